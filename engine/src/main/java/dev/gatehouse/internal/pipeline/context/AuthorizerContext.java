package dev.gatehouse.internal.pipeline.context;

import dev.gatehouse.internal.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * What an authorizer said about the caller.
 *
 * @param kind what kind of authorizer
 * @param principalId of a Lambda authorizer
 * @param values the Lambda authorizer's context map, or the token's claims, as the event shows them
 * @param scopes of a JWT; absent where the event shows null
 * @param usageIdentifierKey the API key that the authorizer named
 * @param integrationLatencyMillis how long the authorizer took; 0 from the cache
 */
public record AuthorizerContext(
        Kind kind,
        Optional<String> principalId,
        JsonObject values,
        Optional<List<String>> scopes,
        Optional<String> usageIdentifierKey,
        long integrationLatencyMillis) {

    /** What kind of authorizer. */
    public enum Kind {
        LAMBDA,
        COGNITO,
        JWT
    }

    public AuthorizerContext {
        scopes = scopes.map(List::copyOf);
    }

    /** The same for a route that asks for no scopes. */
    public AuthorizerContext withoutScopes() {
        return new AuthorizerContext(
                kind, principalId, values, Optional.empty(), usageIdentifierKey, integrationLatencyMillis);
    }
}
