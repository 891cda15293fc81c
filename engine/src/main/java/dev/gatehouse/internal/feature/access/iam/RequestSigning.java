package dev.gatehouse.internal.feature.access.iam;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Percent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Signs requests as the AWS SDKs do, in the Authorization header or in the query string. */
record RequestSigning(IamPrincipal.Keys keys, String region) {

    private static final Set<String> NOT_SIGNED =
            Set.of("authorization", "connection", "x-amzn-trace-id", "user-agent", "expect", "transfer-encoding");

    /** With a signature in the Authorization header. */
    HttpRequest signed(HttpRequest request, Instant now) {
        String timestamp = Timestamps.basic(now);
        var headers = request.headers().with("X-Amz-Date", timestamp);
        if (keys.sessionToken().isPresent()) {
            headers = headers.with("X-Amz-Security-Token", keys.sessionToken().get());
        }
        HttpRequest dated = request.withHeaders(headers);
        List<String> names = signedHeaders(dated);
        String hash = Digests.sha256Hex(request.body().bytes());
        String signature = signature(CanonicalRequest.of(dated, names, hash), timestamp);
        String authorization = CanonicalRequest.ALGORITHM + " Credential=" + credential(timestamp) + ", SignedHeaders="
                + String.join(";", names) + ", Signature=" + signature;
        return dated.withHeaders(headers.with("Authorization", authorization));
    }

    /** With a signature in the query string, good for that long. */
    HttpRequest presigned(HttpRequest request, Instant now, Duration validity) {
        String timestamp = Timestamps.basic(now);
        List<String> names = List.of("host");
        StringBuilder target =
                new StringBuilder(request.target()).append(request.target().indexOf('?') < 0 ? '?' : '&');
        target.append("X-Amz-Algorithm=").append(CanonicalRequest.ALGORITHM);
        append(target, "X-Amz-Credential", credential(timestamp));
        append(target, "X-Amz-Date", timestamp);
        append(target, "X-Amz-Expires", Long.toString(validity.toSeconds()));
        append(target, "X-Amz-SignedHeaders", "host");
        keys.sessionToken().ifPresent(token -> append(target, "X-Amz-Security-Token", token));
        HttpRequest open = request.withTarget(target.toString());
        String hash = Digests.sha256Hex(request.body().bytes());
        append(target, "X-Amz-Signature", signature(CanonicalRequest.of(open, names, hash), timestamp));
        return request.withTarget(target.toString());
    }

    private static void append(StringBuilder target, String name, String value) {
        target.append('&').append(name).append('=').append(Percent.encode(value));
    }

    private static List<String> signedHeaders(HttpRequest request) {
        Set<String> names = new TreeSet<>();
        for (Header line : request.headers()) {
            String name = line.name().toLowerCase(Locale.ROOT);
            if (!NOT_SIGNED.contains(name)) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    private String signature(CanonicalRequest canonical, String timestamp) {
        return keys.secret().sign(scope(timestamp), timestamp, canonical);
    }

    private String credential(String timestamp) {
        return keys.accessKeyId() + "/" + scope(timestamp);
    }

    private CredentialScope scope(String timestamp) {
        return new CredentialScope(
                timestamp.substring(0, 8), region, CredentialScope.SERVICE, CredentialScope.TERMINATOR);
    }
}
