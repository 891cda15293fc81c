package dev.gatehouse.internal.feature.access.iam;

import dev.gatehouse.http.Body;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A secret access key, with the signing key that was last made of it: one serves a day, a Region and a service. */
final class SigningSecret {

    private final String secretAccessKey;
    private volatile SigningKey last = new SigningKey(new CredentialScope("", "", "", ""), Body.empty());

    SigningSecret(String secretAccessKey) {
        this.secretAccessKey = secretAccessKey;
    }

    String secretAccessKey() {
        return secretAccessKey;
    }

    /** The signature of a string to sign. */
    String sign(CredentialScope scope, String stringToSign) {
        SigningKey key = last;
        if (!key.scope().equals(scope)) {
            key = new SigningKey(scope, Body.of(derived(scope)));
            last = key;
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
}
