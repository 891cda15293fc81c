package dev.gatehouse.backends;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** HTTP integrations over OkHttp's MockWebServer, which stands for the origins that the template names. */
class MockWebServerBackendTest {

    private final MockWebServer server = new MockWebServer();
    private ApiGateway gateway;

    @BeforeEach
    void start() throws IOException {
        server.start();
        gateway = PaymentApi.behind(server.url("/").uri());
    }

    @AfterEach
    void stop() {
        gateway.close();
        server.close();
    }

    @Test
    void maps_request_and_answer() throws InterruptedException {
        server.enqueue(new MockResponse.Builder()
                .code(200)
                .addHeader("Location", "/b/7")
                .body("{\"id\": \"b-7\"}")
                .build());

        var response = gateway.client()
                .post("/payments")
                .header("x-tenant", "red")
                .json(Map.of("amount", 99))
                .send();

        assertThat(response.status()).as(response.text()).isEqualTo(201);
        assertThat(response.text()).isEqualTo("{\"booked\": \"b-7\"}");
        RecordedRequest sent = sent();
        assertThat(sent.getRequestLine()).startsWith("PUT /v2/bookings?origin=gateway HTTP/1.1");
        assertThat(sent.getHeaders().get("X-Tenant")).isEqualTo("red");
        assertThat(sent.getHeaders().get("Host")).isEqualTo("pay.example.com");
        assertThat(sent.getBody().utf8()).isEqualTo("{\"cents\": 99}");
    }

    @Test
    void passes_bodies_of_any_method_and_targets_as_written() throws InterruptedException {
        server.enqueue(new MockResponse.Builder()
                .code(299)
                .addHeader("Set-Cookie", "a=1")
                .addHeader("Set-Cookie", "b=2")
                .body("kept")
                .build());

        var response = gateway.client()
                .call("DELETE", "/proxy/a%20b/c%2Fd?q=%C3%A9&q=2")
                .header("x-own", "1")
                .body("bytes")
                .send();

        assertThat(response.status()).isEqualTo(299);
        assertThat(response.headerValues("set-cookie")).containsExactly("a=1", "b=2");
        assertThat(response.text()).isEqualTo("kept");
        RecordedRequest sent = sent();
        assertThat(sent.getRequestLine()).isEqualTo("DELETE /a%20b/c%2Fd?q=%C3%A9&q=2 HTTP/1.1");
        assertThat(sent.getHeaders().get("x-own")).isEqualTo("1");
        assertThat(sent.getBody().utf8()).isEqualTo("bytes");
    }

    @Test
    void answers_504_when_nobody_listens() {
        server.close();

        assertThat(gateway.client().get("/proxy/x").send().status()).isEqualTo(504);
    }

    private RecordedRequest sent() throws InterruptedException {
        return server.takeRequest(10, TimeUnit.SECONDS);
    }
}
