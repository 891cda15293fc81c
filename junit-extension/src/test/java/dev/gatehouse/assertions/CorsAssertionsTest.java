package dev.gatehouse.assertions;

import static dev.gatehouse.assertions.BrowserPage.page;
import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.junit.Api;
import dev.gatehouse.junit.ApiGatewayTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiGatewayTest(template = "classpath:shops.yaml", parameters = "Page=https://shop.example")
class CorsAssertionsTest {

    private static final String SHOP = "https://shop.example";

    @BeforeEach
    void answer(Lambdas lambdas) {
        lambdas.function("Shop").answers(Map.of("statusCode", 200, "headers", Map.of("x-total", "5"), "body", "hi"));
    }

    @Test
    void a_page_that_the_api_trusts_may_read(@Api("TrustingHttp") GatewayClient client) {
        var response = client.origin(SHOP).put("/it").header("x-version", "2").send();

        assertThat(response)
                .hasStatus(200)
                .isReadableByBrowserFrom(SHOP)
                .isReadableByBrowserFrom(page(SHOP).withCredentials().reading("x-total"));
    }

    @Test
    void a_preflight_is_asked_in_full(@Api("TrustingHttp") GatewayClient client) {
        var preflight = client.preflight("/it", "PUT")
                .origin(SHOP)
                .requestHeaders("x-version")
                .send();

        assertThat(preflight)
                .hasStatus(204)
                .allowsCors()
                .origin(SHOP)
                .methods("GET", "PUT")
                .headers("X-Version")
                .credentials()
                .maxAge(Duration.ofSeconds(5));
        assertThat(preflight).isNotReadableByBrowserFrom(SHOP, "this call is itself a preflight");
    }

    @Test
    void a_wildcard_allows_whatever_has_no_credentials(@Api("OpenHttp") GatewayClient client) {
        var preflight = client.preflight("/it", "PUT").origin(SHOP).send();

        assertThat(preflight)
                .allowsCors()
                .origin("https://any.example")
                .headers("x-any")
                .noCredentials();
        assertThatThrownBy(() -> assertThat(preflight).allowsCors().headers("authorization"))
                .hasMessageStartingWith(
                        "header Access-Control-Allow-Headers\n  expected: a list with authorization\n  found:    *\n");
        assertThatThrownBy(() -> assertThat(preflight).allowsCors().methods("PUT", "DELETE"))
                .hasMessageContaining("expected: a list with DELETE\n  found:    GET,PUT\n")
                .hasMessageContaining("OPTIONS /it -> 204");
    }

    @Test
    void exposed_headers_are_those_of_the_answer(@Api("OpenHttp") GatewayClient client) {
        var response = client.origin(SHOP).get("/it").send();

        assertThat(response).allowsCors().exposedHeaders("X-Total");
        assertThat(response).isNotReadableByBrowserFrom(page(SHOP).reading("x-secret"), "no header \"x-secret\"");
    }

    @Test
    void nothing_is_allowed_where_nothing_is_configured(@Api("SilentRest") GatewayClient client) {
        var response = client.origin(SHOP).get("/it").send();

        assertThat(response).allowsNoCors();
        assertThatThrownBy(() -> assertThat(response).allowsCors())
                .hasMessageContaining("header Access-Control-Allow-Origin");
    }

    @Test
    void a_failing_assertion_gives_the_reason_of_a_browser_and_both_calls(@Api("OpenRest") GatewayClient client) {
        var response = client.origin(SHOP).delete("/it").send();

        assertThatThrownBy(() -> assertThat(response).isReadableByBrowserFrom(SHOP))
                .hasMessageContaining("has been blocked by CORS policy: Method DELETE is not allowed by"
                        + " Access-Control-Allow-Methods in preflight response.")
                .hasMessageContaining("OPTIONS /prod/it -> 200")
                .hasMessageContaining("DELETE /prod/it -> 200 hi");
    }

    @Test
    void a_failing_counterpart_says_what_holds(@Api("OpenHttp") GatewayClient client) {
        var response = client.origin(SHOP).get("/it").send();

        assertThatThrownBy(() -> assertThat(response).isNotReadableByBrowserFrom(SHOP, "wildcard"))
                .hasMessageStartingWith(
                        "why a browser blocks the answer\n  expected: wildcard\n  found:    (readable)");
    }

    @Test
    void an_origin_is_written_as_browsers_send_it() {
        assertThat(page("http://localhost:8080").origin()).isEqualTo("http://localhost:8080");
        assertThatThrownBy(() -> page("https://shop.example/"))
                .hasMessage(
                        "\"https://shop.example/\" is not an origin that a browser sends\n"
                                + "  to do:  write scheme, host and port without a slash at the end, like https://shop.example");
    }
}
