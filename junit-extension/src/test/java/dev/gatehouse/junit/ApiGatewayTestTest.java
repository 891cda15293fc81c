package dev.gatehouse.junit;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.Lambdas;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiGatewayTest("classpath:pets.yaml")
class ApiGatewayTestTest {

    @LambdaFunction("Toys")
    RequestHandler<Map<String, Object>, Map<String, Object>> toys =
            (event, context) -> Map.of("statusCode", 200, "body", "ball");

    @LambdaFunction("Pets")
    static final class PetsHandler implements RequestHandler<Map<String, Object>, Map<String, Object>> {
        @Override
        public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
            return Map.of("statusCode", 200, "body", "pet " + event.get("pathParameters"));
        }
    }

    @Test
    void runs_the_nested_class_for_its_function(GatewayClient client) {
        var response = client.get("/pets/{id}", 7).send();

        assertThat(response).hasStatus(200).hasBody("pet {id=7}");
    }

    @Test
    void runs_the_handler_of_a_field_for_its_function(GatewayClient client) {
        var response = client.get("/toys").send();

        assertThat(response).hasStatus(200).hasBody("ball");
    }

    @Test
    void gives_each_test_a_state_of_its_own(ApiGateway gateway, GatewayClient client) {
        client.get("/toys").send();

        assertThat(gateway.calls()).hasSize(1);
    }

    @Test
    @Now("2026-01-01T00:00:00Z")
    void starts_the_clock_where_the_test_says(GatewayClock clock) {
        clock.advance(Duration.ofMinutes(5));

        assertThat(clock.now()).isEqualTo(Instant.parse("2026-01-01T00:05:00Z"));
    }

    @Test
    void lets_a_canned_answer_go_before_the_handler(GatewayClient client, Lambdas lambdas) {
        lambdas.function("Toys").answers(Map.of("statusCode", 418));

        assertThat(client.get("/toys").send()).hasStatus(418);
    }

    @Test
    void tells_the_story_of_the_call_when_an_assertion_fails(GatewayClient client) {
        var response = client.get("/cats").send();

        assertThatThrownBy(() -> assertThat(response).hasStatus(200))
                .hasMessageContaining("expected: 200")
                .hasMessageContaining("no route for GET /cats")
                .hasMessageContaining("closest:  GET /toys")
                .hasMessageContaining("refused by routing (MISSING_AUTHENTICATION_TOKEN, 403)");
    }

    @Test
    void answers_over_a_socket_as_in_process(ApiGateway gateway) {
        var response = gateway.api().stage("Prod").socketClient().get("/toys").send();

        assertThat(response).hasStatus(200).hasBody("ball");
    }
}
