package dev.gatehouse.lambda;

import static dev.gatehouse.lambda.Calls.call;
import static dev.gatehouse.lambda.Calls.callWithin;
import static dev.gatehouse.lambda.Calls.code;
import static dev.gatehouse.lambda.Calls.definition;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionError.Kind;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What handlers can throw at the JVM that runs them, too. */
@Timeout(60)
class HostileErrorsTest {

    private final HandlerFunctionProvider provider = new HandlerFunctionProvider();

    @AfterEach
    void end() {
        provider.close();
    }

    @ParameterizedTest
    @CsvSource({
        "getMessage, its getMessage() throws java.lang.IllegalStateException",
        "getLocalizedMessage, its getLocalizedMessage() throws java.lang.StackOverflowError",
        "toString, its toString() throws java.lang.OutOfMemoryError",
        "getStackTrace, its getStackTrace() throws java.lang.NullPointerException",
        "getCause, its getCause() throws java.lang.IllegalStateException",
        "endless, it has more than 1000 causes"
    })
    void an_error_that_cannot_be_shown_ends_the_instance_as_it_ends_the_runtime_of_aws(String part, String why) {
        FunctionCode code = code(provider, definition(Throwing.class));

        FunctionError error = error(code, part);

        assertThat(error.errorType()).isEqualTo("Runtime.ExitError");
        assertThat(error.errorMessage()).endsWith("Error: Runtime exited with error: exit status 1");
        assertThat(error.cause().orElseThrow()).hasMessage(Odd.class.getName() + " can't be shown: " + why);
        assertThat(call(code, "\"\"").text()).isEqualTo("\"call 1\"");
    }

    @Test
    void causes_in_a_circle_are_an_error_like_any_other() {
        FunctionError error = error(code(provider, definition(Throwing.class)), "circle");

        assertThat(error.errorMessage()).isEqualTo("java.lang.IllegalArgumentException: inner");
        assertThat(error.cause().orElseThrow()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_message_that_is_never_ready_takes_the_time_of_its_function() {
        FunctionCode code = code(provider, definition(Sleeping.class));

        FunctionError error = callWithin(code, Duration.ofMillis(100)).error().orElseThrow();

        assertThat(error.kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(error.errorMessage()).endsWith("Task timed out after 0.10 seconds");
    }

    @ParameterizedTest
    @CsvSource({"memory, java.lang.OutOfMemoryError", "stack, java.lang.StackOverflowError"})
    void errors_of_the_virtual_machine_are_errors_of_their_invocation_and_end_the_instance(String part, String type) {
        FunctionCode code = code(provider, definition(Throwing.class));

        FunctionError error = error(code, part);

        assertThat(error.kind()).isEqualTo(Kind.UNHANDLED);
        assertThat(error.errorType()).isEqualTo(type);
        assertThat(call(code, "\"\"").text()).isEqualTo("\"call 1\"");
    }

    @Test
    void errors_of_static_initializers_are_errors_of_the_start_each_time() {
        FunctionCode memory = code(provider, definition(NoMemory.class));
        FunctionCode stack = code(provider, definition(NoStack.class));

        for (int i = 0; i < 2; i++) {
            assertThat(error(memory, "a"))
                    .returns(Kind.INIT, FunctionError::kind)
                    .returns("java.lang.OutOfMemoryError", FunctionError::errorType)
                    .returns("Requested array size exceeds VM limit", FunctionError::errorMessage);
            assertThat(error(stack, "a"))
                    .returns(Kind.INIT, FunctionError::kind)
                    .returns("java.lang.StackOverflowError", FunctionError::errorType);
        }
        assertThat(call(code(provider, definition(Throwing.class)), "\"\"").text())
                .isEqualTo("\"call 1\"");
    }

    @Test
    void an_error_of_a_constructor_that_cannot_be_shown_is_an_error_of_the_start() {
        assertThat(error(code(provider, definition(OddConstructor.class)), "a"))
                .returns(Kind.INIT, FunctionError::kind)
                .returns(Odd.class.getName(), FunctionError::errorType)
                .returns(
                        Odd.class.getName()
                                + " can't be shown: its getMessage() throws java.lang.IllegalStateException",
                        FunctionError::errorMessage);
    }

    private static FunctionError error(FunctionCode code, String part) {
        return call(code, '"' + part + '"').error().orElseThrow();
    }

    public static class Throwing implements RequestHandler<String, String> {
        private int calls;

        @Override
        public String handleRequest(String part, Context context) {
            calls++;
            switch (part) {
                case "" -> {
                    return "call " + calls;
                }
                case "memory" -> throw new OutOfMemoryError(Integer.toString(new int[Integer.MAX_VALUE].length));
                case "stack" -> throw new IllegalStateException(Integer.toString(deeper(0)));
                case "circle" -> throw circle();
                default -> throw new Odd(part);
            }
        }

        private static RuntimeException circle() {
            var inner = new IllegalArgumentException("inner");
            var outer = new IllegalStateException(inner);
            inner.initCause(outer);
            return outer;
        }
    }

    @SuppressWarnings("InfiniteRecursion")
    static int deeper(int depth) {
        return deeper(depth + 1) + 1;
    }

    public static class Sleeping implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            throw new IllegalStateException("never told") {
                @Override
                public String getMessage() {
                    try {
                        new CountDownLatch(1).await(); // until it is interrupted
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return "late";
                }
            };
        }
    }

    public static class NoMemory extends Throwing {
        static final int[] LARGE = new int[Integer.MAX_VALUE];
    }

    public static class NoStack extends Throwing {
        static final int DEPTH = deeper(0);
    }

    public static class OddConstructor extends Throwing {
        public OddConstructor() {
            throw new Odd("getMessage");
        }
    }

    /** Breaks where it is told to. */
    static class Odd extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String part;

        Odd(String part) {
            this.part = part;
        }

        private boolean breaks(String at) {
            return part.equals(at);
        }

        @Override
        public @Nullable String getMessage() {
            if (breaks("getMessage")) {
                throw new IllegalStateException("no message");
            }
            return part;
        }

        @Override
        public String getLocalizedMessage() {
            return breaks("getLocalizedMessage") ? Integer.toString(deeper(0)) : part;
        }

        @Override
        public String toString() {
            if (breaks("toString")) {
                throw new OutOfMemoryError("no text");
            }
            return part;
        }

        @Override
        @SuppressWarnings("NullAway")
        public StackTraceElement[] getStackTrace() {
            return breaks("getStackTrace") ? null : super.getStackTrace();
        }

        @Override
        public synchronized @Nullable Throwable getCause() {
            if (breaks("getCause")) {
                throw new IllegalStateException("no cause");
            }
            return breaks("endless") ? new Odd(part) : null;
        }
    }
}
