package dev.gatehouse.model;

/**
 * An app client of a user pool.
 *
 * @param logicalId name in the template's {@code Resources}
 * @param id value of {@code aud} or {@code client_id} in its tokens
 */
public record UserPoolClient(String logicalId, String id) {}
