package dev.gatehouse.assertions;

import dev.gatehouse.control.RecordedInvocation;
import dev.gatehouse.function.FunctionError;

/** Assertions about one invocation of a function. */
public final class InvocationAssert extends GatewayAssert<InvocationAssert, RecordedInvocation> {

    InvocationAssert(RecordedInvocation invocation, Failing failing) {
        super(invocation, InvocationAssert.class, failing);
    }

    /** Continues after a failure that has been reported. */
    @SuppressWarnings("NullAway") // what no check looks at
    static InvocationAssert told() {
        return new InvocationAssert(null, Failing.told());
    }

    /**
     * Passes if the event has that value at that JSONPath, like {@code $.pathParameters.id}; values compare as text.
     *
     * @param path like {@code $.path}
     * @param value the expected value; {@code 7} and {@code "7"} are equal here
     * @return this assertion
     */
    public InvocationAssert hasEvent(String path, Object value) {
        return check(invocation -> expect("event", invocation.event(), path, value));
    }

    /**
     * Passes if the output has that value at that JSONPath, like {@code $.statusCode}; values compare as text.
     *
     * @param path like {@code $.statusCode}
     * @param value the expected value; {@code 7} and {@code "7"} are equal here
     * @return this assertion
     */
    public InvocationAssert hasOutput(String path, Object value) {
        return check(invocation -> expect("output", invocation.output(), path, value));
    }

    /**
     * Passes if the function failed with an error of that type, like {@code java.lang.IllegalStateException}.
     *
     * @param errorType the class name, as Lambda reports it in {@code errorType}
     * @return this assertion
     */
    public InvocationAssert failedWith(String errorType) {
        return check(invocation -> {
            String found = invocation.error().map(FunctionError::errorType).orElse("(no error)");
            if (!found.equals(errorType)) {
                fail("error of " + invocation.function(), errorType, found, found + messages());
            }
        });
    }

    private void expect(String what, String json, String path, Object value) {
        String found = JsonAt.of(json, path).shown();
        if (!found.equals(String.valueOf(value))) {
            fail(what + " of " + actual.function() + " at " + path, value, found, found + messages());
        }
    }

    private String messages() {
        return "\n  event:    " + actual.event() + "\n  output:   " + actual.output();
    }

    @Override
    String noun() {
        return "invocation";
    }
}
