package dev.gatehouse.internal.server.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;

/**
 * A certificate that is to be signed.
 *
 * @param subject an encoded distinguished name
 * @param extensions an encoded sequence
 */
record CertificateDraft(byte[] subject, byte[] extensions) {

    private static final String ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";

    /** With a new key, which signs itself. */
    GeneratedCertificate selfSigned() {
        KeyPair pair = newKey();
        return new GeneratedCertificate(pair.getPrivate(), signed(pair.getPublic(), subject, pair.getPrivate()));
    }

    /** With a new key, signed by an authority's. */
    GeneratedCertificate signedBy(GeneratedCertificate authority) {
        KeyPair pair = newKey();
        byte[] issuer = authority.certificate().getSubjectX500Principal().getEncoded();
        return new GeneratedCertificate(pair.getPrivate(), signed(pair.getPublic(), issuer, authority.key()));
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException absurd) {
            throw new IllegalStateException("this JVM can't make a key", absurd);
        }
    }

    private X509Certificate signed(PublicKey key, byte[] issuer, PrivateKey by) {
        try {
            byte[] content = content(key.getEncoded(), issuer);
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(by);
            signature.update(content);
            byte[] whole = Der.sequence(content, algorithm(), Der.bits(signature.sign()));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
        } catch (GeneralSecurityException absurd) {
            throw new IllegalStateException("this JVM can't make a certificate", absurd);
        }
    }

    private byte[] content(byte[] publicKey, byte[] issuer) throws GeneralSecurityException {
        byte[] validity = Der.sequence(Der.utcTime("000101000000Z"), Der.utcTime("491231235959Z"));
        return Der.sequence(
                Der.wrapped(0, Der.integer(BigInteger.TWO)),
                Der.integer(serialNumber(publicKey)),
                algorithm(),
                issuer,
                validity,
                subject,
                publicKey,
                Der.wrapped(3, extensions));
    }

    /** Different for each key, as browsers want it. */
    private static BigInteger serialNumber(byte[] publicKey) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(publicKey);
        return new BigInteger(1, Arrays.copyOf(digest, 16));
    }

    private static byte[] algorithm() {
        return Der.sequence(Der.oid(ECDSA_WITH_SHA256));
    }
}
