package dev.gatehouse.model;

import java.util.List;
import java.util.Optional;

/**
 * How a method or route is guarded.
 *
 * @param authorizer name of the authorizer, for CUSTOM, COGNITO_USER_POOLS and JWT
 * @param scopes OAuth scopes of which a token must carry one; empty for none
 * @param written how the template says it
 */
public record Authorization(AuthorizationType type, Optional<String> authorizer, List<String> scopes, Written written) {

    /** How the template says it. */
    public enum Written {
        /** It is written, be it {@code NONE}. */
        SAID,
        /** Nothing is written, so it is NONE. */
        SILENT,
        /** Something is written that guards nothing, so it is NONE. */
        GUARDS_NOTHING
    }

    public Authorization {
        scopes = List.copyOf(scopes);
    }

    /** One that is written. */
    public Authorization(AuthorizationType type, Optional<String> authorizer, List<String> scopes) {
        this(type, authorizer, scopes, Written.SAID);
    }

    /** None, since nothing is written. */
    public static Authorization none() {
        return none(Written.SILENT);
    }

    /** None, for that reason. */
    public static Authorization none(Written written) {
        return new Authorization(AuthorizationType.NONE, Optional.empty(), List.of(), written);
    }
}
