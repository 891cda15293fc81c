package dev.gatehouse.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.UsagePlans;
import dev.gatehouse.function.FunctionOutcome;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns, times, keys and backends beyond all measure get a clear answer. */
@Timeout(60)
class BoundsOfValuesTest {

    private static final String CACHED = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  CacheClusterEnabled: true
                  CacheClusterSize: "0.5"
                  MethodSettings:
                    - {ResourcePath: /x, HttpMethod: GET, CachingEnabled: true, ThrottlingRateLimit: 1, ThrottlingBurstLimit: 1}
              Fn:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: none
                  Runtime: java17
                  CodeUri: .
                  Events: {X: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /x, Method: get}}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"(a|aa)+b", "(x+x+)+y"})
    void an_allowed_pattern_ends(String pattern) {
        String template = "Parameters: {N: {Type: String, Default: " + "a".repeat(4_000) + ", AllowedPattern: '"
                + pattern + "'}}\nResources: {T: {Type: AWS::SNS::Topic}}";

        assertThat(told(template)).anyMatch(it -> it.contains("AllowedPattern") || it.contains("must match pattern"));
    }

    private static List<String> told(String template) {
        Started started = Started.of(template);
        return Stream.of(started.errors(), started.warnings())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void a_pattern_that_is_nested_too_deeply_is_no_pattern() {
        String deep = "(".repeat(50_000) + ")".repeat(50_000);
        String template = "Parameters: {N: {Type: String, Default: a, AllowedPattern: '" + deep
                + "'}}\nResources: {T: {Type: AWS::SNS::Topic}}";

        assertThat(told(template)).anyMatch(it -> it.contains("can't be checked"));
    }

    @Test
    void two_keys_of_one_value_are_refused_as_aws_does() {
        String key = "Type: AWS::ApiGateway::ApiKey, Properties: {Enabled: true, Value: '01234567890123456789'}";

        assertThat(Started.of("Resources:\n  A: {" + key + "}\n  B: {" + key + "}\n")
                        .errors())
                .singleElement()
                .asString()
                .contains("(B.Value)", "API Key already exists", "choose another Value: each key has one of its own.");
    }

    @Test
    void a_test_gives_no_key_the_value_of_another() {
        String key = "Type: AWS::ApiGateway::ApiKey, Properties: {Enabled: true, Value: '";
        try (ApiGateway gateway = ApiGateway.builder()
                .templateText(
                        "keys.yaml",
                        "Resources:\n  A: {" + key + "01234567890123456789'}}\n  B: {" + key
                                + "98765432109876543210'}}\n")
                .start()) {
            var plans = gateway.get(UsagePlans.class);

            assertThatThrownBy(() -> plans.key("A").value("98765432109876543210"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the API key \"B\" has that value already."
                            + "\n  to do:       give each key a value of its own.");
        }
    }

    @Test
    void the_clock_ends_with_the_years_that_http_can_tell() {
        try (ApiGateway gateway = cached("9999-12-31T00:00:00Z")) {
            var clock = gateway.get(GatewayClock.class);

            assertThatThrownBy(() -> clock.advance(Duration.ofDays(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "the clock of a test that began at 9999-12-31T00:00:00Z can't be advanced by PT24H: it ends at"
                                    + " 9999-12-31T23:59:59Z.\n  to do:       let the test start later: @Now(\"…\").");
            assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(Long.MAX_VALUE)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(gateway.client().get("/x").send().status()).isEqualTo(200);
        }
        assertThatThrownBy(() -> cached("+10000-01-01T00:00:00Z"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the clock can't show +10000-01-01T00:00:00Z: an HTTP date has four digits for the year."
                        + "\n  to do:       stay within the years 1 to 9999.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0001-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "2262-04-11T23:00:00Z", "9700-01-01T00:00:00Z"})
    void a_leap_of_two_hundred_years_empties_caches_and_fills_buckets(String start) {
        try (ApiGateway gateway = cached(start)) {
            var client = gateway.client();
            assertThat(client.get("/x").send().status()).isEqualTo(200);
            assertThat(client.get("/x").send().status()).isEqualTo(429);

            gateway.get(GatewayClock.class).advance(Duration.ofDays(365 * 200));

            assertThat(client.get("/x").send().status()).isEqualTo(200);
            assertThat(gateway.get(dev.gatehouse.control.Lambdas.class)
                            .function("Fn")
                            .invocations()
                            .count())
                    .isEqualTo(2);
        }
    }

    private static ApiGateway cached(String start) {
        return ApiGateway.builder()
                .templateText("cached.yaml", CACHED)
                .function("Fn", invocation -> FunctionOutcome.returned("{\"statusCode\": 200}"))
                .clock(Instant.parse(start))
                .start();
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1 99 Odd, 504",
        "HTTP/1.1 1000 Odd, 502",
        "HTTP/1.1 100 Continue, 504",
        "headers, 504",
        "line, 504",
        "interim, 504",
        "body, 504",
        "chunks, 504"
    })
    void a_backend_that_makes_no_sense_or_never_ends_is_answered_for(String behaviour, int status) throws Exception {
        try (var backend = new OddBackend(behaviour);
                ApiGateway gateway = ApiGateway.builder()
                        .templateText("odd.yaml", OddBackend.TEMPLATE)
                        .backend("https://b.example.com", standIn -> standIn.forwardTo(backend.uri()))
                        .start()) {
            assertThat(gateway.client().get("/x").send().status()).isEqualTo(status);
        }
    }

    /** Answers every connection in an odd way. */
    private static final class OddBackend implements AutoCloseable {

        static final String TEMPLATE = """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Api:
                    Type: AWS::Serverless::Api
                    Properties:
                      StageName: prod
                      DefinitionBody:
                        openapi: "3.0.1"
                        info: {title: odd, version: "1"}
                        paths:
                          /x:
                            get:
                              responses: {"200": {description: ok}}
                              x-amazon-apigateway-integration:
                                {type: http_proxy, httpMethod: GET, uri: "https://b.example.com/x", timeoutInMillis: 1000}
                """;

        private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

        OddBackend(String behaviour) throws IOException {
            var thread = new Thread(() -> serve(behaviour), "odd-backend");
            thread.setDaemon(true);
            thread.start();
        }

        URI uri() {
            return URI.create("http://127.0.0.1:" + server.getLocalPort());
        }

        private void serve(String behaviour) {
            while (!server.isClosed()) {
                try (Socket client = server.accept()) {
                    client.getInputStream().read();
                    answer(client.getOutputStream(), behaviour);
                } catch (IOException given) {
                    // the other side has had enough
                }
            }
        }

        private void answer(OutputStream out, String behaviour) throws IOException {
            String begin =
                    switch (behaviour) {
                        case "body" -> "HTTP/1.1 200 OK\r\nContent-Length: 9000000000000\r\n\r\n";
                        case "chunks" -> "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
                        case "headers", "line", "interim" -> "HTTP/1.1 200 OK\r\n";
                        default -> behaviour + "\r\nContent-Length: 0\r\n\r\n";
                    };
            out.write(begin.getBytes(StandardCharsets.ISO_8859_1));
            while (!behaviour.startsWith("HTTP")) {
                String more =
                        switch (behaviour) {
                            case "chunks" -> "5\r\nhello\r\n";
                            case "headers" -> "X-More: value\r\n";
                            case "interim" -> "\r\nHTTP/1.1 100 Continue\r\n";
                            default -> "x".repeat(1_000);
                        };
                out.write(more.getBytes(StandardCharsets.ISO_8859_1));
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
