package dev.gatehouse.internal.feature.access.token;

import dev.gatehouse.control.JwtIssuer;
import dev.gatehouse.control.JwtIssuers;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.model.JwtAuthorizer;
import java.util.List;
import java.util.Map;

/**
 * The issuers of one test.
 *
 * @param authorizers the template's JWT authorizers by name
 */
public record LiveJwtIssuers(State state, TokenKeys keys, Map<String, JwtAuthorizer> authorizers)
        implements JwtIssuers {

    public LiveJwtIssuers {
        authorizers = Map.copyOf(authorizers);
    }

    @Override
    public List<String> names() {
        return authorizers.values().stream()
                .map(JwtAuthorizer::issuer)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public JwtIssuer get(String issuerOrAuthorizer) {
        String issuer = issuer(issuerOrAuthorizer);
        String audience = authorizers.values().stream()
                .filter(authorizer -> authorizer.issuer().equals(issuer))
                .flatMap(authorizer -> authorizer.audience().stream())
                .findFirst()
                .orElse("client");
        return new LiveJwtIssuer(Minting.open(state, keys, issuer), audience);
    }

    private String issuer(String issuerOrAuthorizer) {
        JwtAuthorizer authorizer = authorizers.get(issuerOrAuthorizer);
        if (authorizer != null) {
            return authorizer.issuer();
        }
        if (issuerOrAuthorizer.contains("://")) {
            return issuerOrAuthorizer;
        }
        throw new IllegalArgumentException("there is no issuer \"" + issuerOrAuthorizer + "\".\n  known here:  "
                + String.join(", ", names()) + "\n  to do:       write one of these, another URL, or the name of a JWT"
                + " authorizer: " + String.join(", ", authorizers.keySet()));
    }
}
