package dev.gatehouse.mutation;

/** The kind of guard that a mutant removes or widens. */
public enum GuardKind {
    /** The authorizer or signature of a route. */
    AUTHORIZATION,
    /** What an authorizer checks: issuer, audience, validation expression, identity sources. */
    AUTHORIZER,
    /** The OAuth scopes of a route. */
    SCOPE,
    /** The API key of a route, or the keys of a usage plan. */
    API_KEY,
    /** A statement of a resource policy. */
    POLICY,
    /** The client certificate of a custom domain. */
    CERTIFICATE,
    /** Required parameters and models of a request. */
    VALIDATOR,
    /** A throttle or quota of a stage, route or usage plan. */
    THROTTLE,
    /** What CORS allows pages of other origins. */
    CORS
}
