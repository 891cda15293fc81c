package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.control.RecordedInvocation.Ending;
import dev.gatehouse.function.AwsCalls;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionError.Kind;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.Invocation;
import dev.gatehouse.function.InvocationCaller;
import dev.gatehouse.function.RealTime;
import dev.gatehouse.http.BodyProducer;
import dev.gatehouse.internal.environment.FunctionRequest;
import dev.gatehouse.internal.environment.RunOptions;
import dev.gatehouse.internal.environment.Stopwatch;
import dev.gatehouse.internal.environment.functions.StreamedInvocation.InvocationLimits;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** One invocation from its first to its last moment: limits of time and size, and its record. */
final class InvocationRun {

    private final InvocationBook book;
    private final FunctionRequest request;
    private final Runnable atEnd;
    private final PretendedTime time;
    private long number;

    /**
     * Prepares an invocation.
     *
     * @param run what the user decided about time
     * @param atEnd runs when the function has ended, which may be after the caller gave up
     */
    InvocationRun(InvocationBook book, FunctionRequest request, RunOptions run, Runnable atEnd) {
        this.time = new PretendedTime(run, request.stopwatch());
        this.book = book;
        this.request = request;
        this.atEnd = atEnd;
    }

    /** Runs the code, after the sleep that a stub asks for. */
    FunctionOutcome run(FunctionTarget target, FunctionCode code, Duration sleep, Surrounding surrounding) {
        boolean streams = request.streamed() && target.canStream();
        var caller = new InvocationCaller(request.patience(), time::add, this::endedLate, time.asReal(), streams);
        var invocation = new Invocation(
                target.id(),
                target.qualifier(),
                target.definition(),
                request.arn(),
                surrounding.requestId(),
                request.tenantId(),
                request.event().bytes(),
                target.timeout(),
                surrounding.environment(),
                surrounding.aws(),
                caller);
        number = book.begin(invocation, request.event().text());
        time.add(sleep);
        boolean sleptTooLong = sleep.compareTo(target.timeout()) >= 0;
        FunctionOutcome outcome = sleptTooLong ? timedOut(invocation) : attempt(code, invocation);
        if (outcome.failedWith(Kind.ABANDONED)) {
            return outcome;
        }
        boolean collected = outcome.rest().isPresent() && !streams;
        return settle(
                invocation,
                collected
                        ? StreamedInvocation.whole(outcome, limits(invocation, LambdaErrors.RESPONSE_LIMIT))
                        : outcome);
    }

    private InvocationLimits limits(Invocation invocation, int longest) {
        var late = LambdaErrors.timedOut(invocation.requestId(), invocation.timeout());
        return new InvocationLimits(time, invocation.timeout(), late, longest);
    }

    /**
     * Decides what the caller gets of what the code returned, and moves the caller's clock by what stubs pretended.
     *
     * <p>The function ends when it returns, at the latest with its time-out; the caller may have given up before that.
     */
    private FunctionOutcome settle(Invocation invocation, FunctionOutcome returned) {
        Duration taken = time.counted();
        FunctionOutcome outcome = withinLimits(returned, invocation);
        Duration ended = min(taken, invocation.timeout());
        boolean callerGaveUp = ended.compareTo(request.patience()) > 0;
        boolean returnedInTime = ended.equals(taken) && !callerGaveUp;
        request.stopwatch()
                .elapse(returnedInTime ? time.pretended() : time.pretendedUntil(min(ended, request.patience())));
        if (outcome.rest().isPresent() && !callerGaveUp) {
            return streamed(outcome, invocation);
        }
        returned.rest().ifPresent(BodyProducer::discard);
        end(outcome, callerGaveUp ? Ending.LATE : Ending.IN_TIME);
        return callerGaveUp ? FunctionOutcome.failed(LambdaErrors.abandoned(request.patience())) : outcome;
    }

    /** What the code returned, or the error that it took too long or returned too much. */
    private FunctionOutcome withinLimits(FunctionOutcome returned, Invocation invocation) {
        return isLate(returned, invocation)
                ? timedOut(invocation)
                : limited(
                        returned,
                        invocation.caller().streams() ? LambdaErrors.STREAM_LIMIT : LambdaErrors.RESPONSE_LIMIT);
    }

    /** The beginning now and the rest when the caller takes it; the invocation ends with the stream. */
    private FunctionOutcome streamed(FunctionOutcome outcome, Invocation invocation) {
        return FunctionOutcome.streamed(
                outcome.output(),
                new StreamedInvocation(
                        outcome, limits(invocation, LambdaErrors.STREAM_LIMIT), whole -> end(whole, Ending.IN_TIME)));
    }

    // an instance keeps its function's time-out by itself, from when it has started
    private boolean isLate(FunctionOutcome outcome, Invocation invocation) {
        Duration taken = outcome.instance().isPresent() ? time.pretended() : time.counted();
        return taken.compareTo(invocation.timeout()) > 0 && !outcome.failedWith(Kind.TIMEOUT);
    }

    // a stub of the user may throw, though its port forbids it
    private static FunctionOutcome attempt(FunctionCode code, Invocation invocation) {
        try {
            return code.invoke(invocation);
        } catch (Throwable e) { // checked exceptions too, which other languages throw anywhere
            return FunctionOutcome.failed(LambdaErrors.thrown(e));
        }
    }

    private void endedLate(FunctionOutcome outcome) {
        end(limited(outcome, LambdaErrors.RESPONSE_LIMIT), Ending.LATE);
    }

    private void end(FunctionOutcome outcome, Ending ending) {
        book.end(number, outcome, ending);
        atEnd.run();
    }

    private static FunctionOutcome limited(FunctionOutcome outcome, int longest) {
        return outcome.output().length > longest
                ? FunctionOutcome.failed(LambdaErrors.responseTooLarge(longest))
                : outcome;
    }

    private static FunctionOutcome timedOut(Invocation invocation) {
        return FunctionOutcome.failed(LambdaErrors.timedOut(invocation.requestId(), invocation.timeout()));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** What the test gives to the invocation. */
    record Surrounding(String requestId, Map<String, String> environment, AwsCalls aws) {}

    /** How long one invocation has taken: real time, and what stubs pretend. */
    static final class PretendedTime {

        private final RunOptions run;
        private final Stopwatch caller;
        private final long startNanos = System.nanoTime();
        private final AtomicLong forgivenNanos = new AtomicLong();
        private final AtomicLong pretendedNanos = new AtomicLong();

        PretendedTime(RunOptions run, Stopwatch caller) {
            this.run = run;
            this.caller = caller;
        }

        /** How real time counts for the code. */
        RealTime asReal() {
            return run.real(this::forgive);
        }

        private void forgive(Duration uncounted) {
            caller.forgive(uncounted);
            forgivenNanos.addAndGet(uncounted.toNanos());
        }

        void add(Duration pretended) {
            pretendedNanos.addAndGet(pretended.toNanos());
        }

        /** Time that counts for time-outs. */
        Duration counted() {
            return real().plus(pretended());
        }

        /** What is pretended of the time up to that moment. */
        Duration pretendedUntil(Duration end) {
            Duration left = end.minus(real());
            Duration most = left.isNegative() ? Duration.ZERO : left;
            return pretended().compareTo(most) < 0 ? pretended() : most;
        }

        /** What stubs pretend. */
        Duration pretended() {
            return Duration.ofNanos(pretendedNanos.get());
        }

        private Duration real() {
            return asReal().counted(Duration.ofNanos(System.nanoTime() - startNanos - forgivenNanos.get()));
        }
    }
}
