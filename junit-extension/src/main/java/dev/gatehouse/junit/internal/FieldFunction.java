package dev.gatehouse.junit.internal;

import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.Invocation;
import dev.gatehouse.internal.environment.functions.LambdaErrors;
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
                .orElseGet(() -> FunctionOutcome.failed(LambdaErrors.notProvided(nothing())));
    }

    /**
     * Refuses a field that can't hold what runs a function.
     *
     * @throws IllegalStateException if its type is neither that of a handler nor one that may hold one
     */
    static void demand(Field field) {
        Class<?> type = field.getType();
        boolean plain = type.isPrimitive()
                || type.isArray()
                || type.isEnum()
                || type.getName().startsWith("java.");
        if (plain && type != Object.class) {
            throw new IllegalStateException("@LambdaFunction is on the field " + shown(field) + ", and a "
                    + type.getSimpleName() + " is not the code of a function."
                    + "\n  to do:       make it a RequestHandler, a RequestStreamHandler or a FunctionCode; a canned"
                    + "\n               answer is lambdas.function(\"...\").answers(...).");
        }
    }

    private static String shown(Field field) {
        return field.getDeclaringClass().getName() + "." + field.getName();
    }

    private String nothing() {
        return "the field " + shown(field) + " is null, so its function has no code."
                + "\n  to do:       assign it before the call, like in @BeforeEach.";
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
                : HandlerFunctions.of(handler, field.getGenericType(), options.forObjects());
    }
}
