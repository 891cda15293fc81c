package dev.gatehouse.control;

import java.util.List;

/** Creates tokens of Cognito user pools. */
public interface UserPools {

    /**
     * Logical ids of the template's pools.
     *
     * @return the ids, as {@link #get} takes them
     */
    List<String> names();

    /**
     * {@return a pool by logical id, id or ARN; a pool that the template does not define, by id or ARN}
     *
     * @param pool logical id or name of the pool
     * @throws IllegalArgumentException if there is none; the message lists the known ones
     */
    UserPoolTokens get(String pool);
}
