package example;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static dev.gatehouse.assertions.GatewayAssertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.junit.HttpBackend;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.Test;

@ApiGatewayTest
class ProjectTest {

    @Test
    void each_kind_of_server_stands_for_a_service(
            GatewayClient client,
            @HttpBackend("https://prices.example.com") MockWebServer prices,
            @HttpBackend("https://units.example.com") mockwebserver3.MockWebServer units,
            @HttpBackend("https://stock.example.com") WireMockServer stock) {
        prices.enqueue(new okhttp3.mockwebserver.MockResponse().setBody("7"));
        units.enqueue(new mockwebserver3.MockResponse.Builder().body("EUR").build());
        stock.stubFor(get("/A1").willReturn(ok("none left")));

        assertThat(client.get("/orders/{id}", 7).send()).hasStatus(200).hasBody("7 EUR none left");
    }
}
