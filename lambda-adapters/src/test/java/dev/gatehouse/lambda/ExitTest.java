package dev.gatehouse.lambda;

import static dev.gatehouse.lambda.Calls.call;
import static dev.gatehouse.lambda.Calls.code;
import static dev.gatehouse.lambda.Calls.definition;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExitTest {

    private final HandlerFunctionProvider provider = new HandlerFunctionProvider();

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void an_exit_of_the_handler_is_an_error_of_its_invocation() {
        FunctionError error = error(code(provider, definition(Exiting.class)), "3");

        assertThat(error.errorType()).isEqualTo("Runtime.ExitError");
        assertThat(error.errorMessage())
                .matches("RequestId: [0-9a-f-]{36} Error: Runtime exited with error: exit status 3");
        assertThat(error.cause().orElseThrow())
                .hasMessage(
                        "function Orders called System.exit or Runtime.halt with status 3, which ends its instance and"
                                + " not the JVM of the tests");
    }

    @Test
    void an_exit_without_an_error_gives_no_reason() {
        assertThat(error(code(provider, definition(Exiting.class)), "0").errorMessage())
                .endsWith("Error: Runtime exited without providing a reason");
    }

    @Test
    void a_halt_ends_the_instance_whatever_the_handler_catches() {
        FunctionCode code = code(provider, definition(Halting.class));

        assertThat(error(code, "7").errorMessage()).endsWith("exit status 7");
        assertThat(error(code, "7").errorMessage()).endsWith("exit status 7");
        assertThat(call(code, "0").text()).isEqualTo("\"first\"");
    }

    private static FunctionError error(FunctionCode code, String event) {
        return call(code, event).error().orElseThrow();
    }

    public static class Exiting implements RequestHandler<Integer, String> {
        @Override
        public String handleRequest(Integer status, Context context) {
            System.exit(status);
            return "";
        }
    }

    public static class Halting implements RequestHandler<Integer, String> {
        private int calls;

        @Override
        public String handleRequest(Integer status, Context context) {
            calls++;
            try {
                if (status > 0) {
                    Runtime.getRuntime().halt(status);
                }
                return calls == 1 ? "first" : "later";
            } catch (Throwable caught) {
                return "caught";
            }
        }
    }
}
