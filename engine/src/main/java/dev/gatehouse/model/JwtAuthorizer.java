package dev.gatehouse.model;

import java.util.List;

/**
 * An OIDC issuer whose tokens are accepted; HTTP APIs only.
 *
 * @param name by which routes refer to it
 * @param identitySource like {@code $request.header.Authorization}
 * @param issuer the URL that the claim {@code iss} must have
 * @param audience values of which {@code aud} or {@code client_id} must have one
 * @param location where the template defines it
 */
public record JwtAuthorizer(String name, String identitySource, String issuer, List<String> audience, Location location)
        implements Authorizer {

    /**
     * Takes a copy of the list.
     *
     * @param name by which routes refer to it
     * @param identitySource like {@code $request.header.Authorization}
     * @param issuer the URL that the claim {@code iss} must have
     * @param audience values of which {@code aud} or {@code client_id} must have one
     * @param location where the template defines it
     */
    public JwtAuthorizer {
        audience = List.copyOf(audience);
    }
}
