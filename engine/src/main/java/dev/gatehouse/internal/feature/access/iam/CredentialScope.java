package dev.gatehouse.internal.feature.access.iam;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What a signing key is made for.
 *
 * @param date like {@code 20260101}
 */
record CredentialScope(String date, String region, String service, String terminator) {

    static final String SERVICE = "execute-api";
    static final String TERMINATOR = "aws4_request";

    /** The signature of a string to sign. */
    String sign(String secretAccessKey, String stringToSign) {
        byte[] key = ("AWS4" + secretAccessKey).getBytes(StandardCharsets.UTF_8);
        byte[] dated = Digests.hmac(key, date);
        byte[] regional = Digests.hmac(dated, region);
        byte[] served = Digests.hmac(regional, service);
        return HexFormat.of().formatHex(Digests.hmac(Digests.hmac(served, terminator), stringToSign));
    }

    @Override
    public String toString() {
        return date + "/" + region + "/" + service + "/" + terminator;
    }
}
