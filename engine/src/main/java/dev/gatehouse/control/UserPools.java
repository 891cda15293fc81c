package dev.gatehouse.control;

import java.util.List;

/** Mints the tokens of Cognito user pools. */
public interface UserPools {

    /**
     * Logical ids of the template's pools.
     *
     * @return the ids, as {@link #get} takes them
     */
    List<String> names();

    /**
     * {@return a pool by logical id, id or ARN; one that the template does not define by its ARN or id}
     *
     * @param pool logical id or name of the pool
     * @throws IllegalArgumentException if that is none; the message lists those that there are
     */
    UserPoolTokens get(String pool);
}
