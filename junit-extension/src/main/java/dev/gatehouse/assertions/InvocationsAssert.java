package dev.gatehouse.assertions;

import dev.gatehouse.control.Invocations;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Assertions about the invocations of a function. */
public final class InvocationsAssert extends AbstractAssert<InvocationsAssert, Invocations> {

    InvocationsAssert(Invocations invocations) {
        super(invocations, InvocationsAssert.class);
    }

    /** The function was invoked as often. */
    public InvocationsAssert hasSize(int count) {
        if (actual.count() != count) {
            String events = actual.all().stream()
                    .map(invocation -> "\n    " + invocation.event())
                    .collect(Collectors.joining());
            throw new AssertionError("invocations of " + actual.function() + "\n  expected: " + count + "\n  found:    "
                    + actual.count() + events);
        }
        return this;
    }

    /** The function was not invoked. */
    public InvocationsAssert isEmpty() {
        return hasSize(0);
    }

    /** The first invocation. */
    public InvocationAssert first() {
        return new InvocationAssert(actual.first());
    }

    /** The last invocation. */
    public InvocationAssert last() {
        return new InvocationAssert(actual.last());
    }
}
