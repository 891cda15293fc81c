package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.model.FunctionDefinition;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Counts the running invocations of each function against its reserved concurrency. */
final class Concurrency {

    private final Map<String, Integer> running = new ConcurrentHashMap<>();

    /**
     * Takes a place for one invocation.
     *
     * @return what gives the place back, however often it runs; empty if none was left
     */
    Optional<Runnable> enter(FunctionTarget target) {
        OptionalInt reserved =
                target.definition().map(FunctionDefinition::reservedConcurrency).orElse(OptionalInt.empty());
        int limit = reserved.orElse(Integer.MAX_VALUE);
        var entered = new AtomicBoolean();
        running.compute(target.id(), (id, count) -> {
            int now = count == null ? 0 : count;
            entered.set(now < limit);
            return now < limit ? now + 1 : now;
        });
        return entered.get() ? Optional.of(leaving(target.id())) : Optional.empty();
    }

    private Runnable leaving(String id) {
        var left = new AtomicBoolean();
        return () -> {
            if (left.compareAndSet(false, true)) {
                running.computeIfPresent(id, (key, count) -> count - 1);
            }
        };
    }
}
