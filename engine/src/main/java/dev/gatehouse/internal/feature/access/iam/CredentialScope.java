package dev.gatehouse.internal.feature.access.iam;

/**
 * What a signing key is made for.
 *
 * @param date like {@code 20260101}
 */
record CredentialScope(String date, String region, String service, String terminator) {

    static final String SERVICE = "execute-api";
    static final String TERMINATOR = "aws4_request";

    @Override
    public String toString() {
        return date + "/" + region + "/" + service + "/" + terminator;
    }
}
