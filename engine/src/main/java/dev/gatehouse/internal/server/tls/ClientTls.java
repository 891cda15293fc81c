package dev.gatehouse.internal.server.tls;

import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

/** The client's side of TLS: whom it trusts, and with what it proves who it is. */
public final class ClientTls {

    private final SSLContext context;
    private final boolean checksName;

    private ClientTls(SSLContext context, boolean checksName) {
        this.context = context;
        this.checksName = checksName;
    }

    /** Trusts what the JVM trusts, and checks names; presents one of the keys where it is asked. */
    public static ClientTls strict(List<GeneratedCertificate> keys) {
        return new ClientTls(Contexts.of(keys, Contexts.systemTrust()), true);
    }

    /** Trusts these beside what the JVM trusts, and checks names; has no key to present. */
    public static ClientTls trusting(List<X509Certificate> more) {
        return new ClientTls(Contexts.of(List.of(), Contexts.systemTrustAnd(more)), true);
    }

    /** Trusts any certificate, expired, self-signed or of another name; presents one of the keys where it is asked. */
    public static ClientTls unchecked(List<GeneratedCertificate> keys) {
        return new ClientTls(Contexts.of(keys, new TrustManager[] {new AnyCertificate()}), false);
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
}
