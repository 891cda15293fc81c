package dev.gatehouse.lambda.internal.life;

import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.Invocation;
import dev.gatehouse.function.RealTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** One invocation on its way through an instance; the handler's end and the time-out race for it, and one wins. */
final class Job {

    private final Invocation invocation;
    private final CompletableFuture<Long> deadline = new CompletableFuture<>();
    private final CompletableFuture<FunctionOutcome> result = new CompletableFuture<>();
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final long given = System.nanoTime();
    private volatile long begun = given;

    Job(Invocation invocation) {
        this.invocation = invocation;
    }

    Invocation invocation() {
        return invocation;
    }

    /** When the time is up, by {@link System#nanoTime()}; known once the handler has been started. */
    CompletableFuture<Long> deadline() {
        return deadline;
    }

    CompletableFuture<FunctionOutcome> result() {
        return result;
    }

    /** Begins to count the handler's time. */
    long begin() {
        RealTime time = invocation.caller().time();
        begun = System.nanoTime();
        if (!time.countsStart()) {
            time.forgiven().accept(Duration.ofNanos(begun - given));
        }
        deadline.complete(begun + time.limit(invocation.timeout()).toNanos());
        return deadline.join();
    }

    /** When the handler's time began to count, by {@link System#nanoTime()}. */
    long begun() {
        return begun;
    }

    /** Whether whoever asks may finish the job: the first one may. */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    /** Finishes the job, by who has claimed it. */
    void finish(FunctionOutcome outcome) {
        result.complete(outcome);
        deadline.complete(System.nanoTime());
    }

    static Duration until(long nanos) {
        return Duration.ofNanos(nanos - System.nanoTime());
    }
}
