package dev.gatehouse.internal.spine;

import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.environment.Stopwatch;

/** What accompanies one call from arrival to answer: the test's state, the call's journal and stopwatch. */
public record CallScope(State state, Journal journal, Stopwatch stopwatch) {

    /** For a call that arrives now. */
    public static CallScope begin(State state) {
        var stopwatch = new Stopwatch();
        return new CallScope(state, new Journal(stopwatch), stopwatch);
    }
}
