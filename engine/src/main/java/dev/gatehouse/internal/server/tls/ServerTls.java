package dev.gatehouse.internal.server.tls;

import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;

/** The server's side of TLS: its generated certificate, and whose clients it knows. */
public final class ServerTls {

    private final GeneratedCertificate certificate;
    private final SSLContext context;
    private final boolean asksClients;

    private ServerTls(GeneratedCertificate certificate, SSLContext context, boolean asksClients) {
        this.certificate = certificate;
        this.context = context;
        this.asksClients = asksClients;
    }

    /** Does not ask clients for certificates. */
    public static ServerTls of(GeneratedCertificate certificate) {
        return new ServerTls(certificate, Contexts.of(List.of(certificate), new TrustManager[0]), false);
    }

    /**
     * Asks each client for a certificate; one that does not come from these authorities ends the handshake.
     *
     * <p>A client without any is let in: which names demand one, the gateway knows.
     */
    public static ServerTls asking(GeneratedCertificate certificate, List<X509Certificate> authorities) {
        return new ServerTls(certificate, Contexts.of(List.of(certificate), Contexts.trust(authorities)), true);
    }

    /** For the trust stores of clients. */
    public GeneratedCertificate certificate() {
        return certificate;
    }

    /** An engine for one connection. */
    public SSLEngine engine() {
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        engine.setWantClientAuth(asksClients);
        return engine;
    }
}
