package dev.gatehouse.lambda.internal.hook.trust;

import dev.gatehouse.internal.server.tls.GeneratedCertificate;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/** The certificate authority of this run, made when it is needed first; its key never leaves this JVM. */
public final class RunAuthority {

    private static final char[] NO_PASSWORD = new char[0];

    private final GeneratedCertificate authority = GeneratedCertificate.authority("CN=Gatehouse,OU=this run only");
    private final Map<String, SSLSocketFactory> byHost = new ConcurrentHashMap<>();

    private RunAuthority() {}

    /** The only one. */
    public static RunAuthority present() {
        return Only.ONE;
    }

    X509Certificate certificate() {
        return authority.certificate();
    }

    /** Makes sockets of a server with that host name. */
    public SSLSocketFactory serverSockets(String host) {
        return byHost.computeIfAbsent(host, this::issue);
    }

    private SSLSocketFactory issue(String host) {
        try {
            GeneratedCertificate made = authority.issueForHost(host);
            KeyStore store = emptyStore();
            Certificate[] chain = {made.certificate(), authority.certificate()};
            store.setKeyEntry("key", made.key(), NO_PASSWORD, chain);
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, NO_PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException absurd) {
            throw new IllegalStateException("this JVM has no TLS", absurd);
        }
    }

    static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }

    private static final class Only {

        static final RunAuthority ONE = new RunAuthority();
    }
}
