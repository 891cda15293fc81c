package dev.gatehouse.model;

import java.util.List;

/**
 * A Cognito user pool.
 *
 * @param id like {@code us-east-1_AbCdEfGhI}
 */
public record UserPool(String logicalId, String id, List<UserPoolClient> clients, Location location) {

    public UserPool {
        clients = List.copyOf(clients);
    }
}
