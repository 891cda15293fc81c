package dev.gatehouse.transports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.NotProvidedException;
import dev.gatehouse.client.RequestSigner;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.events.RouteMatched;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import dev.gatehouse.http.VpcEndpoint;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** All that the injected client can do, it can do in process and over a socket. */
@ParameterizedClass
@EnumSource(Way.class)
@Timeout(60)
class ClientContractTest {

    private static final byte[] NOT_TEXT = {-1, 0, 1, 13, 10};

    private final GivenShop shop = new GivenShop();
    private final GatewayClient client;
    private final GatewayClient http;
    private final GatewayClient inner;
    private final GatewayClient regional;

    ClientContractTest(Way way) {
        client = way.client(shop.gateway().api("Rest").stage("prod"));
        inner = way.client(shop.gateway().api("Inner").stage("prod"));
        regional = way.client(shop.gateway().api("Regional").stage("prod"));
        http = way.client(shop.gateway().api("Http").stage("$default"));
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void calls_by_every_method() {
        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD")) {
            assertThat(client.call(method, "/x").send().status()).isEqualTo(200);
            assertThat(shop.event()).contains("\"httpMethod\":\"" + method + "\"");
        }
    }

    @Test
    void brings_the_head_of_a_head_request_without_a_body() {
        ApiResponse head = client.head("/x").send();

        assertThat(head.text()).isEmpty();
        assertThat(head.header("X-Odd")).hasValue("1");
    }

    @Test
    void encodes_path_variables_and_repeats_query_parameters() {
        client.get("/orders/{id}", "a b/c")
                .query("q", "x y")
                .query("q", "&=ü")
                .query("empty", "")
                .send();

        assertThat(shop.event())
                .contains("\"path\":\"/orders/a%20b%2Fc\"")
                .contains("\"multiValueQueryStringParameters\":{\"q\":[\"x y\",\"&=ü\"],\"empty\":[\"\"]}");
    }

    @Test
    void sends_headers_in_their_case_and_repeated() {
        client.header("X-Always", "1")
                .get("/x")
                .header("x-oDD", "a")
                .header("x-oDD", "b")
                .send();

        assertThat(shop.event()).contains("\"X-Always\":[\"1\"]").contains("\"x-oDD\":[\"a\",\"b\"]");
    }

    @Test
    void sends_text_json_and_bytes() {
        client.post("/x").body("grün €").send();
        String text = shop.event();
        client.post("/x").json(Map.of("sku", "A1")).send();
        String json = shop.event();
        client.post("/x")
                .header("Content-Type", "image/png")
                .body(new byte[] {-1, 0, 1})
                .send();
        String bytes = shop.event();

        assertThat(text).contains("\"body\":\"grün €\"");
        assertThat(json).contains("\"body\":\"{\\\"sku\\\":\\\"A1\\\"}\"").contains("application/json");
        assertThat(bytes).contains("\"body\":\"/wAB\"").contains("\"isBase64Encoded\":true");
    }

    @Test
    void brings_headers_in_their_case_and_bytes_untouched() {
        assertThat(client.get("/x").send().headers().lines().toString()).contains("X-Odd");
        assertThat(client.get("/picture").header("Accept", "image/png").send().bytes())
                .isEqualTo(NOT_TEXT);
    }

    @Test
    void sends_the_value_of_an_api_key() {
        assertThat(client.get("/keyed").send().status()).isEqualTo(403);
        assertThat(client.withApiKey("RestApiKey").get("/keyed").send().status())
                .isEqualTo(200);
        assertThat(client.get("/keyed").withApiKey("RestApiKey").send().status())
                .isEqualTo(200);
    }

    @Test
    void sends_a_bearer_token_and_an_origin() {
        client.bearer("t1").origin("https://shop.example").get("/x").send();
        String always = shop.event();
        client.get("/x").bearer("t2").origin("https://other.example").send();
        String once = shop.event();

        assertThat(always).contains("Bearer t1").contains("https://shop.example");
        assertThat(once).contains("Bearer t2").contains("https://other.example");
    }

    @Test
    void signs_in_the_name_of_an_identity() {
        RequestSigner alice =
                shop.gateway().get(IamIdentities.class).user("alice").allow("execute-api:Invoke", "*");
        RequestSigner bob = shop.gateway().get(IamIdentities.class).user("bob");

        ApiResponse allowed = client.signedBy(alice)
                .post("/signed")
                .query("q", "a b+c")
                .body("{}")
                .send();
        ApiResponse refused = client.post("/signed").signedBy(bob).body("{}").send();
        ApiResponse unsigned = client.post("/signed").body("{}").send();

        assertThat(allowed.status()).isEqualTo(200);
        assertThat(shop.event()).contains(":user/alice");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains(":user/bob is not authorized to perform: execute-api:Invoke");
        assertThat(unsigned.text()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
    }

    @Test
    void calls_from_a_simulated_address_through_a_simulated_endpoint() {
        inner.from("203.0.113.7").throughVpcEndpoint("vpce-1").get("/x").send();
        String always = shop.event();
        inner.get("/x")
                .from("2001:db8::7")
                .throughVpcEndpoint(new VpcEndpoint("vpce-2", "vpc-9"))
                .send();
        String once = shop.event();

        assertThat(always)
                .contains("\"sourceIp\":\"203.0.113.7\"")
                .contains("\"vpceId\":\"vpce-1\"")
                .contains("\"vpcId\":\"vpc-1\"");
        assertThat(once)
                .contains("\"sourceIp\":\"2001:db8::7\"")
                .contains("\"vpceId\":\"vpce-2\"")
                .contains("\"vpcId\":\"vpc-9\"");
        assertThat(always + once).doesNotContainIgnoringCase("x-gatehouse");
    }

    @Test
    void sends_the_preflight_of_a_browser() {
        ApiResponse preflight = http.preflight("/orders", "PUT")
                .origin("https://shop.example")
                .requestHeaders("x-a")
                .send();

        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("access-control-allow-methods")).hasValue("PUT");
    }

    @Test
    void sends_raw_text_with_its_target_untouched() {
        ApiResponse response =
                client.from("203.0.113.7").raw("POST /prod//a%2Fb/../c?x=+&&y HTTP/1.1\r\nX-a: 1\r\n\r\nline\r\nline");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.trace().request().target()).isEqualTo("/prod//a%2Fb/../c?x=+&&y");
        assertThat(shop.event())
                .contains("\"X-a\":\"1\"")
                .contains("\"body\":\"line\\r\\nline\"")
                .contains("\"sourceIp\":\"203.0.113.7\"");
    }

    @Test
    void sends_a_request_verbatim() {
        String host = shop.gateway().api("Rest").definition().id() + ".execute-api.us-east-1.amazonaws.com";
        var request = new HttpRequest(
                "BREW",
                "/prod/pot",
                Headers.of("host", host),
                Body.of("tea".getBytes(StandardCharsets.UTF_8)),
                new Peer("198.51.100.4", Optional.empty(), Optional.empty()));

        ApiResponse response = client.send(request);

        assertThat(response.trace().request().method()).isEqualTo("BREW");
        assertThat(response.trace().request().peer().sourceIp()).isEqualTo("198.51.100.4");
    }

    @Test
    void makes_a_burst_at_one_virtual_instant() {
        List<ApiResponse> burst = client.burst(5, it -> it.get("/limited"));
        shop.gateway().get(GatewayClock.class).advance(Duration.ofSeconds(1));
        ApiResponse later = client.get("/limited").send();

        assertThat(burst).extracting(ApiResponse::status).containsExactly(200, 200, 200, 429, 429);
        assertThat(later.status()).isEqualTo(200);
    }

    @Test
    void calls_concurrently() {
        List<ApiResponse> answers = client.concurrently(12, it -> it.get("/limited"));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(3);
        assertThat(answers.stream().filter(answer -> answer.status() == 429)).hasSize(9);
    }

    @Test
    void knows_what_happened_to_each_call() {
        ApiResponse response = client.get("/x").send();

        assertThat(response.trace().facts(RouteMatched.class)).hasSize(1);
        assertThat(response.header("x-amzn-RequestId"))
                .hasValue(response.trace().requestId());
        assertThat(shop.gateway().calls()).hasSize(1);
    }

    @Test
    void is_told_what_nobody_provides() {
        var call = client.get("/missing");

        assertThatThrownBy(call::send).isInstanceOf(NotProvidedException.class).hasMessageContaining("Missing");
    }

    @Test
    void reads_the_refusals_of_requests_that_are_too_large() {
        assertThat(client.post("/x").body(new byte[10 * 1024 * 1024 + 1]).send().status())
                .isEqualTo(413);
        assertThat(client.get("/x").header("x", "y".repeat(10_241)).send().status())
                .isEqualTo(431);
    }

    @Test
    void reads_the_refusal_of_a_target_that_is_too_long_for_the_kind_of_endpoint() {
        int below = "/prod/".length();

        assertThat(client.get("/" + "x".repeat(8_192 - below)).send().status()).isEqualTo(200);
        assertThat(client.get("/" + "x".repeat(8_193 - below)).send().status()).isEqualTo(414);
        assertThat(regional.get("/" + "x".repeat(10_240 - below)).send().status())
                .isEqualTo(200);
        assertThat(regional.get("/" + "x".repeat(10_241 - below)).send().status())
                .isEqualTo(414);
    }
}
