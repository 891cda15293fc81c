package dev.gatehouse.events;

import java.util.Optional;

/**
 * A client certificate was checked against the trust store of a domain with mutual TLS.
 *
 * @param domain the custom domain that asked for the certificate
 * @param subject distinguished name of the certificate; empty if the client presented none
 * @param objection why it is not trusted; empty if it is
 */
public record CertificateChecked(String domain, String subject, Optional<String> objection) implements Fact {

    @Override
    public GateName gate() {
        return GateName.MUTUAL_TLS;
    }

    @Override
    public String story() {
        String whose = subject.isEmpty() ? "no certificate" : "the certificate of " + subject;
        return domain
                + objection
                        .map(reason -> " does not trust " + whose + ": " + reason)
                        .orElse(" trusts " + whose);
    }
}
