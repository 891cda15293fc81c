package dev.gatehouse.junit.deployed;

import java.util.Optional;

/**
 * Fetches real tokens for a deployed stage, in place of those that a test mints or writes.
 *
 * <p>The configuration parameter {@code gatehouse.target.tokens} names a class that implements it and has a public constructor
 * without parameters. It is asked once per token and run.
 */
@FunctionalInterface
public interface TokenSource {

    /**
     * {@return the real token, without {@code Bearer}; empty if there is none}
     *
     * <p>Without a real token in place of one that was minted, the test is aborted; a token of another kind is sent as it is.
     *
     * @param wanted what the test sends
     * @throws Exception if the token can't be fetched; the test is aborted with its message
     */
    Optional<String> token(WantedToken wanted) throws Exception;
}
