package dev.gatehouse.junit;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketClient;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.Lambdas;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiGatewayTest("classpath:shop.yaml")
class InjectionTest {

    private final GatewayClient fromConstructor;

    @InvokeUrl
    @Api("Shop")
    private URI url;

    private Lambdas lambdas;

    InjectionTest(GatewayClient client) {
        this.fromConstructor = client;
    }

    @Test
    void chooses_the_api_of_the_fitting_protocol(GatewayClient client, WebSocketClient clients) {
        assertThat(client.get("/say").send()).hasStatus(200);
        assertThat(clients.connect("/").open().isSilent()).isTrue();
    }

    @Test
    void gives_constructor_fields_and_parameters_one_state(GatewayClient client, ApiGateway gateway) {
        fromConstructor.get("/say").send();
        client.get("/say").send();

        assertThat(gateway.calls()).hasSize(2);
        assertThat(lambdas.function("Say").invocations().all()).hasSize(2);
    }

    @Test
    void gives_an_open_session(WebSocketSession session) {
        session.send("hi");

        assertThat(session).receivedText("soft null 1 hi");
    }

    @Test
    void opens_an_endpoint_that_any_client_reaches(@InvokeUrl @Api("Shop") String text) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url + "/say")).build();

        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.body()).isEqualTo("soft {greeting=hello} 1 null");
        assertThat(text).isEqualTo(url.toString());
    }

    @Nested
    class InAClassWithin {

        private GatewayClock clock;

        @Test
        void fields_around_belong_to_the_same_state(GatewayClient client) {
            fromConstructor.get("/say").send();
            client.get("/say").send();
            clock.advance(Duration.ofSeconds(1));

            assertThat(lambdas.function("Say").invocations().all()).hasSize(2);
        }
    }
}
