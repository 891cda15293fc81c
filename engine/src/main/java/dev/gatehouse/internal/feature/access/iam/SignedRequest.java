package dev.gatehouse.internal.feature.access.iam;

import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request with what it says about its signature.
 *
 * @param timestamp as sent, like {@code 20260101T120000Z}
 * @param date what the timestamp means
 * @param token the session token
 * @param validity how long a presigned request may be used; absent for one signed in its header
 */
record SignedRequest(
        HttpRequest request,
        String accessKeyId,
        CredentialScope scope,
        List<String> signedHeaders,
        String signature,
        String timestamp,
        Instant date,
        Optional<String> token,
        Optional<Duration> validity) {

    static final String UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";
    private static final String PAYLOAD_HEADER = "x-amz-content-sha256";

    SignedRequest {
        signedHeaders = List.copyOf(signedHeaders);
    }

    /** Whether this is the signature that somebody with that secret would have made. */
    boolean isSignedWith(SigningSecret secret) {
        return matches(CanonicalRequest.of(request, signedHeaders, payloadHash()), secret)
                || matches(CanonicalRequest.ofEncoded(request, signedHeaders, payloadHash()), secret);
    }

    CanonicalRequest canonical() {
        return CanonicalRequest.of(request, signedHeaders, payloadHash());
    }

    private boolean matches(CanonicalRequest canonical, SigningSecret secret) {
        return secret.sign(scope, timestamp, canonical).equals(signature);
    }

    private String payloadHash() {
        return isUnsigned()
                ? UNSIGNED_PAYLOAD
                : Digests.sha256Hex(request.body().bytes());
    }

    private boolean isUnsigned() {
        Headers headers = request.headers();
        return signedHeaders.contains(PAYLOAD_HEADER)
                        && headers.first(PAYLOAD_HEADER)
                                .filter(UNSIGNED_PAYLOAD::equals)
                                .isPresent()
                || validity.isPresent()
                        && Query.parse(request.rawQuery())
                                .last("X-Amz-Content-Sha256")
                                .filter(UNSIGNED_PAYLOAD::equals)
                                .isPresent();
    }
}
