package dev.gatehouse.internal.feature.mutualtls;

import dev.gatehouse.http.ClientCertificate;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Judges client certificates by a trust store, in AWS's words.
 *
 * <p>The trust store must hold the whole chain from the issuer to the root: what a client sends beside its own
 * certificate does not count. A chain has at most four certificates, all but the first of authorities. A certificate that
 * names its uses must name clients among them (OpenSSL's rule and words; AWS does not tell its own).
 *
 * @param now by which validity is judged
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html">Truststores</a>
 */
record TrustCheck(List<X509Certificate> trusted, Instant now) {

    private static final int LONGEST_CHAIN = 4;
    private static final String FOR_CLIENTS = "1.3.6.1.5.5.7.3.2";
    private static final String FOR_ANY = "2.5.29.37.0";
    private static final Pattern INSECURE = Pattern.compile("(?i)(md[25]|sha1|sha-1)with.*");

    TrustCheck {
        trusted = List.copyOf(trusted);
    }

    /** Why the certificate is not trusted; empty if it is. */
    Optional<String> objection(ClientCertificate shown) {
        try {
            return objection(parsed(shown.pem()));
        } catch (CertificateException unreadable) {
            return Optional.of("the certificate can't be read");
        }
    }

    private Optional<String> objection(X509Certificate own) {
        if (INSECURE.matcher(own.getSigAlgName()).matches()) {
            return Optional.of("Client cert using an insecure Signature Algorithm");
        }
        if (!isValid(own)) {
            return Optional.of("certificate has expired or is not yet valid");
        }
        if (!isForClients(own)) {
            return Optional.of("unsupported certificate purpose");
        }
        if (isSelfSigned(own)) {
            return trusted.contains(own) ? Optional.empty() : Optional.of("self signed certificate");
        }
        return leadsToRoot(own, 1) ? Optional.empty() : Optional.of("Could not find issuer for certificate");
    }

    private boolean leadsToRoot(X509Certificate certificate, int length) {
        if (isSelfSigned(certificate)) {
            return true;
        }
        return length < LONGEST_CHAIN
                && trusted.stream()
                        .filter(issuer -> isAuthority(issuer) && isValid(issuer) && issued(issuer, certificate))
                        .anyMatch(issuer -> leadsToRoot(issuer, length + 1));
    }

    private static boolean isForClients(X509Certificate certificate) {
        try {
            return Optional.ofNullable(certificate.getExtendedKeyUsage())
                    .map(uses -> uses.contains(FOR_CLIENTS) || uses.contains(FOR_ANY))
                    .orElse(true);
        } catch (CertificateParsingException unreadable) {
            return false;
        }
    }

    /** Before version 3 no certificate could say so. */
    private static boolean isAuthority(X509Certificate certificate) {
        return certificate.getVersion() < 3 || certificate.getBasicConstraints() >= 0;
    }

    private boolean isValid(X509Certificate certificate) {
        return !now.isBefore(certificate.getNotBefore().toInstant())
                && !now.isAfter(certificate.getNotAfter().toInstant());
    }

    private static boolean isSelfSigned(X509Certificate certificate) {
        return issued(certificate, certificate);
    }

    private static boolean issued(X509Certificate issuer, X509Certificate certificate) {
        if (!issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException anothers) {
            return false;
        }
    }

    private static X509Certificate parsed(String pem) throws CertificateException {
        var bytes = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
    }
}
