package dev.gatehouse.internal.payload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.internal.testing.GivenCall;
import dev.gatehouse.internal.testing.StubFunctions;
import dev.gatehouse.model.EndpointType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RestRequestPayloadTest {

    @Test
    void shows_null_for_everything_that_is_empty() {
        var event = regional(GivenCall.of("GET", "/orders"));

        assertThat(event.toText())
                .contains("\"queryStringParameters\":null", "\"multiValueQueryStringParameters\":null")
                .contains(
                        "\"pathParameters\":null",
                        "\"stageVariables\":null",
                        "\"body\":null,\"isBase64Encoded\":false");
        assertThat(event.member("requestContext").orElseThrow().member("authorizer"))
                .isEmpty();
    }

    @Test
    void shows_path_without_and_request_context_path_with_the_stage() {
        var event = regional(GivenCall.of("GET", "/orders/7").matching("/orders/{id}", Map.of("id", "7")));

        assertThat(text(event, "resource")).isEqualTo("/orders/{id}");
        assertThat(text(event, "path")).isEqualTo("/orders/7");
        assertThat(text(event, "requestContext", "path")).isEqualTo("/test/orders/7");
        assertThat(text(event, "pathParameters", "id")).isEqualTo("7");
        assertThat(text(event, "requestContext", "requestTime")).isEqualTo("01/Jan/2026:12:00:00 +0000");
    }

    @Test
    void keeps_the_last_of_repeated_values_in_single_maps_and_all_in_multi_maps() {
        var event = regional(GivenCall.of("GET", "/o?tag=new&tag=la%2Bte+r")
                .header("x-a", "1")
                .header("X-A", "2"));

        assertThat(event.toText())
                .contains("\"queryStringParameters\":{\"tag\":\"la+te r\"}")
                .contains("\"multiValueQueryStringParameters\":{\"tag\":[\"new\",\"la+te r\"]}")
                .contains("\"x-a\":\"2\"", "\"x-a\":[\"1\",\"2\"]");
    }

    @Test
    void writes_authorization_and_user_agent_canonically_and_drops_what_aws_drops() {
        var event = regional(GivenCall.of("GET", "/o")
                .header("aUThorization", "Bearer x")
                .header("user-Agent", "probe/2")
                .header("camelCase", "x")
                .header("Content-MD5", "x")
                .header("connection", "close")
                .header("TE", "gzip"));

        assertThat(((JsonObject) event.member("headers").orElseThrow())
                        .members()
                        .keySet())
                .containsExactly(
                        "Authorization",
                        "User-Agent",
                        "camelCase",
                        "Host",
                        "X-Amzn-Trace-Id",
                        "X-Forwarded-For",
                        "X-Forwarded-Port",
                        "X-Forwarded-Proto");
    }

    @Test
    void drops_an_authorization_header_that_carries_a_signature() {
        var event = regional(GivenCall.of("GET", "/o").header("authorization", "AWS4-HMAC-SHA256 Credential=x"));

        assertThat(event.member("headers").orElseThrow().member("Authorization"))
                .isEmpty();
    }

    @Test
    void adds_the_headers_of_cloudfront_and_sorts_cookies_at_an_edge_optimized_api() {
        var call = in(GivenCall.of("GET", "/o").header("cookie", "b=2; a=1").header("via", "p.example.net"));

        var event = Json.parse(new RestRequestPayload(call, EndpointType.EDGE)
                .proxyEvent(PayloadBody.text(call.request().body())));

        assertThat(text(event, "headers", "Cookie")).isEqualTo("a=1; b=2");
        assertThat(text(event, "headers", "CloudFront-Viewer-Country")).isEqualTo("US");
        assertThat(text(event, "headers", "Via"))
                .startsWith("p.example.net, 1.1 ")
                .endsWith(".cloudfront.net (CloudFront)");
    }

    @Test
    void has_an_identity_of_ten_nulls_for_an_unknown_caller() {
        var identity = regional(GivenCall.of("GET", "/o"))
                .member("requestContext")
                .orElseThrow()
                .member("identity")
                .orElseThrow();

        assertThat(identity.toText())
                .isEqualTo(
                        "{\"cognitoIdentityPoolId\":null,\"accountId\":null,\"cognitoIdentityId\":null,\"caller\":null,"
                                + "\"sourceIp\":\"203.0.113.5\",\"principalOrgId\":null,\"accessKey\":null,"
                                + "\"cognitoAuthenticationType\":null,\"cognitoAuthenticationProvider\":null,\"userArn\":null,"
                                + "\"userAgent\":null,\"user\":null}");
    }

    private static Json regional(GivenCall given) {
        var call = in(given);
        return Json.parse(new RestRequestPayload(call, EndpointType.REGIONAL)
                .proxyEvent(PayloadBody.text(call.request().body())));
    }

    private static RoutedCall in(GivenCall given) {
        return given.in(GivenCall.state(new StubFunctions()));
    }

    private static String text(Json json, String... names) {
        Json at = json;
        for (String name : names) {
            at = at.member(name).orElseThrow();
        }
        return at.text();
    }
}
