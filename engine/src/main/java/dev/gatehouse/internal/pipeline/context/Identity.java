package dev.gatehouse.internal.pipeline.context;

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

    /**
     * The API key of a call.
     *
     * @param value what the client sent
     */
    public record ApiKeyIdentity(String id, String value) {}

    /**
     * A caller who signed the request.
     *
     * @param caller unique id of the principal
     * @param user unique id of the user
     * @param permissions what the identity policies allow
     */
    public record SignedIdentity(
            String accessKey,
            String accountId,
            String caller,
            String user,
            String userArn,
            Optional<String> principalOrgId,
            Optional<CognitoIdentity> cognito,
            Permissions permissions) {}

    /** The part of an identity that comes from a Cognito identity pool. */
    public record CognitoIdentity(
            String authenticationProvider, String authenticationType, String identityId, String identityPoolId) {}

    /** What a caller's identity policies allow. */
    @FunctionalInterface
    public interface Permissions {

        /** Whether they allow that action on that ARN. */
        boolean allows(String action, String resource);
    }
}
