package dev.gatehouse.integrations;

import static dev.gatehouse.integrations.GivenApi.gateway;
import static dev.gatehouse.integrations.GivenApi.it;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.AwsServices;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole table of conversions (recorded: TestApiGatewayS3BinarySupport). */
class BinaryConversionTest {

    private static final byte[] BYTES = {0x01, (byte) 0x8b, 0x00, (byte) 0xff, 0x4b};
    private static final String BASE64 = "AYsA/0s=";

    @ParameterizedTest
    @CsvSource({
        "text/plain, NONE, bytes, lossy",
        "text/plain, CONVERT_TO_TEXT, bytes, lossy",
        "text/plain, CONVERT_TO_BINARY, base64, bytes",
        "text/plain, CONVERT_TO_BINARY, blanks, 500",
        "image/png, NONE, bytes, bytes",
        "image/png, CONVERT_TO_TEXT, bytes, base64",
        "image/png, CONVERT_TO_BINARY, bytes, bytes"
    })
    void converts_requests(String type, String handling, String sent, String received) {
        var gateway = start(handling, "NONE");

        var response = gateway.client()
                .post("/it")
                .header("content-type", type)
                .body(body(sent))
                .send();

        if (received.equals("500")) {
            assertThat(response.status()).isEqualTo(500);
        } else {
            var service = gateway.get(AwsServices.class).get("s3");
            assertThat(service.lastRequest().request().body().bytes()).isEqualTo(body(received));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, text/plain, NONE, bytes, lossy",
        "text/plain, text/plain, CONVERT_TO_TEXT, bytes, lossy",
        "text/plain, text/plain, CONVERT_TO_BINARY, base64, bytes",
        "text/plain, text/plain, CONVERT_TO_BINARY, blanks, 500",
        "text/plain, image/png, NONE, base64, bytes",
        "text/plain, image/png, NONE, blanks, 500",
        "text/plain, image/png, CONVERT_TO_TEXT, bytes, lossy",
        "text/plain, image/png, CONVERT_TO_BINARY, base64, bytes",
        "image/png, text/plain, NONE, bytes, base64",
        "image/png, text/plain, CONVERT_TO_TEXT, bytes, base64",
        "image/png, text/plain, CONVERT_TO_BINARY, bytes, bytes",
        "image/png, image/png, NONE, bytes, bytes",
        "image/png, image/png, CONVERT_TO_TEXT, bytes, base64",
        "image/png, image/png, CONVERT_TO_BINARY, bytes, bytes"
    })
    void converts_answers(String type, String accept, String handling, String sent, String received) {
        var gateway = start("NONE", handling);
        gateway.get(AwsServices.class)
                .get("s3")
                .answers(new HttpResponse(200, Headers.of("content-type", type), Body.of(body(sent))));

        var response = gateway.client().post("/it").header("accept", accept).send();

        if (received.equals("500")) {
            assertThat(response.status()).isEqualTo(500);
        } else {
            assertThat(response.bytes()).isEqualTo(body(received));
        }
    }

    private static byte[] body(String kind) {
        return switch (kind) {
            case "bytes" -> BYTES;
            case "base64" -> BASE64.getBytes(UTF_8);
            case "blanks" -> "AYsA /0s=".getBytes(UTF_8);
            default -> new String(BYTES, UTF_8).getBytes(UTF_8);
        };
    }

    private static ApiGateway start(String requestHandling, String responseHandling) {
        String integration = "type: aws\nhttpMethod: PUT\nuri: arn:aws:apigateway:us-east-1:s3:path/b/k\n"
                + "credentials: arn:aws:iam::123456789012:role/gateway\n" + handling(requestHandling, "\n")
                + "responses: {default: {" + handling(responseHandling, ", ") + "statusCode: '200'}}";
        return gateway("x-amazon-apigateway-binary-media-types: [image/png]", it("post", integration))
                .service("s3", it -> it.answers(200, "{}"))
                .start();
    }

    private static String handling(String value, String end) {
        return value.equals("NONE") ? "" : "contentHandling: " + value + end;
    }
}
