package dev.gatehouse.model;

/** A named authorizer of an API. */
public sealed interface Authorizer permits LambdaAuthorizer, CognitoAuthorizer, JwtAuthorizer {

    String name();

    Location location();
}
