package dev.gatehouse.assertions;

import dev.gatehouse.control.Invocations;
import dev.gatehouse.control.RecordedInvocation;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Assertions about the invocations of a function. */
public final class InvocationsAssert extends GatewayAssert<InvocationsAssert, Invocations> {

    InvocationsAssert(Invocations invocations, Failing failing) {
        super(invocations, InvocationsAssert.class, failing);
    }

    /**
     * Passes if the function was invoked that often.
     *
     * @param count how many invocations
     * @return this assertion
     */
    public InvocationsAssert hasSize(int count) {
        return check(invocations -> {
            if (invocations.count() != count) {
                String events = invocations.all().stream()
                        .map(invocation -> "\n    " + invocation.event())
                        .collect(Collectors.joining());
                fail(
                        "invocations of " + invocations.function(),
                        count,
                        invocations.count(),
                        invocations.count() + events);
            }
        });
    }

    /**
     * Passes if the function was not invoked.
     *
     * @return this assertion
     */
    public InvocationsAssert isEmpty() {
        return hasSize(0);
    }

    /** {@return the first invocation} */
    public InvocationAssert first() {
        return one("first", Invocations::first);
    }

    /** {@return the last invocation} */
    public InvocationAssert last() {
        return one("last", Invocations::last);
    }

    private InvocationAssert one(String which, Function<Invocations, RecordedInvocation> choice) {
        check(invocations -> {
            if (invocations.count() == 0) {
                fail(which + " invocation of " + invocations.function(), "(present)", "(it was not invoked)");
            }
        });
        return next(
                actual == null || actual.count() == 0
                        ? InvocationAssert.told()
                        : new InvocationAssert(choice.apply(actual), failing()));
    }

    @Override
    String noun() {
        return "record of invocations";
    }
}
