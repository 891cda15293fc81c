package dev.gatehouse.model;

/** Who decides whether a caller may call. */
public enum AuthorizationType {
    NONE,
    AWS_IAM,
    CUSTOM,
    COGNITO_USER_POOLS,
    JWT
}
