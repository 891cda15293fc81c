package dev.gatehouse.lambda;

import static dev.gatehouse.lambda.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionError.Kind;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandlerFunctionsTest {

    private static final HandlerOptions OPTIONS = HandlerOptions.standard();

    private final RequestHandler<Map<String, Integer>, List<Integer>> lambda =
            (event, context) -> List.copyOf(event.values());

    @SuppressWarnings("unchecked")
    private final RequestHandler<String, Integer> mock = (RequestHandler<String, Integer>) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {RequestHandler.class}, (self, method, args) -> 7);

    @Test
    void a_lambda_expression_takes_the_event_of_its_field() throws Exception {
        FunctionCode code = HandlerFunctions.of(lambda, typeOf("lambda"), OPTIONS);

        assertThat(call(code, "{\"a\":3}").text()).isEqualTo("[3]");
        code.close();
    }

    @Test
    void a_mock_takes_the_event_of_its_field() throws Exception {
        FunctionCode code = HandlerFunctions.of(mock, typeOf("mock"), OPTIONS);

        assertThat(call(code, "\"a\"").text()).isEqualTo("7");
        code.close();
    }

    @Test
    void a_lambda_expression_of_streams_needs_no_type() {
        RequestStreamHandler streams = (input, output, context) -> input.transferTo(output);
        FunctionCode code = HandlerFunctions.of(streams, OPTIONS);

        assertThat(call(code, "[ 1 ]").text()).isEqualTo("[ 1 ]");
        code.close();
    }

    @Test
    void an_object_tells_its_types_by_its_class() {
        FunctionCode code = HandlerFunctions.of(new Hidden(), OPTIONS);

        assertThat(call(code, "3").text()).isEqualTo("4");
        code.close();
    }

    @Test
    void an_expression_without_types_says_what_it_misses() {
        FunctionCode code = HandlerFunctions.of(lambda, OPTIONS);

        var error = call(code, "{}").error().orElseThrow();

        assertThat(error.kind()).isEqualTo(Kind.INIT);
        assertThat(error.errorMessage()).endsWith("does not implement RequestHandler with concrete type parameters");
        code.close();
    }

    @Test
    void a_class_need_not_be_public_and_starts_anew_for_each_test() {
        FunctionCode code = HandlerFunctions.of(Hidden.class, OPTIONS);
        call(code, "1");

        FunctionCode fresh = code.fresh();

        assertThat(call(code, "1").instance().orElseThrow().toString()).contains("WARM");
        assertThat(call(fresh, "1").instance().orElseThrow().toString()).contains("COLD");
        code.close();
        fresh.close();
    }

    @Test
    void an_object_is_made_already() {
        assertThatThrownBy(() -> HandlerFunctions.of(lambda, OPTIONS.withIsolation(Isolation.CLASS_LOADER)))
                .hasMessage("this handler is already an object: no class loader of its own loads it."
                        + "\n  to do:       pass its class, HandlerFunctions.of(Handler.class, options), or"
                        + " HandlerOptions.forObjects().");
        assertThatThrownBy(() -> HandlerFunctions.of(lambda, OPTIONS.withFactory(type -> lambda)))
                .hasMessageStartingWith("this handler is already an object: no factory makes it.");
    }

    private static Type typeOf(String field) throws NoSuchFieldException {
        return HandlerFunctionsTest.class.getDeclaredField(field).getGenericType();
    }

    private static final class Hidden implements RequestHandler<Integer, Integer> {
        private Hidden() {}

        @Override
        public Integer handleRequest(Integer event, Context context) {
            return event + 1;
        }
    }
}
