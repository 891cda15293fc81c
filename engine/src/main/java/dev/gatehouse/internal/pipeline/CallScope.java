package dev.gatehouse.internal.pipeline;

import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.environment.Stopwatch;
import java.util.Optional;

/** What accompanies one call from arrival to answer: the test's state, the call's journal and stopwatch. */
public final class CallScope {

    private final State state;
    private final Stopwatch stopwatch;
    private final CallTrace journal;
    private volatile Optional<CallRecord.Seen> seen = Optional.empty();

    private CallScope(State state) {
        this.state = state;
        this.stopwatch = new Stopwatch(state.environment().run().real(time -> {}));
        this.journal = new CallTrace(stopwatch);
    }

    /** For a call that arrives now. */
    public static CallScope begin(State state) {
        return new CallScope(state);
    }

    public State state() {
        return state;
    }

    public CallTrace journal() {
        return journal;
    }

    public Stopwatch stopwatch() {
        return stopwatch;
    }

    /** What logs and metrics make of the call, for its record. */
    public Optional<CallRecord.Seen> seen() {
        return seen;
    }

    /** Notes what logs and metrics make of the call. */
    public void see(CallRecord.Seen by) {
        seen = Optional.of(by);
    }
}
