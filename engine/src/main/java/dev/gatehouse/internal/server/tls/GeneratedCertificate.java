package dev.gatehouse.internal.server.tls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;

/**
 * A key and its certificate, made for one start and thrown away with it.
 *
 * <p>Valid from 2000 to 2049, so that neither the virtual nor the JVM's clock matters.
 */
public record GeneratedCertificate(PrivateKey key, X509Certificate certificate) {

    private static final String COMMON_NAME = "2.5.4.3";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String ALTERNATIVE_NAME = "2.5.29.17";
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

    /** A self-signed certificate for these host names and addresses; the first is its common name too. */
    public static GeneratedCertificate of(List<String> names) {
        return new CertificateDraft(commonName(names.get(0)), Der.sequence(isAuthority(), alternativeNames(names)))
                .selfSigned();
    }

    /**
     * An authority that signs what it is asked to.
     *
     * @param name like {@code CN=Partners,O=Acme}
     * @throws IllegalArgumentException if that is no distinguished name
     */
    public static GeneratedCertificate authority(String name) {
        return new CertificateDraft(distinguished(name), Der.sequence(isAuthority())).selfSigned();
    }

    /** A self-signed certificate that is no authority. */
    public static GeneratedCertificate selfSigned(String name) {
        return new CertificateDraft(distinguished(name), Der.sequence(isNoAuthority())).selfSigned();
    }

    /** A certificate that this authority signs. */
    public GeneratedCertificate issue(String name) {
        return new CertificateDraft(distinguished(name), Der.sequence(isNoAuthority())).signedBy(this);
    }

    /** A certificate of a server with that host name or address, which this authority signs. */
    public GeneratedCertificate issueForHost(String host) {
        return new CertificateDraft(commonName(host), Der.sequence(isNoAuthority(), alternativeNames(List.of(host))))
                .signedBy(this);
    }

    /** An authority that this authority signs. */
    public GeneratedCertificate issueAuthority(String name) {
        return new CertificateDraft(distinguished(name), Der.sequence(isAuthority())).signedBy(this);
    }

    /** The certificate in PEM form, for a client's trust store. */
    public String pem() {
        return Pem.of(certificate);
    }

    private static byte[] commonName(String name) {
        return Der.sequence(Der.set(Der.sequence(Der.oid(COMMON_NAME), Der.text(name))));
    }

    private static byte[] distinguished(String name) {
        return new X500Principal(name).getEncoded();
    }

    private static byte[] isAuthority() {
        return Der.sequence(Der.oid(BASIC_CONSTRAINTS), Der.yes(), Der.octets(Der.sequence(Der.yes())));
    }

    private static byte[] isNoAuthority() {
        return Der.sequence(Der.oid(BASIC_CONSTRAINTS), Der.yes(), Der.octets(Der.sequence()));
    }

    private static byte[] alternativeNames(List<String> names) {
        byte[][] values =
                names.stream().map(GeneratedCertificate::alternativeName).toArray(byte[][]::new);
        return Der.sequence(Der.oid(ALTERNATIVE_NAME), Der.octets(Der.sequence(values)));
    }

    private static byte[] alternativeName(String name) {
        if (!ADDRESS.matcher(name).matches()) {
            return Der.tagged(DNS_NAME, name.getBytes(StandardCharsets.US_ASCII));
        }
        try {
            return Der.tagged(IP_ADDRESS, InetAddress.getByName(name).getAddress());
        } catch (UnknownHostException none) {
            throw new IllegalArgumentException("not an address: " + name, none);
        }
    }
}
