package dev.gatehouse.internal.feature.access.iam;

import dev.gatehouse.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Verifies who signed a request.
 *
 * @param now by which the age of signatures is judged
 * @param region that signatures must be made for
 */
record SignatureVerifier(IamDirectory directory, String region, Instant now) {

    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final String MISMATCH = "The request signature we calculated does not match the signature you"
            + " provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for"
            + " details.";

    /**
     * Whoever signed the request.
     *
     * @throws BadSignatureException if nobody did, or not as it must be; carries AWS's answer
     */
    IamPrincipal verify(HttpRequest request) throws BadSignatureException {
        SignedRequest signed = SignatureReader.read(request);
        checkScope(signed);
        IamPrincipal principal = directory
                .find(signed.accessKeyId())
                .orElseThrow(() -> BadSignatureException.unknownCaller(
                        "no identity of this test has the access key " + signed.accessKeyId()));
        checkToken(signed, principal);
        checkAge(signed);
        if (!signed.isSignedWith(principal.keys().secret())) {
            throw BadSignatureException.invalid(
                    MISMATCH + expected(signed),
                    "the signature is not the one that " + principal.principal().arn()
                            + " would make for this request");
        }
        return principal;
    }

    private void checkScope(SignedRequest signed) throws BadSignatureException {
        CredentialScope scope = signed.scope();
        StringBuilder wrong = new StringBuilder();
        if (!scope.region().equals(region)) {
            wrong.append("Credential should be scoped to a valid region, not '")
                    .append(scope.region())
                    .append("'. ");
        }
        if (!scope.service().equals(CredentialScope.SERVICE)) {
            wrong.append("Credential should be scoped to correct service: '")
                    .append(CredentialScope.SERVICE)
                    .append("'. ");
        }
        if (!scope.terminator().equals(CredentialScope.TERMINATOR)) {
            wrong.append("Credential should be scoped with a valid terminator: '")
                    .append(CredentialScope.TERMINATOR)
                    .append("', not '")
                    .append(scope.terminator())
                    .append("'. ");
        }
        if (!signed.timestamp().startsWith(scope.date()) || scope.date().length() != 8) {
            wrong.append("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '")
                    .append(scope.date())
                    .append("' != '")
                    .append(signed.timestamp(), 0, 8)
                    .append("', from '")
                    .append(signed.timestamp())
                    .append("'. ");
        }
        if (!wrong.isEmpty()) {
            throw BadSignatureException.invalid(wrong.toString());
        }
    }

    private void checkToken(SignedRequest signed, IamPrincipal principal) throws BadSignatureException {
        Optional<String> expected = principal.keys().sessionToken();
        if (!signed.token().equals(expected)) {
            throw BadSignatureException.unknownCaller(
                    expected.isEmpty()
                            ? "the request has a session token, but " + signed.accessKeyId() + " is a user's own key"
                            : "the session token is not the one of " + signed.accessKeyId());
        }
        if (principal.end().filter(end -> !now.isBefore(end)).isPresent()) {
            throw BadSignatureException.expiredToken(
                    "the session of " + principal.principal().arn() + " has expired");
        }
    }

    private void checkAge(SignedRequest signed) throws BadSignatureException {
        String at = signed.timestamp();
        if (signed.date().isAfter(now.plus(SKEW))) {
            throw late("Signature not yet current: " + at + " is still later than " + Timestamps.basic(now.plus(SKEW))
                    + " (" + Timestamps.basic(now) + " + 5 min.)");
        }
        Duration validity = signed.validity().orElse(SKEW);
        if (signed.date().plus(validity).isBefore(now)) {
            String span =
                    signed.validity().map(given -> given.toSeconds() + " sec.").orElse("5 min.");
            throw late("Signature expired: " + at + " is now earlier than " + Timestamps.basic(now.minus(validity))
                    + " (" + Timestamps.basic(now) + " - " + span + ")");
        }
    }

    private BadSignatureException late(String text) {
        return BadSignatureException.invalid(
                text,
                text + "; the gateway's clock shows " + now
                        + " and moves only with GatewayClock.advance: sign with that clock's time, as client.signedBy does,"
                        + " or start the clock at the signer's time");
    }

    private static String expected(SignedRequest signed) {
        CanonicalRequest canonical = signed.canonical();
        return "\n\nThe Canonical String for this request should have been\n'" + canonical.text()
                + "'\n\nThe String-to-Sign should have been\n'" + canonical.toSign(signed.timestamp(), signed.scope())
                + "'\n";
    }
}
