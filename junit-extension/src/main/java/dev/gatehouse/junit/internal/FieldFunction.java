package dev.gatehouse.junit.internal;

import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.Invocation;
import dev.gatehouse.lambda.HandlerFunctions;
import dev.gatehouse.lambda.HandlerOptions;
import java.lang.reflect.Field;
import java.util.Optional;

/** A function that runs what a field of the test holds when it is invoked: a stub, or a mock made before the test. */
final class FieldFunction implements FunctionCode {

    private final Field field;
    private final TestObjects objects;
    private final HandlerOptions options;
    private Optional<Object> known = Optional.empty();
    private Optional<FunctionCode> code = Optional.empty();

    FieldFunction(Field field, TestObjects objects, HandlerOptions options) {
        this.field = field;
        this.objects = objects;
        this.options = options;
    }

    @Override
    public FunctionOutcome invoke(Invocation invocation) {
        return current()
                .map(handler -> handler.invoke(invocation))
                .orElseGet(() -> FunctionOutcome.failed(FunctionError.unhandled(
                        NullPointerException.class.getName(), "the field " + field + " holds no handler")));
    }

    private synchronized Optional<FunctionCode> current() {
        Optional<Object> value = FieldValue.of(field, objects);
        if (!value.equals(known)) {
            known = value;
            code = value.map(this::codeOf);
        }
        return code;
    }

    private FunctionCode codeOf(Object handler) {
        return handler instanceof FunctionCode own
                ? own
                : HandlerFunctions.of(handler, field.getGenericType(), options);
    }
}
