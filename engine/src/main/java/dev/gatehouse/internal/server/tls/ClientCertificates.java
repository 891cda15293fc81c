package dev.gatehouse.internal.server.tls;

import dev.gatehouse.http.ClientCertificate;
import java.math.BigInteger;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.security.auth.x500.X500Principal;

/**
 * Certificates of mutual TLS in the form in which events show them.
 *
 * @see <a href="https://aws.amazon.com/blogs/compute/introducing-mutual-tls-authentication-for-amazon-api-gateway/">An
 *     event with {@code "issuerDN": "C=US,ST=Washington,..."} and {@code "serialNumber": "1"}</a>
 */
public final class ClientCertificates {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "MMM ppd HH:mm:ss yyyy 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Map<String, String> NAMES =
            Map.of("1.2.840.113549.1.9.1", "emailAddress", "2.5.4.5", "serialNumber");
    private static final int LONGEST_DECIMAL_SERIAL = 63;

    private ClientCertificates() {}

    /** What the client of that session sent, empty if nothing. */
    public static Optional<ClientCertificate> of(SSLSession session) {
        try {
            return Optional.of(of(Arrays.stream(session.getPeerCertificates())
                    .map(ClientCertificates::x509)
                    .toList()));
        } catch (SSLPeerUnverifiedException none) {
            return Optional.empty();
        }
    }

    /** The first of a chain, which is the client's own, with the others. */
    public static ClientCertificate of(List<X509Certificate> chain) {
        X509Certificate own = chain.get(0);
        return new ClientCertificate(
                Pem.of(own),
                name(own.getSubjectX500Principal()),
                name(own.getIssuerX500Principal()),
                serialNumber(own.getSerialNumber()),
                time(own.getNotBefore()),
                time(own.getNotAfter()),
                chain.stream().skip(1).map(Pem::of).toList());
    }

    private static X509Certificate x509(Certificate certificate) {
        return (X509Certificate) certificate;
    }

    /** In the certificate's own order, which RFC 2253 reverses. */
    private static String name(X500Principal principal) {
        try {
            return new LdapName(principal.getName(X500Principal.RFC2253, NAMES))
                    .getRdns().stream().map(Rdn::toString).collect(Collectors.joining(","));
        } catch (InvalidNameException absurd) {
            throw new IllegalStateException("the JVM writes names that it can't read", absurd);
        }
    }

    /** As OpenSSL prints it, which fits both samples of AWS: small ones decimal, long ones in hexadecimal pairs. */
    private static String serialNumber(BigInteger number) {
        return number.bitLength() <= LONGEST_DECIMAL_SERIAL
                ? number.toString()
                : HexFormat.ofDelimiter(":").formatHex(unsigned(number.toByteArray()));
    }

    private static byte[] unsigned(byte[] bytes) {
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String time(Date date) {
        return TIME.format(date.toInstant());
    }
}
