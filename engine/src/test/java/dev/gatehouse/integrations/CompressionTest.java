package dev.gatehouse.integrations;

import static dev.gatehouse.integrations.GivenApi.gateway;
import static dev.gatehouse.integrations.GivenApi.it;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.internal.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payload compression, both ways. */
class CompressionTest {

    @ParameterizedTest
    @CsvSource({
        "gzip, gzip",
        "deflate, deflate",
        "'gzip;q=0.5, deflate;q=0.9', deflate",
        "'br, gzip;q=0.9', ",
        "'gzip, br', gzip",
        "identity, ",
        "'*', ",
        "gzip;q=0, ",
        ", "
    })
    void compresses_what_is_large_enough_as_the_client_wants_it(String accepted, String coding) throws IOException {
        var gateway = start(20);

        var call = gateway.client().post("/it").body("a text of more than twenty bytes");
        var response = accepted == null
                ? call.send()
                : call.header("accept-encoding", accepted).send();

        assertThat(response.header("content-encoding").orElse("")).isEqualTo(coding == null ? "" : coding);
        assertThat(expanded(response)).isEqualTo("a text of more than twenty bytes");
        assertThat(response.header("content-length")).contains(Integer.toString(response.bytes().length));
    }

    @Test
    void leaves_small_answers_alone() {
        var gateway = start(20);

        var response = gateway.client()
                .post("/it")
                .header("accept-encoding", "gzip")
                .body("short")
                .send();

        assertThat(response.header("content-encoding")).isEmpty();
        assertThat(response.text()).isEqualTo("short");
    }

    @ParameterizedTest
    @CsvSource({"gzip", "deflate", "GZIP"})
    void expands_a_compressed_request(String coding) throws IOException {
        var gateway = start(10_000);

        var response = gateway.client()
                .post("/it")
                .header("content-encoding", coding)
                .body(compressed("hello", coding))
                .send();

        assertThat(response.text()).isEqualTo("hello");
    }

    @ParameterizedTest
    @CsvSource({"gzip", "deflate", "br"})
    void refuses_a_body_that_is_not_encoded_as_it_says(String coding) {
        var gateway = start(10_000);

        var response = gateway.client()
                .post("/it")
                .header("content-encoding", coding)
                .body("plain")
                .send();

        assertThat(response.status()).isEqualTo(415);
        assertThat(response.text()).isEqualTo("{\"message\": \"Unsupported Media Type\"}");
    }

    @Test
    void refuses_a_request_that_expands_without_end() throws IOException {
        var gateway = start(10_000);

        var response = gateway.client()
                .post("/it")
                .header("content-encoding", "gzip")
                .body(compressed("0".repeat(11 * 1024 * 1024), "gzip"))
                .send();

        assertThat(response.status()).isEqualTo(413);
    }

    /** An API whose function gives the body back. */
    private static ApiGateway start(int minimum) {
        return gateway("x-amazon-apigateway-minimum-compression-size: " + minimum, it("post", """
                        type: aws_proxy
                        httpMethod: POST
                        uri: arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:F/invocations
                        """))
                .function(
                        "F",
                        invocation -> FunctionOutcome.returned("{\"statusCode\":200,\"body\":"
                                + Json.parse(invocation.event())
                                        .member("body")
                                        .orElseThrow()
                                        .toText()
                                + "}"))
                .start();
    }

    private static byte[] compressed(String text, String coding) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream out =
                coding.equalsIgnoreCase("gzip") ? new GZIPOutputStream(bytes) : new DeflaterOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String expanded(ApiResponse response) throws IOException {
        var bytes = new ByteArrayInputStream(response.bytes());
        String coding = response.header("content-encoding").orElse("");
        try (InputStream in = coding.equals("gzip")
                ? new GZIPInputStream(bytes)
                : coding.equals("deflate") ? new InflaterInputStream(bytes) : bytes) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
