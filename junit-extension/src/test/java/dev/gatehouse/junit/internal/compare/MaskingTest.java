package dev.gatehouse.junit.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    private static final String SECRET = "s3cr3t/of+the=house";
    private static final Masking MASKING = new Masking(List.of(SECRET), Set.of("acme-shop.io"));
    private static final String JWT = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Bearer abcdef.123 | Bearer REPLACED
                    it says Basic YWRhOnB3 twice | it says Basic REPLACED twice
                    AKIAIOSFODNN7EXAMPLE signed | AKIDREPLACED signed
                    arn:aws:iam::555566667777:user/joe | arn:aws:iam::123456789012:user/joe
                    account 555566667777, 1234567890123 ms | account 123456789012, 1234567890123 ms
                    from 198.51.100.23 to 127.0.0.1 | from 203.0.113.1 to 127.0.0.1
                    2a02:810d:1440:5d2c::1f9c calls | 2001:db8::1 calls
                    write to joe.doe@acme.com now | write to user@example.com now
                    https://api.joe.acme-shop.io/v1 | https://api.example.com/v1
                    https://acme-shop.io.evil.com/ | https://api.example.com.evil.com/
                    https://x9y8z7w6v5.execute-api.eu-west-1.amazonaws.com/prod | https://a1b2c3d4e5.execute-api.us-east-1.amazonaws.com/prod
                    d111abc.cloudfront.net | replaced.cloudfront.net
                    joes-bucket.s3.eu-west-1.amazonaws.com | replaced.s3.eu-west-1.amazonaws.com
                    pool eu-west-1_Ab3dE6gH9 | pool us-east-1_AbCdEfGhI
                    password=hunter2 and more | password=REPLACED and more
                    "dbPassword": "hunter2" | "dbPassword": "REPLACED"
                    """)
    void names_and_secrets_in_any_text_are_replaced(String text, String masked) {
        assertThat(MASKING.text(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/orders/1001?customer=ada",
                "{\"message\": \"Missing Authentication Token\"}",
                "{\"message\":\"The incoming token has expired\"}",
                "2026-01-01T00:00:00Z",
                "de305d54-75b4-431b-adb2-eb6b9e546014",
                "application/json; charset=utf-8",
                "max-age=31536000"
            })
    void ordinary_texts_stay(String text) {
        assertThat(MASKING.document(text)).isEqualTo(text);
        assertThat(MASKING.target(text)).isEqualTo(text);
    }

    @Test
    void what_a_call_brings_as_a_secret_goes_wherever_it_comes_back() {
        var sent = new HttpRequest(
                "GET",
                "/orders",
                Headers.of("Authorization", "Token opensesame")
                        .with("Cookie", "theme=dark; session=quite-secret")
                        .with("x-color", "turquoise"),
                Body.empty(),
                Peer.at("127.0.0.1"));

        assertThat(MASKING.knowing(sent).text("opensesame quite-secret dark turquoise Token"))
                .isEqualTo("REPLACED REPLACED dark turquoise Token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3cr3t/of+the=house",
                "s3cr3t%2Fof%2Bthe%3Dhouse",
                "czNjcjN0L29mK3RoZT1ob3VzZQ",
                "in \"s3cr3t/of+the=house\" quoted"
            })
    void a_known_secret_goes_in_every_form(String text) {
        assertThat(MASKING.text("x " + text + " y")).contains("REPLACED").doesNotContain("s3cr3t", "czNjcjN0");
    }

    @Test
    void a_token_goes_wherever_it_stands() {
        String nested = "{\"event\": \"{\\\"jwt\\\": \\\"" + JWT + "\\\", \\\"n\\\": [\\\"" + JWT + "\\\"]}\"}";
        String base64 =
                Base64.getEncoder().encodeToString(("{\"a\": \"" + JWT + "\"}").getBytes(StandardCharsets.UTF_8));

        assertThat(MASKING.document(nested)).doesNotContain("eyJ").contains("REPLACED");
        assertThat(MASKING.target("/a/" + JWT + "/b?x=" + JWT)).isEqualTo("/a/REPLACED/b?x=REPLACED");
        assertThat(MASKING.document("{\"body\": \"" + base64 + "\", \"isBase64Encoded\": true}"))
                .isEqualTo("{\"body\":\"REPLACED\",\"isBase64Encoded\":true}");
    }

    @Test
    void members_that_sound_secret_lose_their_value() {
        String masked = MASKING.document("""
                {"password": "a", "user": {"accessToken": "b", "refresh_token": 7, "name": "ada"}, "apiKeys": ["c", {"id": 1}],
                 "headers": {"Cookie": "d", "x-api-key": "e", "accept": "*/*"}, "token_use": "id", "secret": null}""");

        assertThat(masked)
                .isEqualTo(
                        "{\"password\":\"REPLACED\",\"user\":{\"accessToken\":\"REPLACED\",\"refresh_token\":\"REPLACED\","
                                + "\"name\":\"ada\"},\"apiKeys\":[\"REPLACED\",{\"id\":1}],\"headers\":{\"Cookie\":\"REPLACED\","
                                + "\"x-api-key\":\"REPLACED\",\"accept\":\"*/*\"},\"token_use\":\"id\",\"secret\":null}");
    }

    @Test
    void a_request_keeps_its_shape() {
        Headers headers = Headers.of("Authorization", "custom-scheme abc")
                .plus("Cookie", "session=1; theme=dark")
                .plus("X-Api-Key", "k")
                .plus("X-Amz-Security-Token", "t")
                .plus("Accept", "text/plain");
        var request = new HttpRequest(
                "POST",
                "/login?access_token=abc&page=2",
                headers,
                Body.of("user=ada&password=hunter2&keep=1"),
                Peer.at("127.0.0.1"));

        HttpRequest masked = MASKING.request(request);

        assertThat(masked.target()).isEqualTo("/login?access_token=REPLACED&page=2");
        assertThat(masked.body().text()).isEqualTo("user=ada&password=REPLACED&keep=1");
        assertThat(masked.headers().lines())
                .extracting(Header::value)
                .containsExactly("REPLACED", "session=REPLACED; theme=REPLACED", "REPLACED", "REPLACED", "text/plain");
        assertThat(MASKING.header("Set-Cookie", "sid=31d4d96e407aad42; Path=/; HttpOnly"))
                .isEqualTo("sid=REPLACED; Path=/; HttpOnly");
    }

    @Test
    void a_template_still_means_the_same() {
        String template = """
                Parameters:
                  DbPassword: {Type: String, NoEcho: true, Default: hunter2}
                  MailSecret:
                    Type: String
                    Default: hunter3
                  Stage:
                    Default: prod
                Resources:
                  Key:
                    Type: AWS::ApiGateway::ApiKey
                  Members:
                    Auth: {ApiKeyRequired: true, TokenValidation: "^x"}
                    Role: arn:aws:iam::555566667777:role/x
                    Environment:
                      Variables:
                        STRIPE_SECRET: sk_live_1
                        API_TOKEN: !Ref MailSecret
                        RETRIES: 3
                """;

        assertThat(TemplateMasking.of(template, MASKING))
                .isEqualToIgnoringNewLines(template.replace("hunter2", "REPLACED")
                        .replace("hunter3", "REPLACED")
                        .replace("sk_live_1", "REPLACED")
                        .replace("555566667777", "123456789012")
                        .stripTrailing());
    }
}
