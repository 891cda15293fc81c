package dev.gatehouse.lambda.internal.hook.trust;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts whom the JVM trusts, and servers whose certificate the authority of the run has signed. */
final class TrustInRun extends X509ExtendedTrustManager {

    private final X509ExtendedTrustManager jvm;

    TrustInRun(X509ExtendedTrustManager jvm) {
        this.jvm = jvm;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        jvm.checkClientTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        jvm.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        jvm.checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        judge(chain).checkServerTrusted(chain, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        judge(chain).checkServerTrusted(chain, type, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        judge(chain).checkServerTrusted(chain, type, engine);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return Stream.concat(Stream.of(jvm.getAcceptedIssuers()), Stream.of(Ours.AUTHORITY))
                .toArray(X509Certificate[]::new);
    }

    private X509ExtendedTrustManager judge(X509Certificate[] chain) {
        boolean ours = chain.length > 0
                && chain[chain.length - 1].getIssuerX500Principal().equals(Ours.AUTHORITY.getSubjectX500Principal());
        return ours ? Ours.MANAGER : jvm;
    }

    /** The JVM's own check, with our authority as the only one: it looks at host names too. */
    private static final class Ours {

        static final X509Certificate AUTHORITY = RunAuthority.present().certificate();
        static final X509ExtendedTrustManager MANAGER = make();

        private static X509ExtendedTrustManager make() {
            try {
                KeyStore store = RunAuthority.emptyStore();
                store.setCertificateEntry("gatehouse", AUTHORITY);
                TrustManagerFactory factory = RunTrustManagers.ofJvm();
                factory.init(store);
                return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
            } catch (GeneralSecurityException | IOException absurd) {
                throw new IllegalStateException("this JVM has no trust managers", absurd);
            }
        }
    }
}
