package dev.gatehouse.lambda.internal.life;

import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.Invocation;
import dev.gatehouse.internal.environment.TimeLimits;
import dev.gatehouse.internal.environment.functions.LambdaErrors;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The instances of one function: as many as run at once, the one that was free last first. */
public final class InstancePool implements FunctionCode, AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(10);
    private static final Duration FOREVER = Duration.ofDays(365);

    private final HandlerSource source;
    private final InstanceScopes scopes;
    private final Runaways runaways;
    private final Deque<Instance> free = new ArrayDeque<>();
    private int started;
    private boolean closed;

    /**
     * A pool without instances.
     *
     * @param scopes makes what surrounds each instance
     */
    public InstancePool(HandlerSource source, InstanceScopes scopes, Runaways runaways) {
        this.source = source;
        this.scopes = scopes;
        this.runaways = runaways;
    }

    @Override
    public FunctionOutcome invoke(Invocation invocation) {
        scopes.noteCaller();
        Instance instance = take(FunctionIdentity.of(invocation));
        var job = new Job(invocation);
        instance.give(job);
        return await(instance, job);
    }

    @Override
    public synchronized void close() {
        closed = true;
        free.forEach(Instance::dismiss);
        free.clear();
    }

    HandlerSource source() {
        return source;
    }

    Runaways runaways() {
        return runaways;
    }

    synchronized void free(Instance instance) {
        if (closed) {
            instance.dismiss();
        } else {
            free.push(instance);
        }
    }

    /** Takes a free instance out of the pool; false if it is not free. */
    synchronized boolean remove(Instance instance) {
        return free.remove(instance);
    }

    private synchronized Instance take(FunctionIdentity function) {
        Instance idle = free.poll();
        if (idle != null) {
            return idle;
        }
        started++;
        return new Instance(started, function, this, scopes.open(source));
    }

    private FunctionOutcome await(Instance instance, Job job) {
        long start = System.nanoTime();
        Duration patience = limit(job.invocation().caller().patience());
        Duration starting = limit(LONGEST_START.plus(job.invocation().timeout()));
        try {
            if (!isDone(job.deadline(), min(patience, starting))) {
                return patience.compareTo(starting) <= 0 ? abandon(instance, job) : timeOut(instance, job);
            }
            Duration left = limit(Job.until(job.deadline().join()));
            Duration patienceLeft = patience.minusNanos(System.nanoTime() - start);
            if (!isDone(job.result(), min(left, patienceLeft))) {
                return patienceLeft.compareTo(left) < 0 ? abandon(instance, job) : timeOut(instance, job);
            }
            return job.result().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return abandon(instance, job);
        }
    }

    private FunctionOutcome timeOut(Instance instance, Job job) {
        if (job.claim()) {
            var thrown = instance.interrupt();
            var error = LambdaErrors.timedOut(
                    job.invocation().requestId(), job.invocation().timeout());
            job.finish(FunctionOutcome.failed(error.causedBy(thrown)).on(instance.asRun()));
        }
        return job.result().join();
    }

    // the caller goes away; the function has its own time and may use it
    @SuppressWarnings("FutureReturnValueIgnored")
    private FunctionOutcome abandon(Instance instance, Job job) {
        job.deadline()
                .thenAccept(deadline -> inTheBackground(limit(Job.until(deadline)), () -> timeOut(instance, job)));
        job.result().thenAccept(job.invocation().caller().late());
        return FunctionOutcome.failed(
                LambdaErrors.abandoned(job.invocation().caller().patience()));
    }

    private static void inTheBackground(Duration delay, Runnable task) {
        CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, InstancePool::onThread)
                .execute(task);
    }

    private static void onThread(Runnable task) {
        var thread = new Thread(task, "gatehouse-timeout");
        thread.setDaemon(true);
        thread.start();
    }

    private static boolean isDone(Future<?> future, Duration longest) throws InterruptedException {
        try {
            future.get(Math.max(0, longest.toNanos()), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Duration limit(Duration real) {
        return TimeLimits.areOn() ? real : FOREVER;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
