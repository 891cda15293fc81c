package dev.gatehouse.lambda.internal.leftovers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** What the whole JVM shares, at one moment. */
record JvmState(Map<Setting, Optional<Object>> settings, Map<Object, Object> properties) {

    private static final List<Setting> SETTINGS = List.of(Setting.values());

    // set for each invocation by whoever runs it, as on Lambda
    private static final Set<Object> NOT_OF_HANDLERS = Set.of("com.amazonaws.xray.traceHeader");

    static JvmState now() {
        Map<Setting, Optional<Object>> settings = new EnumMap<>(Setting.class);
        for (Setting setting : SETTINGS) {
            settings.put(setting, setting.now());
        }
        return new JvmState(settings, new HashMap<>(System.getProperties()));
    }

    /** This state if nothing has changed since, else what there is now: properties are many. */
    JvmState nowAgain() {
        return changes().isEmpty() ? this : now();
    }

    /** What has changed since; nothing as a rule. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (Setting setting : SETTINGS) {
            Optional<Object> before = Objects.requireNonNull(settings.get(setting));
            if (!setting.isStill(before)) {
                changes.add(setting.change(before, setting.now()));
            }
        }
        Properties now = System.getProperties();
        if (!hold(now)) {
            Set<Object> names = new HashSet<>(properties.keySet());
            names.addAll(now.keySet());
            names.removeAll(NOT_OF_HANDLERS);
            names.forEach(
                    name -> property(name, properties.get(name), now.get(name)).ifPresent(changes::add));
        }
        return changes;
    }

    // a map's own comparison goes through both
    private boolean hold(Properties now) {
        if (now.size() != properties.size()) {
            return false;
        }
        for (var property : properties.entrySet()) {
            if (!property.getValue().equals(now.get(property.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Change> property(
            Object name,
            @org.jspecify.annotations.Nullable Object before,
            @org.jspecify.annotations.Nullable Object now) {
        var was = Optional.ofNullable(before);
        var is = Optional.ofNullable(now);
        return was.equals(is)
                ? Optional.empty()
                : Optional.of(new Change(
                        "the system property \"" + name + '"',
                        () -> Optional.ofNullable(System.getProperties().get(name)),
                        value -> value.ifPresentOrElse(
                                it -> System.getProperties().put(name, it),
                                () -> System.getProperties().remove(name)),
                        was,
                        is));
    }
}
