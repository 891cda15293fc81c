package dev.gatehouse.lambda;

import static dev.gatehouse.lambda.Calls.call;
import static dev.gatehouse.lambda.Calls.code;
import static dev.gatehouse.lambda.Calls.definition;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MissingMethodTest {

    private final HandlerFunctionProvider provider = new HandlerFunctionProvider();

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void a_handler_without_the_named_method_is_told_in_awss_words_and_the_methods_there_are() {
        var error = call(code(provider, definition(Orders.class.getName() + "::craete")), "{}")
                .error()
                .orElseThrow();

        assertThat(error.errorMessage())
                .isEqualTo("No public method named craete with appropriate method signature found on class "
                        + Orders.class.getName());
        assertThat(error.cause().orElseThrow()).hasMessage("known here: create, list");
    }

    public static class Orders {
        public String create(Map<String, Object> event) {
            return "made";
        }

        public String list() {
            return "all";
        }
    }
}
