package dev.gatehouse.model;

import java.util.List;
import java.util.Optional;

/**
 * How a method or route is guarded.
 *
 * @param authorizer name of the authorizer, for CUSTOM, COGNITO_USER_POOLS and JWT
 * @param scopes OAuth scopes of which a token must carry one; empty for none
 */
public record Authorization(AuthorizationType type, Optional<String> authorizer, List<String> scopes) {

    public Authorization {
        scopes = List.copyOf(scopes);
    }

    public static Authorization none() {
        return new Authorization(AuthorizationType.NONE, Optional.empty(), List.of());
    }
}
