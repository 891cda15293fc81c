package dev.gatehouse.model;

import java.util.List;

/**
 * An OIDC issuer whose tokens are accepted, HTTP APIs only.
 *
 * @param identitySource like {@code $request.header.Authorization}
 */
public record JwtAuthorizer(String name, String identitySource, String issuer, List<String> audience, Location location)
        implements Authorizer {

    public JwtAuthorizer {
        audience = List.copyOf(audience);
    }
}
