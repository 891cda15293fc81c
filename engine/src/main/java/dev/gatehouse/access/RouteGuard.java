package dev.gatehouse.access;

import dev.gatehouse.model.Location;

/**
 * One thing that a caller of a route must pass.
 *
 * @param kind what kind of guard it is
 * @param text like {@code authorizer Guard (TOKEN, method.request.header.Authorization)}
 * @param location where the template defines it
 */
public record RouteGuard(Kind kind, String text, Location location) {

    /** The kind of a guard. */
    public enum Kind {
        /** An authorizer. */
        AUTHORIZER,
        /** A signature and a policy that allows it. */
        IAM,
        /** A resource policy. */
        POLICY,
        /** An API key of a usage plan. */
        API_KEY,
        /** A client certificate. */
        MUTUAL_TLS,
        /** A VPC endpoint. */
        PRIVATE,
        /** A message of a session; the guard of {@code $connect} has checked who sends it. */
        SESSION
    }
}
