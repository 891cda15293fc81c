package dev.gatehouse.transports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.events.ResponseStreamed;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Integrations of mode STREAM: bytes pass as they are, uncached and uncompressed. */
@ParameterizedClass
@EnumSource(Way.class)
class StreamedAnswersTest {

    private static final byte[] BYTES = {-1, 0, -128, 13, 10, 0, 0, 0, 0, 0, 0, 0, 0, 7};
    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: test
                  EndpointConfiguration: REGIONAL
                  MinimumCompressionSize: 0
                  CacheClusterEnabled: true
                  CacheClusterSize: '0.5'
                  MethodSettings: [{ResourcePath: '/*', HttpMethod: '*', CachingEnabled: true}]
                  DefinitionBody:
                    swagger: '2.0'
                    info: {title: t, version: '1'}
                    paths:
                      /function:
                        get:
                          responses: {'200': {description: ok}}
                          x-amazon-apigateway-integration:
                            type: aws_proxy
                            httpMethod: POST
                            uri: !Sub 'arn:aws:apigateway:${AWS::Region}:lambda:path/2021-11-15/functions/${Fn.Arn}/response-streaming-invocations'
                            responseTransferMode: STREAM
                      /endpoint:
                        get:
                          responses: {'200': {description: ok}}
                          x-amazon-apigateway-integration:
                            type: http_proxy
                            httpMethod: GET
                            uri: https://backend.example.com/bytes
                            responseTransferMode: STREAM
              Fn:
                Type: AWS::Serverless::Function
                Properties: {Runtime: nodejs22.x, Handler: h.h, CodeUri: .}
            """;

    private final AtomicReference<byte[]> output = new AtomicReference<>(new byte[0]);
    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("streamed.yaml", TEMPLATE)
            .function("Fn", invocation -> FunctionOutcome.returned(output.get()))
            .backend(
                    "https://backend.example.com",
                    backend -> backend.answers(
                            new HttpResponse(200, Headers.of("Content-Type", "image/png"), Body.of(BYTES))))
            .start();
    private final GatewayClient client;

    StreamedAnswersTest(Way way) {
        client = way.client(gateway.api("Api").stage("test"));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void passes_the_bytes_of_a_function_behind_metadata_and_eight_zeros() {
        output.set(stream(
                "{\"statusCode\":201,\"headers\":{\"content-type\":\"image/png\"},\"cookies\":[\"a=1\",\"b=2\"]}"));

        var answer = client.get("/function").header("accept-encoding", "gzip").send();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.bytes()).isEqualTo(BYTES);
        assertThat(answer.headerValues("set-cookie")).containsExactly("a=1", "b=2");
        assertThat(answer.header("content-encoding")).isEmpty();
        assertThat(answer.header("transfer-encoding")).hasValue("chunked");
        assertThat(answer.header("content-length")).isEmpty();
        assertThat(answer.trace().last(ResponseStreamed.class)).hasValueSatisfying(streamed -> {
            assertThat(streamed.bytes()).isEqualTo(BYTES.length);
            assertThat(streamed.ending()).isEqualTo(ResponseStreamed.Ending.WHOLE);
        });
    }

    @Test
    void passes_the_bytes_of_an_endpoint() {
        var answer = client.get("/endpoint").header("accept-encoding", "gzip").send();

        assertThat(answer.bytes()).isEqualTo(BYTES);
        assertThat(answer.header("content-encoding")).isEmpty();
    }

    @Test
    void is_never_cached() {
        output.set(stream("{\"headers\":{\"x-turn\":\"1\"}}"));
        assertThat(client.get("/function").send().header("x-turn")).hasValue("1");
        output.set(stream("{\"headers\":{\"x-turn\":\"2\"}}"));

        assertThat(client.get("/function").send().header("x-turn")).hasValue("2");
    }

    @Test
    void wants_the_delimiter_within_the_first_16_kilobytes() {
        output.set(stream(metadata(16 * 1024)));
        assertThat(client.get("/function").send().status()).isEqualTo(200);
        output.set(stream(metadata(16 * 1024 + 1)));

        assertThat(client.get("/function").send().status()).isEqualTo(502);
    }

    @Test
    void refuses_what_is_no_stream() {
        for (String bad : new String[] {"", "{\"statusCode\":200,\"body\":\"hi\"}", "hi"}) {
            output.set(bad.getBytes(StandardCharsets.UTF_8));
            assertThat(client.get("/function").send().status()).isEqualTo(502);
        }
        for (String bad : new String[] {"[1]", "{\"body\":\"hi\"}", "{\"cookies\":\"a=1\"}", "{\"statusCode\":101}"}) {
            output.set(stream(bad));
            assertThat(client.get("/function").send().status()).isEqualTo(502);
        }
    }

    private static String metadata(int length) {
        String empty = "{\"headers\":{\"x-a\":\"\"}}";
        return empty.replace("\"\"", "\"" + "a".repeat(length - empty.length()) + "\"");
    }

    private static byte[] stream(String metadata) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(metadata.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[8]);
        bytes.writeBytes(BYTES);
        return bytes.toByteArray();
    }
}
