package dev.gatehouse.model;

/** A named authorizer of an API. */
public sealed interface Authorizer permits LambdaAuthorizer, CognitoAuthorizer, JwtAuthorizer {

    /** {@return the name by which routes refer to it} */
    String name();

    /** {@return where the template defines it} */
    Location location();
}
