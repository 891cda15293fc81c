package dev.gatehouse.internal.server.tls;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** The client's side of TLS: whom it trusts. */
public final class ClientTls {

    private final SSLContext context;
    private final boolean checksName;

    private ClientTls(SSLContext context, boolean checksName) {
        this.context = context;
        this.checksName = checksName;
    }

    /** Trusts what the JVM trusts, and checks names. */
    public static ClientTls strict() {
        return new ClientTls(context(systemTrust()), true);
    }

    /** Trusts any certificate, expired, self-signed or of another name. */
    public static ClientTls unchecked() {
        return new ClientTls(context(new TrustManager[] {new AnyCertificate()}), false);
    }

    /** An engine that speaks to that host. */
    public SSLEngine engine(String host, int port) {
        SSLEngine engine = context.createSSLEngine(host, port);
        engine.setUseClientMode(true);
        if (checksName) {
            SSLParameters parameters = engine.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            engine.setSSLParameters(parameters);
        }
        return engine;
    }

    private static SSLContext context(TrustManager[] trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[0], trust, null);
            return context;
        } catch (GeneralSecurityException absurd) {
            throw new IllegalStateException("this JVM has no TLS", absurd);
        }
    }

    private static TrustManager[] systemTrust() {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return factory.getTrustManagers();
        } catch (GeneralSecurityException absurd) {
            throw new IllegalStateException("this JVM has no trust store", absurd);
        }
    }
}
