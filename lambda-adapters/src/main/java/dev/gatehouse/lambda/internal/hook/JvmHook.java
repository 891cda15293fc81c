package dev.gatehouse.lambda.internal.hook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Consumer;

/**
 * The one place where the JVM is changed, each part of it once, when somebody needs it.
 *
 * <p>The environment goes first: its map is how the other parts ask.
 */
public final class JvmHook implements JvmChanges {

    private final HookAnswers answers;
    private final Consumer<Map<String, String>> environmentOfJvm;
    private final Map<Class<?>, Optional<HookException>> changed = new WeakHashMap<>();
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
    public synchronized Optional<HookException> change(HookPart part, ClassLoader loader) {
        Optional<HookException> failed = environment();
        List<Class<?>> types = failed.isPresent() ? List.of() : part.types(loader);
        for (Class<?> type : types) {
            Optional<HookException> next = change(type, part);
            failed = failed.or(() -> next);
        }
        return failed;
    }

    private Optional<HookException> change(Class<?> type, HookPart part) {
        return changed.computeIfAbsent(type, it -> attempt(() -> Agent.change(it, part)));
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
