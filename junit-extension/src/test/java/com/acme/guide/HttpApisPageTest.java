package com.acme.guide;

import static dev.gatehouse.assertions.BrowserPage.page;
import static dev.gatehouse.assertions.GatewayAssertions.assertThat;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.junit.ApiGatewayTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiGatewayTest("classpath:guide/http.yaml")
class HttpApisPageTest {

    @Test
    void what_a_page_may_read(GatewayClient client) {
        // snippet: cors-browser
        var page = client.origin("https://shop.example").header("x-version", "2");

        var changed = page.put("/orders/7").json(Map.of("sku", "A1")).send();
        assertThat(changed).isReadableByBrowserFrom("https://shop.example");
        assertThat(changed)
                .isReadableByBrowserFrom(
                        page("https://shop.example").withCredentials().reading("x-total"));

        var removed = page.delete("/orders/7").send();
        assertThat(removed).isNotReadableByBrowserFrom("https://shop.example", "Method DELETE is not allowed");
        // end
    }

    @Test
    void single_headers(GatewayClient client) {
        // snippet: cors-headers
        var preflight = client.preflight("/orders/7", "PUT")
                .origin("https://shop.example")
                .requestHeaders("x-version")
                .send();

        assertThat(preflight)
                .allowsCors()
                .origin("https://shop.example")
                .methods("GET", "PUT")
                .credentials()
                .maxAge(Duration.ofMinutes(5));
        assertThat(client.get("/nowhere").send()).allowsNoCors();
        // end
    }
}
