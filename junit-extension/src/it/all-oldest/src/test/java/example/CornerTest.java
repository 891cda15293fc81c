package example;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.AwsServices;
import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.junit.HttpBackend;
import org.junit.jupiter.api.Test;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;

@ApiGatewayTest
class CornerTest {

    @Test
    void an_order_is_read_from_all_that_stands_for_others(
            GatewayClient client,
            AwsServices services,
            @HttpBackend("https://prices.example.com") MockWebServer prices,
            @HttpBackend("https://units.example.com") WireMockServer units) {
        services.get("dynamodb").answers(200, "{\"Item\": {\"sku\": {\"S\": \"A1\"}}}");
        prices.enqueue(new MockResponse().setBody("7"));
        units.stubFor(get("/A1").willReturn(ok("EUR")));

        var response = client.get("/orders/{id}", 7).send();

        assertThat(response).hasStatus(200);
        assertThat(response.text()).isEqualTo("A1 7EUR");
        assertThat(services.get("dynamodb").lastRequest().action()).isEqualTo("GetItem");
    }
}
