package dev.gatehouse.http;

/**
 * An interface VPC endpoint.
 *
 * @param id like {@code vpce-0123}
 * @param vpcId its VPC, like {@code vpc-0123}
 */
public record VpcEndpoint(String id, String vpcId) {}
