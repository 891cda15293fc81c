package dev.gatehouse.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.Peer;
import org.junit.jupiter.api.Test;

class WireLimitsTest {

    @Test
    void lets_a_rest_request_of_exactly_the_limits_pass() {
        var request = request(
                "/" + "t".repeat(10_239), Headers.of("a", "x".repeat(10_000)).plus("b", "y".repeat(240)), 10_485_760);

        assertThat(WireLimits.rest().refusal(request)).isEmpty();
    }

    @Test
    void refuses_a_longer_body_in_the_words_of_rest_apis() {
        HttpResponse refusal = refusal(WireLimits.rest(), request("/", Headers.none(), 10_485_761));

        assertThat(refusal.status()).isEqualTo(413);
        assertThat(refusal.headers()).isEqualTo(Headers.of("Content-Type", "text; charset=utf-8"));
        assertThat(refusal.body().text()).isEqualTo("HTTP content length exceeded 10485760 bytes.");
    }

    @Test
    void refuses_longer_header_values_in_the_words_of_rest_apis() {
        var headers = Headers.of("a", "x".repeat(10_000)).plus("b", "y".repeat(241));

        HttpResponse refusal = refusal(WireLimits.rest(), request("/", headers, 0));

        assertThat(refusal.status()).isEqualTo(431);
        assertThat(refusal.headers()).isEqualTo(Headers.of("Content-Type", "text; charset=utf-8"));
        assertThat(refusal.body().text()).isEqualTo("HTTP header is larger than 10240 bytes.");
    }

    @Test
    void refuses_a_longer_target() {
        assertThat(refusal(WireLimits.rest(), request("/" + "t".repeat(10_240), Headers.none(), 0))
                        .status())
                .isEqualTo(414);
        assertThat(refusal(WireLimits.webSocket(), request("/" + "t".repeat(4_096), Headers.none(), 0))
                        .status())
                .isEqualTo(414);
    }

    @Test
    void counts_the_request_line_of_http_apis_too() {
        int line = "GET / HTTP/1.1".length();

        var fits = request("/", Headers.of("a", "x".repeat(10_240 - line)), 0);
        var tooLong = request("/", Headers.of("a", "x".repeat(10_241 - line)), 0);

        assertThat(WireLimits.http().refusal(fits)).isEmpty();
        assertThat(refusal(WireLimits.http(), tooLong).status()).isEqualTo(431);
    }

    @Test
    void refuses_in_the_words_of_http_apis() {
        var body = refusal(WireLimits.http(), request("/", Headers.none(), 10_485_761));
        var headers = refusal(WireLimits.http(), request("/", Headers.of("a", "x".repeat(10_240)), 0));

        assertThat(body.body().text()).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
        assertThat(headers.body().text()).isEqualTo("{\"message\":\"Request Header Fields Too Large\"}");
    }

    @Test
    void counts_bytes_not_characters() {
        assertThat(refusal(WireLimits.rest(), request("/", Headers.of("a", "é".repeat(5_121)), 0))
                        .status())
                .isEqualTo(431);
    }

    private static HttpResponse refusal(WireLimits limits, HttpRequest request) {
        return limits.refusal(request).orElseThrow();
    }

    private static HttpRequest request(String target, Headers headers, int bodyBytes) {
        return new HttpRequest("GET", target, headers, Body.of(new byte[bodyBytes]), Peer.at("127.0.0.1"));
    }
}
