package dev.gatehouse;

/** What happens where no {@code AWS::Lambda::Permission} lets API Gateway invoke a function. */
public enum Permissions {
    /** The start warns, the call goes through. */
    WARN,
    /** The call is answered as on AWS: 500. */
    ENFORCED
}
