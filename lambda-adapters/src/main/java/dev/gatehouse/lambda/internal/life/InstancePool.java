package dev.gatehouse.lambda.internal.life;

import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.Invocation;
import dev.gatehouse.function.RealTime;
import dev.gatehouse.internal.environment.BusyMachine;
import dev.gatehouse.internal.environment.functions.LambdaErrors;
import dev.gatehouse.lambda.internal.leftovers.LeftoverTracker;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** The instances of one function: as many as run at once, the one that was free last first; each tenant has its own. */
public final class InstancePool implements FunctionCode, AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration OWN_START_BOUND = Duration.ofMinutes(2);

    private final HandlerSource source;
    private final Around around;
    private final Deque<Instance> free = new ArrayDeque<>();
    private final Map<String, InstancePool> tenants = new HashMap<>();
    private final AtomicInteger started;
    private boolean closed;

    /** A pool without instances. */
    public InstancePool(HandlerSource source, Around around) {
        this(source, around, new AtomicInteger());
    }

    private InstancePool(HandlerSource source, Around around, AtomicInteger started) {
        this.source = source;
        this.around = around;
        this.started = started;
    }

    @Override
    public FunctionOutcome invoke(Invocation invocation) {
        around.scopes().noteCaller();
        return invocation.tenantId().map(this::of).orElse(this).run(invocation);
    }

    private FunctionOutcome run(Invocation invocation) {
        var job = new Job(invocation);
        return take(invocation)
                .map(instance -> run(instance, job))
                .orElseGet(() -> FunctionOutcome.failed(LambdaErrors.notProvided("the instances of "
                        + invocation.function() + " have ended with the gateway or test class that they belong to."
                        + "\n  to do:       use the objects of the running test.")));
    }

    private FunctionOutcome run(Instance instance, Job job) {
        instance.give(job);
        return await(instance, job);
    }

    @Override
    public synchronized void close() {
        closed = true;
        free.forEach(Instance::dismiss);
        free.clear();
        tenants.values().forEach(InstancePool::close);
        around.leavings().close(around.runaways().alive());
    }

    private synchronized InstancePool of(String tenant) {
        return tenants.computeIfAbsent(tenant, id -> {
            var pool = new InstancePool(source.fresh(), around.fresh(), started);
            pool.closed = closed;
            return pool;
        });
    }

    LeftoverTracker leavings() {
        return around.leavings();
    }

    HandlerSource source() {
        return source;
    }

    Runaways runaways() {
        return around.runaways();
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

    /** A free instance, or a new one; none once the pool is closed. */
    private synchronized Optional<Instance> take(Invocation invocation) {
        if (closed) {
            return Optional.empty();
        }
        return Optional.ofNullable(free.poll())
                .or(() -> Optional.of(new Instance(
                        started.incrementAndGet(),
                        FunctionIdentity.of(invocation),
                        this,
                        around.scopes().open(source))));
    }

    private FunctionOutcome await(Instance instance, Job job) {
        RealTime time = job.invocation().caller().time();
        long start = System.nanoTime();
        Duration patience = time.limit(job.invocation().caller().patience());
        Duration starting = time.limit(
                time.countsStart() ? LONGEST_START.plus(job.invocation().timeout()) : OWN_START_BOUND);
        try {
            boolean impatient = time.countsStart() && patience.compareTo(starting) <= 0;
            Duration longestStart = impatient ? patience : starting;
            Duration nothingEnds = min(time.limit(job.invocation().timeout()), min(patience, longestStart));
            if (isDone(job.result(), min(nothingEnds, SOON))) {
                return job.result().join(); // one wait as a rule: whoever waits is not woken when the handler begins
            }
            var machine = BusyMachine.watch();
            if (!isDone(job.deadline(), longestStart.minusNanos(System.nanoTime() - start))) {
                return impatient ? abandon(instance, job) : notStarted(instance, job, starting);
            }
            long counted = time.countsStart() ? start : job.begun();
            Duration left = Job.until(job.deadline().join());
            Duration patienceLeft = patience.minusNanos(System.nanoTime() - counted);
            if (!isDone(job.result(), min(left, patienceLeft)) && !isDoneLater(instance, job, machine)) {
                return patienceLeft.compareTo(left) < 0 ? abandon(instance, job) : timeOut(instance, job);
            }
            return job.result().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return abandon(instance, job);
        }
    }

    /** Whether the handler ends in the time that it lost because others had the processors; that time does not count. */
    private static boolean isDoneLater(Instance instance, Job job, BusyMachine machine) throws InterruptedException {
        RealTime time = job.invocation().caller().time();
        if (time.countsStart() || instance.waitsForClock()) {
            return false;
        }
        long start = System.nanoTime();
        Duration limit = time.limit(
                min(job.invocation().timeout(), job.invocation().caller().patience()));
        boolean done = isDone(job.result(), Duration.ofNanos((long) (limit.toNanos() * (machine.factor() - 1))));
        time.forgiven().accept(Duration.ofNanos(System.nanoTime() - start));
        return done;
    }

    private FunctionOutcome notStarted(Instance instance, Job job, Duration bound) {
        String requestId = job.invocation().requestId();
        return job.invocation().caller().time().countsStart()
                ? timeOut(instance, job)
                : end(instance, job, LambdaErrors.notStarted(requestId, bound));
    }

    private FunctionOutcome timeOut(Instance instance, Job job) {
        return end(
                instance,
                job,
                LambdaErrors.timedOut(
                        job.invocation().requestId(), job.invocation().timeout()));
    }

    private FunctionOutcome end(Instance instance, Job job, FunctionError error) {
        if (job.claim()) {
            var thrown = instance.interrupt();
            job.finish(FunctionOutcome.failed(error.causedBy(thrown)).on(instance.asRun()));
        }
        return job.result().join();
    }

    // the caller goes away; the function has its own time and may use it
    @SuppressWarnings("FutureReturnValueIgnored")
    private FunctionOutcome abandon(Instance instance, Job job) {
        job.deadline().thenAccept(deadline -> inTheBackground(Job.until(deadline), () -> timeOut(instance, job)));
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

    /**
     * What is around the instances of a function.
     *
     * @param scopes makes what surrounds each of them
     * @param leavings what they leave behind
     */
    public record Around(InstanceScopes scopes, LeftoverTracker leavings, Runaways runaways) {

        Around fresh() {
            return new Around(scopes, leavings.fresh(), runaways);
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
