package dev.gatehouse.backends;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.gatehouse.ApiGateway;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** HTTP integrations over WireMock, which stands for the origins that the template names. */
class WireMockBackendTest {

    private static WireMockServer server;
    private static ApiGateway gateway;

    @BeforeAll
    static void start() {
        server = new WireMockServer(options().dynamicPort().dynamicHttpsPort());
        server.start();
        gateway = PaymentApi.behind(URI.create(server.baseUrl()));
    }

    @AfterEach
    void forget() {
        server.resetAll();
    }

    @AfterAll
    static void stop() {
        gateway.close();
        server.stop();
    }

    @Test
    void maps_request_and_answer() {
        server.stubFor(put(urlEqualTo("/v2/bookings?origin=gateway"))
                .withHeader("X-Tenant", equalTo("blue"))
                .withRequestBody(equalToJson("{\"cents\": 250}"))
                .willReturn(aResponse()
                        .withStatus(200)
                        .withHeader("Location", "/b/9")
                        .withBody("{\"id\": \"b-9\"}")));

        var response = gateway.client()
                .post("/payments")
                .header("x-tenant", "blue")
                .json(Map.of("amount", 250))
                .send();

        assertThat(response.status()).as(response.text()).isEqualTo(201);
        assertThat(response.text()).isEqualTo("{\"booked\": \"b-9\"}");
        assertThat(response.header("x-booking")).contains("/b/9");
        server.verify(putRequestedFor(anyUrl()).withHeader("Host", equalTo("pay.example.com")));
    }

    @Test
    void selects_the_response_by_the_servers_status() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(422)));

        assertThat(gateway.client()
                        .post("/payments")
                        .json(Map.of("amount", 1))
                        .send()
                        .status())
                .isEqualTo(402);
    }

    @Test
    void passes_a_redirect_on_and_asks_once() {
        server.stubFor(get("/old").willReturn(aResponse().withStatus(307).withHeader("Location", "/new")));

        var response = gateway.client().get("/proxy/old").send();

        assertThat(response.status()).isEqualTo(307);
        assertThat(response.header("location")).contains("/new");
        server.verify(1, getRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE"})
    void answers_504_when_the_connection_breaks(Fault fault) {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));

        var response = gateway.client().get("/proxy/x").send();

        assertThat(response.status()).as(response.text()).isEqualTo(504);
        assertThat(response.text()).contains("Network error communicating with endpoint");
    }

    @Test
    void answers_504_when_the_server_is_slower_than_the_integration_waits() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(1_500)));

        var response = gateway.client().get("/hasty").send();

        assertThat(response.status()).isEqualTo(504);
        assertThat(response.text()).isEqualTo("{\"message\": \"Endpoint request timed out\"}");
    }

    @Test
    void reaches_a_server_behind_a_vpc_link() {
        server.stubFor(get("/inner")
                .withHeader("Host", equalTo("pay.internal:8080"))
                .willReturn(aResponse().withBody("from within")));

        assertThat(gateway.client().get("/inner").send().text()).isEqualTo("from within");
    }

    @Test
    void speaks_tls_to_a_stand_in_with_a_certificate_of_its_own() {
        server.stubFor(get("/safe").willReturn(aResponse().withBody("safe")));
        try (var over = PaymentApi.behind(URI.create("https://localhost:" + server.httpsPort()))) {
            assertThat(over.client().get("/proxy/safe").send().text()).isEqualTo("safe");
        }
    }
}
