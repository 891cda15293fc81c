package dev.gatehouse.internal.server.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** TLS contexts of the JDK, without a file or password. */
final class Contexts {

    private static final char[] NO_PASSWORD = new char[0];

    private Contexts() {}

    /** A context that presents one of the keys, or none, and trusts these. */
    static SSLContext of(List<GeneratedCertificate> keys, TrustManager[] trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers(keys), trust, null);
            return context;
        } catch (GeneralSecurityException | IOException absurd) {
            throw new IllegalStateException("this JVM has no TLS", absurd);
        }
    }

    /** Trusts what the JVM trusts. */
    static TrustManager[] systemTrust() {
        try {
            return trustManagers(null);
        } catch (GeneralSecurityException absurd) {
            throw new IllegalStateException("this JVM has no trust store", absurd);
        }
    }

    /** Trusts these, and what the JVM trusts. */
    static TrustManager[] systemTrustAnd(List<X509Certificate> more) {
        try {
            KeyStore store = emptyStore();
            for (TrustManager manager : systemTrust()) {
                if (manager instanceof X509TrustManager known) {
                    add(store, "system", List.of(known.getAcceptedIssuers()));
                }
            }
            add(store, "more", more);
            return trustManagers(store);
        } catch (GeneralSecurityException | IOException absurd) {
            throw new IllegalStateException("this JVM has no trust store", absurd);
        }
    }

    private static void add(KeyStore store, String prefix, List<X509Certificate> certificates)
            throws GeneralSecurityException {
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry(prefix + i, certificates.get(i));
        }
    }

    private static TrustManager[] trustManagers(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static KeyManager[] keyManagers(List<GeneratedCertificate> keys)
            throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        for (GeneratedCertificate key : keys) {
            store.setKeyEntry("key", key.key(), NO_PASSWORD, new Certificate[] {key.certificate()});
        }
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_PASSWORD);
        return factory.getKeyManagers();
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }
}
