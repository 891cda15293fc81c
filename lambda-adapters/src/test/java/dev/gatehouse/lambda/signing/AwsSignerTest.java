package dev.gatehouse.lambda.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.control.IamIdentity;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The verification against an unmodified signer of the AWS SDK v2. */
class AwsSignerTest {

    private static final String TEMPLATE = """
            openapi: "3.0.1"
            info: {title: signed, version: "1"}
            components:
              securitySchemes:
                sigv4: {type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4}
            paths:
              /{proxy+}:
                x-amazon-apigateway-any-method:
                  security: [{sigv4: []}]
                  responses: {"200": {description: ok}}
                  x-amazon-apigateway-integration:
                    type: aws_proxy
                    httpMethod: POST
                    uri: arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:Hello/invocations
            """;

    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("signed.yaml", TEMPLATE)
            .openApiStage("test")
            .clock(Instant.parse("2026-01-01T12:00:00Z"))
            .function("Hello", invocation -> dev.gatehouse.function.FunctionOutcome.returned("{\"statusCode\":200}"))
            .start();
    private final IamIdentity alice =
            gateway.get(IamIdentities.class).user("alice").allow("execute-api:Invoke", "*");
    private final IamIdentity reader =
            gateway.get(IamIdentities.class).role("Reader").allow("execute-api:Invoke", "*");
    private final Map<String, String> headers = Map.of("Content-Type", "application/json", "X-Note", " a   b ");

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void is_accepted_with_keys_of_a_user() {
        assertThat(status(signer(alice).signed("POST", uri("/orders?b=2&a=1&empty="), headers, "{\"sku\":\"A1\"}")))
                .isEqualTo(200);
    }

    @Test
    void is_accepted_with_the_session_of_a_role() {
        assertThat(status(signer(reader).signed("POST", uri("/orders"), headers, "{}")))
                .isEqualTo(200);
    }

    @Test
    void is_accepted_with_unsigned_payload() {
        var request = signer(alice).withUnsignedPayload("POST", uri("/orders"), headers, "{}");

        assertThat(request.headers().first("x-amz-content-sha256")).hasValue("UNSIGNED-PAYLOAD");
        assertThat(status(request)).isEqualTo(200);
    }

    @Test
    void is_accepted_in_the_query_string_until_it_expires() {
        var request = signer(reader).presigned(uri("/orders?x=1"), Duration.ofMinutes(15));

        assertThat(status(request)).isEqualTo(200);
        gateway.get(GatewayClock.class).advance(Duration.ofMinutes(16));
        assertThat(status(request)).isEqualTo(403);
    }

    @Test
    void is_accepted_with_paths_and_queries_of_any_spelling() {
        for (String path : List.of(
                "/a%20b/c%2Fd",
                "/caf%C3%A9",
                "/orders/",
                "/a//b",
                "/a/./b",
                "/a+b",
                "/x=y;z,w",
                "/(a)*'!",
                "/tilde~-_.",
                "/o?q=a%20b%2B%26",
                "/o?q=caf%C3%A9",
                "/o?z=1&a=2&a=1&A=3",
                "/o?flag")) {
            var request = signer(alice).signed("GET", uri(path), Map.of(), "");
            assertThat(status(request)).as(path).isEqualTo(200);
        }
    }

    @Test
    void is_refused_after_any_change_of_a_single_bit() {
        HttpRequest request = signer(reader).signed("POST", uri("/orders/7?b=2&a=1"), headers, "{\"sku\":\"A1\"}");
        assertThat(status(request)).isEqualTo(200);

        List<HttpRequest> changed = new ArrayList<>();
        flips(request.method()).forEach(text -> changed.add(request.withMethod(text)));
        flips(request.target()).forEach(text -> changed.add(request.withTarget(text)));
        flips(request.body().text()).forEach(text -> changed.add(request.withBody(Body.of(text))));
        for (int i = 0; i < request.headers().lines().size(); i++) {
            Header line = request.headers().lines().get(i);
            for (String text : flips(line.value())) {
                changed.add(request.withHeaders(replaced(request.headers(), i, new Header(line.name(), text))));
            }
        }

        assertThat(changed).hasSizeGreaterThan(3000);
        assertThat(changed).allSatisfy(one -> assertThat(status(one)).isIn(403, 404));
    }

    private static Headers replaced(Headers headers, int index, Header line) {
        List<Header> lines = new ArrayList<>(headers.lines());
        lines.set(index, line);
        return new Headers(lines);
    }

    private static List<String> flips(String text) {
        List<String> flips = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            for (int bit = 0; bit < 7; bit++) {
                char[] chars = text.toCharArray();
                chars[i] ^= (char) (1 << bit);
                flips.add(new String(chars));
            }
        }
        return flips;
    }

    private AwsSigner signer(IamIdentity identity) {
        return new AwsSigner(identity, gateway.get(GatewayClock.class).now());
    }

    private URI uri(String path) {
        String id = gateway.apis().get(0).id();
        return URI.create("https://" + id + ".execute-api.us-east-1.amazonaws.com/test" + path);
    }

    private int status(HttpRequest request) {
        return gateway.handle(request).status();
    }
}
