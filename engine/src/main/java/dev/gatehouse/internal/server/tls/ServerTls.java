package dev.gatehouse.internal.server.tls;

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

    /** Asks each client for a certificate; whether it has one, and whose, is for the gateway to judge, as at AWS. */
    public static ServerTls asking(GeneratedCertificate certificate) {
        var anybody = new TrustManager[] {new AnyCertificate()};
        return new ServerTls(certificate, Contexts.of(List.of(certificate), anybody), true);
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
