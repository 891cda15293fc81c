package dev.gatehouse.events;

import java.util.List;

/**
 * A token was valid.
 *
 * @param authorizer name of the authorizer in the template
 * @param issuer the claim {@code iss}
 * @param subject the claim {@code sub}
 * @param scopes the scopes of the token
 */
public record TokenVerified(String authorizer, String issuer, String subject, List<String> scopes) implements Fact {

    /**
     * Takes a copy of the list.
     *
     * @param authorizer name of the authorizer in the template
     * @param issuer the claim {@code iss}
     * @param subject the claim {@code sub}
     * @param scopes the scopes of the token
     */
    public TokenVerified {
        scopes = List.copyOf(scopes);
    }

    @Override
    public GateName gate() {
        return GateName.ACCESS;
    }

    @Override
    public String story() {
        return "authorizer " + authorizer + " accepted a token of " + subject + " by " + issuer
                + (scopes.isEmpty() ? "" : " with the scopes " + String.join(" ", scopes));
    }
}
