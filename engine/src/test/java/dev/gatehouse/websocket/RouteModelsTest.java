package dev.gatehouse.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.function.FunctionOutcome;
import org.junit.jupiter.api.Test;

/** Messages are checked against the model that the route's expression selects. */
class RouteModelsTest {

    private static final String NUMBER =
            "{type: object, required: [n], properties: {n: {type: integer}, kind: {type: string}}}";

    @Test
    void refuses_a_message_that_breaks_its_model_and_calls_nothing() {
        ApiGateway gateway = gateway("RequestModels: {$default: Number}");
        var session = GivenRoutes.client(gateway).connect().open();

        session.send("{\"n\":\"one\"}");

        assertThat(session.next().orElseThrow())
                .startsWith("{\"message\": \"Bad request body\", \"connectionId\":\"" + session.connectionId());
        assertThat(calls(gateway)).isZero();
    }

    @Test
    void lets_a_message_pass_that_fits() {
        ApiGateway gateway = gateway("RequestModels: {$default: Number}");
        var session = GivenRoutes.client(gateway).connect().open();

        session.send("{\"n\":1}");

        assertThat(session.isSilent()).isTrue();
        assertThat(calls(gateway)).isEqualTo(1);
    }

    @Test
    void refuses_a_message_for_which_no_model_is_selected() {
        ApiGateway gateway = gateway("RequestModels: {number: Number}");
        var session = GivenRoutes.client(gateway).connect().open();

        session.send("{\"kind\":\"other\",\"n\":1}");
        session.send("{\"kind\":\"number\",\"n\":1}");

        assertThat(session.next().orElseThrow()).contains("Bad request body");
        assertThat(calls(gateway)).isEqualTo(1);
    }

    private static long calls(ApiGateway gateway) {
        return gateway.get(Lambdas.class).function("Fn").invocations().count();
    }

    private static ApiGateway gateway(String models) {
        return new GivenRoutes()
                .model("Number", NUMBER)
                .function("$default", "ModelSelectionExpression: $request.body.kind\n" + models)
                .gateway()
                .function("Fn", invocation -> FunctionOutcome.returned("{\"statusCode\":200}"))
                .start();
    }
}
