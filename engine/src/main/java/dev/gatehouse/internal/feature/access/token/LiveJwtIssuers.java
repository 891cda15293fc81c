package dev.gatehouse.internal.feature.access.token;

import dev.gatehouse.control.JwtIssuer;
import dev.gatehouse.control.JwtIssuers;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import dev.gatehouse.model.JwtAuthorizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        return new LiveJwtIssuer(TokenSigner.open(state, keys, issuer), audience);
    }

    private String issuer(String issuerOrAuthorizer) {
        JwtAuthorizer authorizer = authorizers.get(
                ArgumentChecks.text(issuerOrAuthorizer, "the issuer", "issuers.get(\"https://issuer.example.com\")"));
        if (authorizer != null) {
            return authorizer.issuer();
        }
        if (issuerOrAuthorizer.contains("://")) {
            return issuerOrAuthorizer;
        }
        Set<String> known = new LinkedHashSet<>(names());
        known.addAll(authorizers.keySet());
        throw Misuse.unknown("issuer", issuerOrAuthorizer, known)
                .toDo("write the URL of an issuer, or the name of a JWT authorizer.");
    }
}
