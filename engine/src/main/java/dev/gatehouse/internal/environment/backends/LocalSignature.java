package dev.gatehouse.internal.environment.backends;

import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.environment.BackendRequest;
import dev.gatehouse.internal.environment.VirtualClock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What local services want to see beside the request: a signature that they don't verify, and an open Accept. */
record LocalSignature(VirtualClock clock) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String NOT_VALID = "0".repeat(64);

    /** The request with such a header, unless it has one. */
    BackendRequest added(BackendRequest sent, String service) {
        HttpRequest request = sent.request();
        return sent.withRequest(request.withHeaders(signed(accepting(request.headers()), service)));
    }

    // AWS's services answer JSON to the gateway's default; ElasticMQ knows XML only, and refuses
    private static Headers accepting(Headers headers) {
        return headers.first("accept").filter("application/json"::equals).isPresent()
                ? headers.with("Accept", "application/json, */*;q=0.1")
                : headers;
    }

    private Headers signed(Headers headers, String service) {
        String stamp = STAMP.format(clock.now());
        return headers.withDefault("X-Amz-Date", stamp)
                .withDefault(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=gatehouse/" + stamp.substring(0, 8) + "/" + region(headers)
                                + "/" + service + "/aws4_request, SignedHeaders=host;x-amz-date, Signature="
                                + NOT_VALID);
    }

    /** The region that the host names: the label in front of the domain. */
    private static String region(Headers headers) {
        String[] labels =
                headers.first("host").orElse("").split("\\.amazonaws\\.", 2)[0].split("\\.", -1);
        return labels[labels.length - 1];
    }
}
