package dev.gatehouse.model;

import java.util.List;
import java.util.Optional;

/**
 * How a method or route is guarded.
 *
 * @param type how callers are checked
 * @param authorizer name of the authorizer, for CUSTOM, COGNITO_USER_POOLS and JWT
 * @param scopes OAuth scopes of which a token must carry one; empty for none
 * @param written whether the template says so
 */
public record Authorization(AuthorizationType type, Optional<String> authorizer, List<String> scopes, Written written) {

    /** Whether the template defines the authorization. */
    public enum Written {
        /** The template defines it, possibly as {@code NONE}. */
        SAID,
        /** The template says nothing, so it is NONE. */
        SILENT,
        /** The template says something that guards nothing, so it is NONE. */
        GUARDS_NOTHING
    }

    /**
     * Takes a copy of the list.
     *
     * @param type how callers are checked
     * @param authorizer name of the authorizer, for CUSTOM, COGNITO_USER_POOLS and JWT
     * @param scopes OAuth scopes of which a token must carry one; empty for none
     * @param written whether the template says so
     */
    public Authorization {
        scopes = List.copyOf(scopes);
    }

    /**
     * An authorization that the template defines.
     *
     * @param type how callers are checked
     * @param authorizer name of the authorizer; absent for types without one
     * @param scopes of which a token must carry one
     */
    public Authorization(AuthorizationType type, Optional<String> authorizer, List<String> scopes) {
        this(type, authorizer, scopes, Written.SAID);
    }

    /**
     * NONE, because the template says nothing.
     *
     * @return an authorization of the type {@code NONE}
     */
    public static Authorization none() {
        return none(Written.SILENT);
    }

    /**
     * NONE, for that reason.
     *
     * @param written why there is no guard
     * @return an authorization of the type {@code NONE}
     */
    public static Authorization none(Written written) {
        return new Authorization(AuthorizationType.NONE, Optional.empty(), List.of(), written);
    }

    /**
     * A copy with these scopes instead.
     *
     * @param other OAuth scopes of which a token must carry one
     * @return a copy with this changed
     */
    public Authorization withScopes(List<String> other) {
        return new Authorization(type, authorizer, other, written);
    }
}
