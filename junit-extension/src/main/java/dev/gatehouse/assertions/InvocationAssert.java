package dev.gatehouse.assertions;

import dev.gatehouse.control.RecordedInvocation;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.internal.expression.JsonPathQuery;
import dev.gatehouse.internal.json.Json;
import org.assertj.core.api.AbstractAssert;

/** Assertions about one invocation of a function. */
public final class InvocationAssert extends AbstractAssert<InvocationAssert, RecordedInvocation> {

    InvocationAssert(RecordedInvocation invocation) {
        super(invocation, InvocationAssert.class);
    }

    /** The event has that value at that JSONPath, like {@code $.pathParameters.id}; values compare as text. */
    public InvocationAssert hasEvent(String path, Object value) {
        return expect("event", actual.event(), path, value);
    }

    /** The output has that value at that JSONPath, like {@code $.statusCode}; values compare as text. */
    public InvocationAssert hasOutput(String path, Object value) {
        return expect("output", actual.output(), path, value);
    }

    /** The function failed with an error of that type, like {@code java.lang.IllegalStateException}. */
    public InvocationAssert failedWith(String errorType) {
        String found = actual.error().map(FunctionError::errorType).orElse("(no error)");
        if (!found.equals(errorType)) {
            throw failure("error of " + actual.function(), errorType, found);
        }
        return this;
    }

    private InvocationAssert expect(String what, String json, String path, Object value) {
        String found = Json.tryParse(json)
                .flatMap(JsonPathQuery.compile(path)::read)
                .map(Json::text)
                .orElse("(absent)");
        if (!found.equals(String.valueOf(value))) {
            throw failure(what + " of " + actual.function() + " at " + path, String.valueOf(value), found);
        }
        return this;
    }

    private AssertionError failure(String what, String expected, String found) {
        return failureWithActualExpected(
                found,
                expected,
                "%s",
                what + "\n  expected: " + expected + "\n  found:    " + found + "\n  event:    " + actual.event()
                        + "\n  output:   " + actual.output());
    }
}
