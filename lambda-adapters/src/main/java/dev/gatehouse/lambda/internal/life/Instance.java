package dev.gatehouse.lambda.internal.life;

import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionError.Kind;
import dev.gatehouse.function.FunctionInstance;
import dev.gatehouse.function.FunctionInstance.Start;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.Invocation;
import dev.gatehouse.internal.environment.functions.LambdaErrors;
import dev.gatehouse.lambda.internal.classpath.ClassNeed;
import dev.gatehouse.lambda.internal.leftovers.LeftoverTracker;
import dev.gatehouse.lambda.internal.loading.HandlerFault;
import dev.gatehouse.lambda.internal.loading.LoadedHandler;
import dev.gatehouse.lambda.internal.loading.ReportedErrors;
import java.io.ByteArrayOutputStream;
import java.io.IOError;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** One instance of a function: a thread of its own that starts the handler and takes one invocation at a time. */
final class Instance {

    private static final Duration GRACE = Duration.ofMillis(200);
    private static final long IDLE_MINUTES = 10;
    private static final int LIKELY_OUTPUT = 512;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");

    private final int number;
    private final FunctionIdentity function;
    private final InstancePool pool;
    private final InstanceScope scope;
    private final BlockingQueue<Optional<Job>> jobs = new ArrayBlockingQueue<>(2);
    private final Thread thread;
    private Optional<LoadedHandler> handler = Optional.empty();
    private String logStream = "";
    private volatile Start found = Start.COLD;

    Instance(int number, FunctionIdentity function, InstancePool pool, InstanceScope scope) {
        this.number = number;
        this.function = function;
        this.pool = pool;
        this.scope = scope;
        this.thread = new Thread(
                pool.leavings().group(function.name()), this::live, "gatehouse-" + function.name() + "-" + number);
        thread.setDaemon(true);
        thread.setContextClassLoader(pool.source().loader());
    }

    /** Gives it a job; it must have none. */
    void give(Job job) {
        jobs.add(Optional.of(job));
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    /** Lets it end when it has no job any more. */
    void dismiss() {
        jobs.add(Optional.empty());
    }

    /** Interrupts it, and tells how it took that. */
    HandlerTimedOutException interrupt() {
        StackTraceElement[] at = thread.getStackTrace();
        thread.interrupt();
        if (ended()) {
            return HandlerTimedOutException.interrupted(function.name(), thread, at);
        }
        pool.runaways().add(thread);
        return HandlerTimedOutException.surviving(function.name(), thread, at);
    }

    /** Whether its handler sleeps, or waits for something for a certain time only. */
    boolean waitsForClock() {
        return thread.getState() == Thread.State.TIMED_WAITING;
    }

    /** Itself, as the invocation found it that it has or had last. */
    FunctionInstance asRun() {
        return new FunctionInstance(pool.source().isShared() ? 1 : number, found);
    }

    private boolean ended() {
        try {
            thread.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    private void live() {
        Optional<Job> job = next();
        while (job.isPresent() && perform(job.get())) {
            job = next();
        }
        scope.close();
    }

    // who is still in the pool when its time is up may go; else a job is on its way
    private Optional<Job> next() {
        try {
            Optional<Job> job = jobs.poll(IDLE_MINUTES, TimeUnit.MINUTES);
            return job == null && !pool.remove(this)
                    ? jobs.take()
                    : Optional.ofNullable(job).flatMap(it -> it);
        } catch (InterruptedException e) {
            return Optional.empty();
        }
    }

    private boolean perform(Job job) {
        LeftoverTracker.Invoked invoked = pool.leavings()
                .begin(job.invocation().function(), job.invocation().aws());
        found = handler.isPresent() || pool.source().isStarted() ? Start.WARM : Start.COLD;
        boolean lives = true;
        FunctionOutcome outcome;
        try {
            if (logStream.isEmpty()) {
                logStream = logStreamOf(job.invocation());
            }
            scope.enter(job.invocation(), logStream);
            outcome = FunctionOutcome.returned(run(job, invoked));
        } catch (HandlerFault fault) {
            lives = false;
            outcome = FunctionOutcome.failed(ReportedErrors.fault(fault));
        } catch (RefusedInvocationException refused) {
            outcome = refused(String.valueOf(refused.getMessage()));
        } catch (Throwable thrown) {
            var error = ReportedErrors.thrown(thrown, job.invocation().requestId());
            lives = error.kind() == Kind.UNHANDLED
                    && !(thrown instanceof VirtualMachineError || thrown instanceof IOError);
            outcome = FunctionOutcome.failed(error);
        }
        Optional<String> refusal = scope.leave();
        invoked.end();
        OptionalInt exit = scope.exitStatus();
        FunctionOutcome ended = exit.isPresent() ? exited(job, outcome, exit.getAsInt()) : outcome;
        FunctionOutcome counted = refusal.map(Instance::refused).orElse(ended);
        return finish(job, counted.on(asRun()), lives && refusal.isEmpty() && exit.isEmpty());
    }

    private static FunctionOutcome exited(Job job, FunctionOutcome outcome, int status) {
        var error = LambdaErrors.exited(job.invocation().requestId(), status);
        return FunctionOutcome.failed(outcome.error()
                .flatMap(FunctionError::cause)
                .map(error::causedBy)
                .orElse(error));
    }

    private static FunctionOutcome refused(String why) {
        return FunctionOutcome.failed(new FunctionError(Kind.NOT_PROVIDED, "", why, List.of(), Optional.empty()));
    }

    private byte[] run(Job job, LeftoverTracker.Invoked invoked) throws Throwable {
        if (handler.isEmpty()) {
            HandlerSource source = pool.source();
            invoked.starting(source.loader(), source.handlerClass());
            if (source.use().needs().contains(ClassNeed.PROVIDERS)) {
                pool.leavings().watchProviders();
            }
            handler = Optional.of(source.start());
            if (source.use().needs().contains(ClassNeed.SHUTDOWN_HOOK)) {
                pool.leavings().note("possibly a shutdown hook (its classes call Runtime.addShutdownHook)");
            }
            invoked.started(source.loader(), source.handlerClass());
        }
        var context = new HandlerContext(function, job.invocation(), logStream, job.begin());
        var output = new ByteArrayOutputStream(LIKELY_OUTPUT);
        RequestIds.log(context.getAwsRequestId(), pool.source().loader());
        handler.get().handle(scope.seen(job.invocation().event()), output, context);
        return scope.told(output.toByteArray());
    }

    // free before the answer is out: who calls again at once shall find this instance
    private boolean finish(Job job, FunctionOutcome outcome, boolean lives) {
        if (!job.claim()) {
            return false;
        }
        clearInterrupt();
        if (lives) {
            pool.free(this);
        }
        job.finish(outcome);
        return lives;
    }

    @SuppressWarnings("ResultOfMethodCallIgnored")
    private static void clearInterrupt() {
        Thread.interrupted();
    }

    private static String logStreamOf(Invocation invocation) {
        String hex = invocation.requestId().replace("-", "");
        return DAY.format(LocalDate.now(ZoneOffset.UTC)) + "/[$LATEST]" + hex;
    }
}
