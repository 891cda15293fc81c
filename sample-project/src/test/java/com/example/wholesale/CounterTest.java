package com.example.wholesale;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.JwtIssuers;
import dev.gatehouse.junit.ApiGatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the counter serves: run with {@code -Dgatehouse.mutate=guards}, these tests notice every guard that is gone. */
@ApiGatewayTest(template = "wholesale.yaml", api = "Counter")
class CounterTest {

    private static final String LOGIN = "https://login.example.com";

    @Test
    void buyers_read_offers_and_order(GatewayClient client, JwtIssuers issuers) {
        String reader = issuers.get("Buyers").token().scopes("read").sign();
        String buyer = issuers.get("Buyers").token().scopes("order").sign();

        assertThat(client.bearer(reader).get("/offers").send()).hasStatus(200);
        assertThat(client.bearer(buyer).post("/orders").send()).hasStatus(200);
    }

    @Test
    void refuses_calls_without_a_token(GatewayClient client) {
        assertThat(client.get("/offers").send()).hasStatus(401).reachedNothing();
        assertThat(client.post("/orders").send()).hasStatus(401).reachedNothing();
    }

    @ParameterizedTest
    @CsvSource({"https://elsewhere.example.com, wholesale", LOGIN + ", another-shop"})
    void refuses_tokens_of_other_issuers_and_audiences(
            String issuer, String audience, GatewayClient client, JwtIssuers issuers) {
        String token =
                issuers.get(issuer).token().client(audience).scopes("read").sign();

        assertThat(client.bearer(token).get("/offers").send()).hasStatus(401).byAuthorizer("Buyers");
    }

    @ParameterizedTest
    @CsvSource({"GET, /offers, order", "GET, /offers, none", "POST, /orders, read", "POST, /orders, none"})
    void each_route_asks_for_its_own_scope(
            String method, String path, String scope, GatewayClient client, JwtIssuers issuers) {
        String token = issuers.get("Buyers").token().scopes(scope).sign();

        assertThat(client.bearer(token).call(method, path).send()).hasStatus(403);
    }

    @Test
    void refuses_the_third_call_at_once(GatewayClient client, JwtIssuers issuers) {
        String token = issuers.get("Buyers").token().scopes("read").sign();

        var answers = client.bearer(token).burst(3, c -> c.get("/offers"));

        assertThat(answers.get(1)).hasStatus(200);
        assertThat(answers.get(2)).hasStatus(429);
    }

    @Test
    void only_pages_of_the_shop_may_call(GatewayClient client) {
        var asked = client.preflight("/offers", "GET").requestHeaders("authorization");

        assertThat(asked.origin("https://shop.example.com").send())
                .hasHeader("access-control-allow-origin", "https://shop.example.com")
                .hasHeader("access-control-allow-methods", "GET")
                .hasHeader("access-control-allow-headers", "authorization");
        assertThat(asked.origin("https://elsewhere.example.com").send()).hasNoHeader("access-control-allow-origin");
    }
}
