package dev.gatehouse.assertions;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.NotProvidedException;
import dev.gatehouse.control.HttpBackends;
import dev.gatehouse.control.StandIn;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StandInAssertionsTest {

    private final ApiGateway gateway =
            ApiGateway.builder().templateText("pay.yaml", """
            Resources:
              Pay:
                Type: AWS::ApiGatewayV2::Api
                Properties: {Name: pay, ProtocolType: HTTP}
              All:
                Type: AWS::ApiGatewayV2::Route
                Properties: {ApiId: !Ref Pay, RouteKey: "ANY /{proxy+}", Target: !Sub "integrations/${Proxy}"}
              Proxy:
                Type: AWS::ApiGatewayV2::Integration
                Properties:
                  ApiId: !Ref Pay
                  IntegrationType: HTTP_PROXY
                  IntegrationMethod: ANY
                  PayloadFormatVersion: "1.0"
                  IntegrationUri: https://pay.example.com/{proxy}
              Stage:
                Type: AWS::ApiGatewayV2::Stage
                Properties: {ApiId: !Ref Pay, StageName: $default, AutoDeploy: true}
            """).start();
    private final GatewayClient client = gateway.client();
    private final StandIn<HttpRequest> pay = gateway.get(HttpBackends.class).get("https://pay.example.com");

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void the_latest_stub_that_fits_a_request_wins() {
        pay.on("ANY", "/{any+}").answers(404, "{}");
        pay.on("POST", "/charges/{id}").answers(201, "{\"paid\": true}");
        pay.on("POST", "/charges/{id}")
                .when(request -> request.body().text().contains("gold"))
                .answers(402, "{}");

        assertThat(client.post("/charges/1").json(Map.of("card", "blue")).send())
                .hasStatus(201);
        assertThat(client.post("/charges/2").json(Map.of("card", "gold")).send())
                .hasStatus(402);
        assertThat(client.get("/charges/1").send()).hasStatus(404);

        assertThat(pay).received("POST /charges/1").times(1).withJsonLike("{'card': 'blue'}");
        assertThat(pay).received("POST /charges/{id}").times(2);
        assertThat(pay).receivedTimes(3);
    }

    @Test
    void a_stub_answers_in_turn_delays_and_resets() {
        var stub = pay.on("GET", "/rates").answersInTurn(answer(200), answer(503));
        assertThat(client.get("/rates").send()).hasStatus(200);
        assertThat(client.get("/rates").send()).hasStatus(503);
        assertThat(client.get("/rates").send()).hasStatus(503);
        assertThat(stub.requests()).hasSize(3);

        stub.delays(Duration.ofSeconds(31));
        assertThat(client.get("/rates").send()).hasStatus(503);

        pay.on("GET", "/rates").resets();
        assertThat(client.get("/rates").send()).hasStatus(503);
    }

    @Test
    void a_request_that_no_stub_fits_is_refused_by_name() {
        pay.on("POST", "/charges/{id}").answers(201, "{}");

        assertThatThrownBy(() -> client.get("/refunds").query("x", 1).send())
                .isInstanceOf(NotProvidedException.class)
                .hasMessage("""
                        pay.yaml:11 (Proxy): no stub for https://pay.example.com matches this request, and calls to the internet are refused.
                          wanted:      GET /refunds?x=1
                          known here:  POST /charges/{id}
                          to do:       backends.get("https://pay.example.com").on("GET", "/refunds").answers(200, "…").""");
    }

    @Test
    void what_was_decided_and_never_asked_can_be_told() {
        pay.on("POST", "/charges/{id}").answers(201, "{}");
        pay.on("GET", "/rates").answers(200, "{}");

        client.get("/rates").send();

        assertThat(pay.neverAsked()).containsExactly("POST /charges/{id}");
    }

    @Test
    void a_failure_lists_what_was_received() {
        pay.answers(200, "{}");
        client.get("/rates").header("x-a", "b").send();

        assertThat(pay).received("GET /rates").withHeader("x-a", "b");
        assertThatThrownBy(() -> assertThat(pay).as("the charge").received("POST /charges/1"))
                .hasMessage("[the charge] requests\n  expected: POST /charges/1\n  found:    GET /rates");
        assertThatThrownBy(() -> assertThat(pay).received("GET /rates").times(2))
                .hasMessage("number of requests GET /rates\n  expected: 2\n  found:    1");
        assertThatThrownBy(() -> assertThat(pay).receivedNothing())
                .hasMessage("requests\n  expected: (none)\n  found:    GET /rates");
        assertThatThrownBy(() -> assertThat(pay).received("rates"))
                .hasMessage(
                        "\"rates\" is not a request.\n  to do:       write method and path, like \"POST /charges/1\".");
    }

    private static HttpResponse answer(int status) {
        return new HttpResponse(status, Headers.none(), Body.of("{}"));
    }
}
