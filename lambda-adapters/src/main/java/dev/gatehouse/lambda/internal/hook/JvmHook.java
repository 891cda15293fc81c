package dev.gatehouse.lambda.internal.hook;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The one place where the JVM is changed, each part of it once, when somebody needs it.
 *
 * <p>The environment goes first: its map is how the other parts ask.
 */
public final class JvmHook implements JvmChanges {

    private final HookAnswers answers;
    private final Consumer<Map<String, String>> environmentOfJvm;
    private final Map<HookPart, Optional<HookException>> changed = new EnumMap<>(HookPart.class);
    private Optional<Optional<HookException>> environment = Optional.empty();

    /**
     * A hook that is not in yet.
     *
     * @param environmentOfJvm takes the map that was there before
     */
    public JvmHook(HookAnswers answers, Consumer<Map<String, String>> environmentOfJvm) {
        this.answers = answers;
        this.environmentOfJvm = environmentOfJvm;
    }

    @Override
    public boolean isQuick() {
        return EnvironmentField.isQuick();
    }

    @Override
    public synchronized Optional<HookException> environment() {
        if (environment.isEmpty()) {
            environment = Optional.of(attempt(() -> EnvironmentField.replace(this::map)));
        }
        return environment.get();
    }

    @Override
    public synchronized Optional<HookException> change(HookPart part) {
        Optional<HookException> failed = environment();
        return failed.isPresent() ? failed : changed.computeIfAbsent(part, it -> attempt(() -> Agent.change(it)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the JDK hands its values on without a look at their type
    private Map<String, String> map(Map<String, String> jvm) {
        environmentOfJvm.accept(jvm);
        return (Map) new EnvironmentMap(jvm, answers);
    }

    private static Optional<HookException> attempt(Change change) {
        try {
            change.make();
            return Optional.empty();
        } catch (HookException e) {
            return Optional.of(e);
        }
    }

    /** A change of the JVM. */
    @FunctionalInterface
    private interface Change {

        void make() throws HookException;
    }
}
