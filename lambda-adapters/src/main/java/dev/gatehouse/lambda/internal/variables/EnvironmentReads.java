package dev.gatehouse.lambda.internal.variables;

import dev.gatehouse.lambda.internal.life.RefusedInvocationException;
import dev.gatehouse.lambda.internal.variables.StaticReads.Extent;
import dev.gatehouse.lambda.internal.variables.StaticReads.Read;
import dev.gatehouse.model.UnresolvedValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import org.jspecify.annotations.Nullable;

/**
 * Answers each read of an environment variable for the function that reads it.
 *
 * <p>One for the JVM, because the JVM has one environment. Threads that a handler starts belong to its instance.
 */
@SuppressWarnings("ThreadLocalUsage") // one object for the JVM, so its fields are as good as static
final class EnvironmentReads {

    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final InheritableThreadLocal<@Nullable VariableScope> current = new InheritableThreadLocal<>();
    private final Set<VariableScope> live = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Boolean> calls = ThreadLocal.withInitial(() -> false);
    private final StaticReads staticReads = new StaticReads();
    private volatile Map<String, String> jvm = System.getenv();

    StaticReads staticReads() {
        return staticReads;
    }

    /** Puts the present thread, and all that it starts, under a scope. */
    void enter(VariableScope scope) {
        current.set(scope);
        live.add(scope);
    }

    void end(VariableScope scope) {
        live.remove(scope);
    }

    /** The scope that the present thread is under, if its instance still lives. */
    Optional<VariableScope> scope() {
        return Optional.ofNullable(current.get()).filter(live::contains);
    }

    /** The scope that the present thread was put under, whether or not its instance lives. */
    Optional<VariableScope> past() {
        return Optional.ofNullable(current.get());
    }

    /** The functions that are being invoked. */
    List<RunningFunction> running() {
        return live.stream()
                .filter(VariableScope::isRunning)
                .<RunningFunction>map(it -> it)
                .toList();
    }

    /** How many functions are being invoked. */
    int runningCount() {
        int count = 0;
        for (VariableScope scope : live) {
            count += scope.isRunning() ? 1 : 0;
        }
        return count;
    }

    /** Notes that the present thread is a test's, not a function's. */
    void noteCaller() {
        boolean common = Thread.currentThread() instanceof ForkJoinWorkerThread worker
                && worker.getPool().equals(ForkJoinPool.commonPool());
        if (scope().isEmpty() && !common) {
            calls.set(true);
        }
    }

    /** Names the map that held the environment before ours. */
    void ofJvm(Map<String, String> map) {
        jvm = map;
    }

    /** What the JVM itself has under that name. */
    Optional<String> ofJvm(String name) {
        return Optional.ofNullable(jvm.get(name));
    }

    /** The value for whoever asks. */
    @Nullable
    String value(String name) {
        Optional<VariableScope> scope = scope();
        if (scope.isEmpty() && !isOutsider()) {
            return foreign(name);
        }
        remember(name, scope);
        if (scope.isEmpty() || !scope.get().variables().decides(name)) {
            return jvm.get(name);
        }
        Optional<String> value = scope.get().variables().value(name);
        value.flatMap(UnresolvedValue::in).ifPresent(it -> refuse(scope.get(), name, it));
        return value.orElse(null);
    }

    /** All variables for whoever asks. */
    Map<String, String> all() {
        rememberAll();
        return scope().map(it -> it.variables().over(jvm)).orElse(jvm);
    }

    /** Gives a child process the variables of the function that starts it; tells whether there are any. */
    @Nullable
    Object child(@Nullable Map<String, String> variables) {
        Optional<VariableScope> scope = scope();
        if (scope.isPresent() && variables != null) {
            Map<String, String> merged = scope.get().variables().over(variables);
            variables.clear();
            variables.putAll(merged);
        }
        return scope.orElse(null);
    }

    /** Notes that all variables are read, which a library does to look for its own. */
    private void rememberAll() {
        Optional<VariableScope> scope = scope();
        ReadPlace place = scope.isPresent() ? ReadPlace.present() : ReadPlace.nowhere();
        for (Class<?> type : place.initializing()) {
            scope.orElseThrow()
                    .variables()
                    .own()
                    .keySet()
                    .forEach(name -> remember(type, name, scope, place, Extent.ALL));
        }
    }

    private static void refuse(VariableScope scope, String name, UnresolvedValue value) {
        String message = VariableMessages.unresolved(scope, name, value);
        scope.refuse(message);
        throw new RefusedInvocationException(message);
    }

    private void remember(String name, Optional<VariableScope> scope) {
        ReadPlace place = ReadPlace.present();
        place.initializing().forEach(type -> remember(type, name, scope, place, Extent.ONE));
    }

    private void remember(Class<?> type, String name, Optional<VariableScope> scope, ReadPlace place, Extent extent) {
        staticReads.remember(new Read(
                type,
                name,
                scope.map(it -> lastingIn(it, name)).orElseGet(() -> ofJvm(name)),
                scope.map(it -> it.variables().function()).orElse(""),
                scope.map(VariableScope::handlerClass).orElse(""),
                scope.map(it -> it.variables().chosen().contains(name)).orElse(false),
                extent,
                place.reader()));
    }

    /** What a function sees under that name. */
    Optional<String> seenBy(VariableScope scope, String name) {
        return scope.variables().decides(name) ? scope.variables().value(name) : ofJvm(name);
    }

    /** The same without what differs from test to test. */
    Optional<String> lastingIn(VariableScope scope, String name) {
        return scope.variables().decides(name) ? scope.variables().lastingValue(name) : ofJvm(name);
    }

    // a thread of some pool may work for any function that lives
    private @Nullable String foreign(String name) {
        List<VariableScope> scopes = List.copyOf(live);
        List<Optional<String>> values =
                scopes.stream().map(it -> seenBy(it, name)).distinct().toList();
        boolean chosen = scopes.stream().anyMatch(it -> it.variables().chosen().contains(name));
        if (values.size() > 1 && !chosen && isReadByAws()) {
            return jvm.get(name);
        }
        if (values.size() > 1) {
            throw new IllegalStateException(
                    VariableMessages.foreign(name, Thread.currentThread(), scopes, it -> seenBy(it, name)));
        }
        return values.isEmpty() ? jvm.get(name) : values.get(0).orElse(null);
    }

    // on a thread of nobody AWS's SDK is not on Lambda, whatever it asks for
    private static boolean isReadByAws() {
        return STACK.walk(frames -> frames.anyMatch(it -> it.getClassName().startsWith("software.amazon.awssdk.")));
    }

    /** Whether the present thread belongs neither to a function nor to a test that called one, and some function lives. */
    boolean isForeign() {
        return scope().isEmpty() && !isOutsider();
    }

    private boolean isOutsider() {
        return scope().isEmpty()
                && (live.isEmpty() || calls.get() || Thread.currentThread().getId() == 1);
    }
}
