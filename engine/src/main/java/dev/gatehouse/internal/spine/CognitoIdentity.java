package dev.gatehouse.internal.spine;

/** The part of an identity that comes from a Cognito identity pool. */
public record CognitoIdentity(
        String authenticationProvider, String authenticationType, String identityId, String identityPoolId) {}
