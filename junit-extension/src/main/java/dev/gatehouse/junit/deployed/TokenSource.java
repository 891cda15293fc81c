package dev.gatehouse.junit.deployed;

import java.util.Optional;

/**
 * Fetches real tokens for a deployed stage, which replace those that a test creates or writes.
 *
 * <p>The configuration parameter {@code gatehouse.target.tokens} names a class that implements it and has a public
 * constructor without parameters. It is called once per token and run.
 */
@FunctionalInterface
public interface TokenSource {

    /**
     * {@return the real token, without {@code Bearer}; empty if there is none}
     *
     * <p>If there is no real token for one that was created by a user pool or issuer of the test, the test is aborted.
     * Any other token is sent unchanged.
     *
     * @param wanted what the test sends
     * @throws Exception if the token can't be fetched; the test is aborted with its message
     */
    Optional<String> token(WantedToken wanted) throws Exception;
}
