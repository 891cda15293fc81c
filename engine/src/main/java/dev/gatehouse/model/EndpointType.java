package dev.gatehouse.model;

/** How clients reach a REST API. */
public enum EndpointType {
    /** Behind CloudFront. */
    EDGE,
    /** Reached in its region, without CloudFront. */
    REGIONAL,
    /** Reached through VPC endpoints only. */
    PRIVATE
}
