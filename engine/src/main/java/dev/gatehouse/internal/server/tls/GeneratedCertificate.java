package dev.gatehouse.internal.server.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A key and its self-signed certificate, made for one start and thrown away with it.
 *
 * <p>Valid from 2000 to 2049, so that neither the virtual nor the JVM's clock matters.
 */
public record GeneratedCertificate(PrivateKey key, X509Certificate certificate) {

    private static final String COMMON_NAME = "2.5.4.3";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String ALTERNATIVE_NAME = "2.5.29.17";
    private static final String ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

    /** A certificate for these host names and addresses; the first is its common name too. */
    public static GeneratedCertificate of(List<String> names) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            byte[] content = content(names, pair.getPublic().getEncoded());
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(content);
            byte[] whole = Der.sequence(content, algorithm(), Der.bits(signature.sign()));
            return new GeneratedCertificate(pair.getPrivate(), read(whole));
        } catch (GeneralSecurityException absurd) {
            throw new IllegalStateException("this JVM can't make a certificate", absurd);
        }
    }

    /** The certificate in PEM form, for a client's trust store. */
    public String pem() {
        return Pem.of(certificate);
    }

    private static X509Certificate read(byte[] certificate) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
    }

    private static byte[] content(List<String> names, byte[] publicKey) throws GeneralSecurityException {
        byte[] name = Der.sequence(Der.set(Der.sequence(Der.oid(COMMON_NAME), Der.text(names.get(0)))));
        byte[] validity = Der.sequence(Der.utcTime("000101000000Z"), Der.utcTime("491231235959Z"));
        return Der.sequence(
                Der.wrapped(0, Der.integer(BigInteger.TWO)),
                Der.integer(serialNumber(publicKey)),
                algorithm(),
                name,
                validity,
                name,
                publicKey,
                Der.wrapped(3, Der.sequence(isAuthority(), alternativeNames(names))));
    }

    /** Different for each key, as browsers want it. */
    private static BigInteger serialNumber(byte[] publicKey) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(publicKey);
        return new BigInteger(1, Arrays.copyOf(digest, 16));
    }

    private static byte[] algorithm() {
        return Der.sequence(Der.oid(ECDSA_WITH_SHA256));
    }

    private static byte[] isAuthority() {
        return Der.sequence(Der.oid(BASIC_CONSTRAINTS), Der.yes(), Der.octets(Der.sequence(Der.yes())));
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
