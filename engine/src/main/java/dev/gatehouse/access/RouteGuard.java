package dev.gatehouse.access;

import dev.gatehouse.model.Location;

/**
 * What stands before a route.
 *
 * @param kind what stands there
 * @param text like {@code authorizer Guard (TOKEN, method.request.header.Authorization)}
 * @param location the line of the template that says so
 */
public record RouteGuard(Kind kind, String text, Location location) {

    /** What kind of guard. */
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
        /** A message of a session: who connected was let in by the guard of {@code $connect}. */
        SESSION
    }
}
