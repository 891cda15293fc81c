package dev.gatehouse.assertions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.assertions.BrowserPage;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.Peer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Chromium says to the same is in {@code BrowserAgreesTest}; here is what needs no gateway. */
class BrowserReadingTest {

    private static final BrowserPage PAGE = BrowserPage.page("https://shop.example");
    private static final HttpResponse OPEN = response(200, Headers.of("access-control-allow-origin", "*"));

    private final List<HttpRequest> preflights = new ArrayList<>();

    @Test
    void sends_the_preflight_as_a_browser_does_without_anything_secret() {
        var call =
                pageHeaders().plus("Cookie", "a=1").plus("Authorization", "t").plus("X-B", "1");

        obstacle(PAGE, call("PUT", call), OPEN, OPEN);

        assertThat(preflights).singleElement().satisfies(sent -> {
            assertThat(sent.method()).isEqualTo("OPTIONS");
            assertThat(sent.target()).isEqualTo("/prod/orders?x=1");
            assertThat(sent.headers())
                    .isEqualTo(Headers.of("Host", "api.example")
                            .plus("Accept", "*/*")
                            .plus("Access-Control-Request-Method", "PUT")
                            .plus("Access-Control-Request-Headers", "authorization,x-b")
                            .plus("Origin", "https://shop.example"));
            assertThat(sent.body().isEmpty()).isTrue();
        });
    }

    @Test
    void asks_nothing_before_a_simple_call() {
        assertThat(obstacle(PAGE, call("GET", pageHeaders()), OPEN, OPEN)).isEmpty();
        assertThat(preflights).isEmpty();
    }

    @Test
    void looks_at_the_answer_too_when_the_preflight_passes() {
        var preflight =
                response(204, Headers.of("access-control-allow-origin", "*").plus("access-control-allow-methods", "*"));

        assertThat(obstacle(PAGE, call("PUT", pageHeaders()), preflight, response(200, Headers.none())))
                .hasValueSatisfying(reason -> assertThat(reason)
                        .isEqualTo("Access to fetch at 'https://api.example/prod/orders?x=1' from origin"
                                + " 'https://shop.example' has been blocked by CORS policy:"
                                + " No 'Access-Control-Allow-Origin' header is present on the requested resource."));
    }

    @Test
    void takes_cookies_in_the_request_for_credentials() {
        var call = call("GET", pageHeaders().plus("Cookie", "session=1"));

        assertThat(obstacle(PAGE, call, OPEN, OPEN).orElse("")).contains("must not be the wildcard '*'");
    }

    @Test
    void a_wildcard_among_methods_counts_only_without_credentials() {
        var preflight = response(
                204,
                Headers.of("access-control-allow-origin", "https://shop.example")
                        .plus("access-control-allow-credentials", "true")
                        .plus("access-control-allow-methods", "*"));

        assertThat(obstacle(PAGE.withCredentials(), call("PUT", pageHeaders()), preflight, preflight)
                        .orElse(""))
                .contains("Method PUT is not allowed by Access-Control-Allow-Methods in preflight response.");
        assertThat(obstacle(PAGE, call("PUT", pageHeaders()), preflight, preflight))
                .isEmpty();
    }

    @Test
    void compares_methods_by_case_and_headers_without() {
        var call = call("PUT", pageHeaders().plus("x-version", "1"));
        Headers answer =
                Headers.of("access-control-allow-origin", "*").plus("access-control-allow-headers", "X-VERSION");

        assertThat(obstacle(PAGE, call, response(204, answer.plus("access-control-allow-methods", "put")), OPEN)
                        .orElse(""))
                .contains("Method PUT is not allowed");
        assertThat(obstacle(PAGE, call, response(204, answer.plus("access-control-allow-methods", "PUT")), OPEN))
                .isEmpty();
    }

    @Test
    void refuses_a_list_that_no_browser_can_read() {
        var preflight = response(
                204, Headers.of("access-control-allow-origin", "*").plus("access-control-allow-methods", "PUT; GET"));

        assertThat(obstacle(PAGE, call("PUT", pageHeaders()), preflight, OPEN).orElse(""))
                .contains("Cannot parse Access-Control-Allow-Methods response header field in preflight response.");
    }

    @Test
    void never_shows_cookies_of_the_answer() {
        var answer = response(
                200,
                Headers.of("access-control-allow-origin", "*")
                        .plus("access-control-expose-headers", "*")
                        .plus("set-cookie", "a=1")
                        .plus("x-total", "5"));

        assertThat(obstacle(PAGE.reading("x-total"), call("GET", pageHeaders()), OPEN, answer))
                .isEmpty();
        assertThat(obstacle(PAGE.reading("Set-Cookie"), call("GET", pageHeaders()), OPEN, answer)
                        .orElse(""))
                .contains("Refused to get unsafe header \"Set-Cookie\"");
        assertThat(obstacle(PAGE.reading("x-none"), call("GET", pageHeaders()), OPEN, answer)
                        .orElse(""))
                .contains("the answer has no header \"x-none\" to read");
    }

    @Test
    void is_not_the_end_when_the_answer_redirects() {
        var moved = response(
                302, Headers.of("access-control-allow-origin", "*").plus("location", "https://elsewhere.example/"));

        assertThat(obstacle(PAGE, call("GET", pageHeaders()), OPEN, moved).orElse(""))
                .contains("the browser follows the redirect to https://elsewhere.example/");
    }

    @Test
    void needs_no_consent_for_a_page_of_the_same_origin() {
        var call = call("PUT", Headers.of("Host", "api.example"));

        assertThat(obstacle(BrowserPage.page("https://api.example"), call, OPEN, response(200, Headers.none())))
                .isEmpty();
        assertThat(preflights).isEmpty();
    }

    @Test
    void says_what_no_page_can_send() {
        assertThat(obstacle(PAGE, call("TRACE", pageHeaders()), OPEN, OPEN))
                .contains("no page can send it: fetch refuses the method TRACE");
        assertThat(obstacle(PAGE, call("GET", pageHeaders()).withBody(Body.of("x")), OPEN, OPEN))
                .contains("no page can send it: fetch refuses a body with GET");
    }

    @Test
    void says_how_to_call_when_the_call_was_not_of_that_page() {
        assertThat(obstacle(PAGE, call("GET", Headers.of("Host", "api.example")), OPEN, OPEN))
                .contains("""
                        the call was not made as a page would: its Origin header has another origin
                          expected:  Origin: https://shop.example
                          found:     Origin: (none)
                          to do:     client.origin("https://shop.example")""");
    }

    private Optional<String> obstacle(BrowserPage page, HttpRequest call, HttpResponse preflight, HttpResponse answer) {
        return new BrowserReading(new CrossOriginFetch(page, call), request -> {
                    preflights.add(request);
                    return preflight;
                })
                .obstacle(answer);
    }

    private static Headers pageHeaders() {
        return Headers.of("Host", "api.example").plus("Origin", "https://shop.example");
    }

    private static HttpRequest call(String method, Headers headers) {
        return new HttpRequest(method, "/prod/orders?x=1", headers, Body.empty(), Peer.at("192.0.2.1"));
    }

    private static HttpResponse response(int status, Headers headers) {
        return new HttpResponse(status, headers, Body.empty());
    }
}
