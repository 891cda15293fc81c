package dev.gatehouse.model;

import java.util.List;

/**
 * A Cognito user pool.
 *
 * @param logicalId name in the template's {@code Resources}
 * @param id like {@code us-east-1_AbCdEfGhI}
 * @param clients app clients of the pool
 * @param location where the template defines it
 */
public record UserPool(String logicalId, String id, List<UserPoolClient> clients, Location location) {

    /**
     * Takes a copy of the list.
     *
     * @param logicalId name in the template's {@code Resources}
     * @param id like {@code us-east-1_AbCdEfGhI}
     * @param clients app clients of the pool
     * @param location where the template defines it
     */
    public UserPool {
        clients = List.copyOf(clients);
    }
}
