package dev.gatehouse.internal.feature.access.token;

import dev.gatehouse.internal.claims.TokenClaim;
import java.util.List;
import java.util.Set;

/**
 * What a route asks of a token.
 *
 * @param scopes of which it must carry one; empty for none
 * @param ignored what it leaves unread, in a mutant
 */
public record TokenDemand(List<String> scopes, Set<TokenClaim> ignored) {

    public TokenDemand {
        scopes = List.copyOf(scopes);
        ignored = Set.copyOf(ignored);
    }

    boolean ignores(TokenClaim claim) {
        return ignored.contains(claim);
    }
}
