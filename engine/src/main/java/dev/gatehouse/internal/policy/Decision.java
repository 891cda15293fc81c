package dev.gatehouse.internal.policy;

import dev.gatehouse.events.PolicyOutcome;
import java.util.OptionalInt;

/**
 * A policy's answer to a question.
 *
 * @param statement index of the statement that decided, from 0; absent for {@code NEITHER}
 */
public record Decision(PolicyOutcome outcome, OptionalInt statement) {

    private static final Decision NEITHER = new Decision(PolicyOutcome.NEITHER, OptionalInt.empty());

    static Decision neither() {
        return NEITHER;
    }
}
