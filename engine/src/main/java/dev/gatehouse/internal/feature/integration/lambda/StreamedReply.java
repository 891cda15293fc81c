package dev.gatehouse.internal.feature.integration.lambda;

import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.BodyProducer;
import dev.gatehouse.http.BodyWriter;
import dev.gatehouse.http.Headers;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A function's output on an integration of mode STREAM: JSON of metadata, eight zero bytes, the payload as it is.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode-lambda.html">Lambda
 *     proxy integrations with response streaming (read 2026-11-28)</a>
 */
record StreamedReply(int status, Headers headers, Body payload) {

    private static final int DELIMITER = 8;
    /** The delimiter must begin within the first 16 KB. */
    private static final int LONGEST_METADATA = 16 * 1024;

    private static final Set<String> MEMBERS = Set.of("statusCode", "headers", "multiValueHeaders", "cookies");

    /** The reply; empty if there is no delimiter, or no metadata in front of it. */
    static Optional<StreamedReply> read(FunctionOutcome outcome) {
        byte[] output = outcome.output();
        int end = delimiter(output);
        if (end < 0) {
            return Optional.empty();
        }
        byte[] first = Arrays.copyOfRange(output, end + DELIMITER, output.length);
        Body payload = outcome.rest()
                .<Body>map(rest -> Body.produced(new Payload(first, rest)))
                .orElseGet(() -> Body.of(first));
        return Json.tryParse(new String(output, 0, end, StandardCharsets.UTF_8))
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .filter(metadata -> MEMBERS.containsAll(metadata.members().keySet()))
                .flatMap(metadata -> ProxyReply.read(metadata)
                        .flatMap(head -> withCookies(head.headers(), metadata.member("cookies"))
                                .map(headers -> new StreamedReply(head.status(), headers, payload))));
    }

    /** What came with the metadata, then the rest. */
    private record Payload(byte[] first, BodyProducer rest) implements BodyProducer {

        @Override
        public void writeTo(BodyWriter out) throws Exception {
            if (first.length > 0) {
                out.write(first);
            }
            rest.writeTo(out);
        }

        @Override
        public void discard() {
            rest.discard();
        }
    }

    private static int delimiter(byte[] output) {
        int zeros = 0;
        for (int i = 0; i < Math.min(output.length, LONGEST_METADATA + DELIMITER); i++) {
            zeros = output[i] == 0 ? zeros + 1 : 0;
            if (zeros == DELIMITER) {
                return i - DELIMITER + 1;
            }
        }
        return -1;
    }

    private static Optional<Headers> withCookies(Headers headers, Optional<Json> cookies) {
        Json given = cookies.filter(json -> !json.isNull()).orElseGet(() -> Json.strings(java.util.List.of()));
        if (!(given instanceof JsonArray list) || !list.elements().stream().allMatch(JsonString.class::isInstance)) {
            return Optional.empty();
        }
        Headers all = headers;
        for (Json cookie : list.elements()) {
            all = all.plus("Set-Cookie", cookie.text());
        }
        return Optional.of(all);
    }
}
