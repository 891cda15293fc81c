package dev.gatehouse.junit;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.gatehouse.client.GatewayClient;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HttpBackendTest {

    @Nested
    @ApiGatewayTest(template = "classpath:payments.yaml")
    class MadeForTheTest {

        @HttpBackend("https://pay.example.com")
        private MockWebServer server;

        @Test
        void a_field_holds_a_started_server(GatewayClient client) throws InterruptedException {
            server.enqueue(new MockResponse.Builder().body("paid").build());

            assertThat(client.get("/pay").query("a", "1").send()).hasStatus(200).hasBody("paid");
            assertThat(server.takeRequest().getTarget()).isEqualTo("/v1/pay?a=1");
        }

        @Test
        void a_parameter_too(GatewayClient client, @HttpBackend("https://pay.example.com") WireMockServer wireMock) {
            wireMock.stubFor(get("/v1/pay").willReturn(ok("by WireMock")));

            assertThat(client.get("/pay").send()).hasStatus(200).hasBody("by WireMock");
        }
    }

    @Nested
    @ApiGatewayTest(template = "classpath:payments.yaml")
    class TheUsersOwn {

        @HttpBackend("https://pay.example.com")
        private final WireMockServer own = new WireMockServer(options().dynamicPort());

        @Test
        void is_started_with_the_first_request(GatewayClient client) {
            assertThat(client.get("/pay").send()).hasStatus(404);
            assertThat(own.isRunning()).isTrue();
            own.stop();
        }
    }

    @Nested
    @ApiGatewayTest(template = "classpath:payments.yaml")
    class OfAnotherExtension {

        @RegisterExtension
        @HttpBackend("https://pay.example.com")
        static final WireMockExtension WIRE_MOCK =
                WireMockExtension.newInstance().options(options().dynamicPort()).build();

        @Test
        void is_reached_where_that_extension_started_it(GatewayClient client) {
            WIRE_MOCK.stubFor(get("/v1/pay").willReturn(ok("by its extension")));

            assertThat(client.get("/pay").send()).hasStatus(200).hasBody("by its extension");
        }
    }
}
