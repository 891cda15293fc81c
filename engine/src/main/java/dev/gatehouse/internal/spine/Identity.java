package dev.gatehouse.internal.spine;

import dev.gatehouse.http.ClientCertificate;
import dev.gatehouse.http.Peer;
import dev.gatehouse.http.VpcEndpoint;
import java.util.Optional;

/** Who calls, as far as it is known. */
public record Identity(
        String sourceIp,
        Optional<String> userAgent,
        Optional<SignedIdentity> iam,
        Optional<ApiKeyIdentity> apiKey,
        Optional<VpcEndpoint> vpcEndpoint,
        Optional<ClientCertificate> clientCertificate) {

    /** Somebody unknown at that peer. */
    public static Identity anonymous(Peer peer, Optional<String> userAgent) {
        return new Identity(
                peer.sourceIp(), userAgent, Optional.empty(), Optional.empty(), peer.vpcEndpoint(), peer.certificate());
    }

    public Identity with(SignedIdentity other) {
        return new Identity(sourceIp, userAgent, Optional.of(other), apiKey, vpcEndpoint, clientCertificate);
    }

    public Identity with(ApiKeyIdentity other) {
        return new Identity(sourceIp, userAgent, iam, Optional.of(other), vpcEndpoint, clientCertificate);
    }

    /** The same without the certificate, which only domains with mutual TLS ask for. */
    public Identity withoutCertificate() {
        return new Identity(sourceIp, userAgent, iam, apiKey, vpcEndpoint, Optional.empty());
    }
}
