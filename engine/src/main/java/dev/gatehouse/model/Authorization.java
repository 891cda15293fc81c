package dev.gatehouse.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a method or route is guarded.
 *
 * @param type how callers are checked
 * @param authorizer name of the authorizer, for CUSTOM, COGNITO_USER_POOLS and JWT
 * @param scopes OAuth scopes of which a token must carry one; empty for none
 * @param written how the template says it
 * @param ignored claims of a token that nobody looks at; empty in every template, since only mutants have some
 */
public record Authorization(
        AuthorizationType type,
        Optional<String> authorizer,
        List<String> scopes,
        Written written,
        Set<TokenClaim> ignored) {

    /** How the template says it. */
    public enum Written {
        /** It is written, be it {@code NONE}. */
        SAID,
        /** Nothing is written, so it is NONE. */
        SILENT,
        /** Something is written that guards nothing, so it is NONE. */
        GUARDS_NOTHING
    }

    /**
     * Takes a copy of the list.
     *
     * @param type how callers are checked
     * @param authorizer name of the authorizer, for CUSTOM, COGNITO_USER_POOLS and JWT
     * @param scopes OAuth scopes of which a token must carry one; empty for none
     * @param written how the template says it
     * @param ignored claims of a token that nobody looks at; empty in every template, since only mutants have some
     */
    public Authorization {
        scopes = List.copyOf(scopes);
        ignored = Set.copyOf(ignored);
    }

    /**
     * One that is written.
     *
     * @param type how callers are checked
     * @param authorizer name of the authorizer; absent for types without one
     * @param scopes of which a token must carry one
     */
    public Authorization(AuthorizationType type, Optional<String> authorizer, List<String> scopes) {
        this(type, authorizer, scopes, Written.SAID, Set.of());
    }

    /**
     * None, since nothing is written.
     *
     * @return an authorization of the type {@code NONE}
     */
    public static Authorization none() {
        return none(Written.SILENT);
    }

    /**
     * None, for that reason.
     *
     * @param written why nothing guards it
     * @return an authorization of the type {@code NONE}
     */
    public static Authorization none(Written written) {
        return new Authorization(AuthorizationType.NONE, Optional.empty(), List.of(), written, Set.of());
    }

    /**
     * The same with these scopes, and no others.
     *
     * @param other OAuth scopes of which a token must carry one
     * @return a copy with this changed
     */
    public Authorization withScopes(List<String> other) {
        return new Authorization(type, authorizer, other, written, ignored);
    }

    /**
     * The same where nobody looks at these claims.
     *
     * @param other claims that nobody looks at
     * @return a copy with this changed
     */
    public Authorization withIgnored(Set<TokenClaim> other) {
        return new Authorization(type, authorizer, scopes, written, other);
    }

    /**
     * {@return whether nobody looks at that claim}
     *
     * @param claim of a token
     */
    public boolean ignores(TokenClaim claim) {
        return ignored.contains(claim);
    }
}
