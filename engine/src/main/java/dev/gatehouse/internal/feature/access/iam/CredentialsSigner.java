package dev.gatehouse.internal.feature.access.iam;

import dev.gatehouse.http.HttpRequest;
import java.time.Instant;
import java.util.Optional;

/** Signs with credentials of a real account; they never show up in its text. */
public final class CredentialsSigner {

    private final RequestSigning signing;

    /** Takes an access key id, the secret key and, of a session, its token. */
    public CredentialsSigner(String accessKeyId, String secretAccessKey, Optional<String> token, String region) {
        this.signing = new RequestSigning(new IamPrincipal.Keys(accessKeyId, secretAccessKey, token), region);
    }

    /** The request with a signature in its headers, dated {@code now}. */
    public HttpRequest sign(HttpRequest request, Instant now) {
        return signing.signed(request, now);
    }
}
