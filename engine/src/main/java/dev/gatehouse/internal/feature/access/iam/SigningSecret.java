package dev.gatehouse.internal.feature.access.iam;

import dev.gatehouse.http.Body;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A secret access key, with what was last made of it: the signing key, which serves a day, a Region and a service, and the signature.
 *
 * <p>A client of this JVM signs a request just before it is verified, so that most signatures are computed once.
 */
final class SigningSecret {

    private final String secretAccessKey;
    private volatile SigningKey lastKey = new SigningKey(new CredentialScope("", "", "", ""), Body.empty());
    private volatile Signature last = new Signature("", "");

    SigningSecret(String secretAccessKey) {
        this.secretAccessKey = secretAccessKey;
    }

    String secretAccessKey() {
        return secretAccessKey;
    }

    /** The signature of a request that is dated so. */
    String sign(CredentialScope scope, String timestamp, CanonicalRequest canonical) {
        String signed = timestamp + "\n" + scope + "\n" + canonical.text();
        Signature known = last;
        if (!known.of().equals(signed)) {
            known = new Signature(signed, sign(scope, canonical.toSign(timestamp, scope)));
            last = known;
        }
        return known.text();
    }

    /** The signature of a string to sign. */
    String sign(CredentialScope scope, String stringToSign) {
        SigningKey key = lastKey;
        if (!key.scope().equals(scope)) {
            key = new SigningKey(scope, Body.of(derived(scope)));
            lastKey = key;
        }
        return HexFormat.of().formatHex(Digests.hmac(key.bytes().bytes(), stringToSign));
    }

    private byte[] derived(CredentialScope scope) {
        byte[] secret = ("AWS4" + secretAccessKey).getBytes(StandardCharsets.UTF_8);
        byte[] dated = Digests.hmac(secret, scope.date());
        byte[] regional = Digests.hmac(dated, scope.region());
        byte[] served = Digests.hmac(regional, scope.service());
        return Digests.hmac(served, scope.terminator());
    }

    private record SigningKey(CredentialScope scope, Body bytes) {}

    /**
     * A signature.
     *
     * @param of all that it depends on but the secret
     */
    private record Signature(String of, String text) {}
}
