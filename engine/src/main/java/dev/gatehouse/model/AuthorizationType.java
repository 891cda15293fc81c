package dev.gatehouse.model;

/** Who decides whether a caller may call. */
public enum AuthorizationType {
    /** Anybody may call. */
    NONE,
    /** A SigV4 signature and a policy that allows the call. */
    AWS_IAM,
    /** A Lambda authorizer. */
    CUSTOM,
    /** A token of a user pool; REST APIs only. */
    COGNITO_USER_POOLS,
    /** A token of an issuer; HTTP APIs only. */
    JWT
}
