package dev.gatehouse.control;

/** An issuer of tokens: its name and keys. */
public interface TokenIssuer {

    /** {@return the value of {@code iss}} */
    String issuer();

    /** {@return the public keys as JSON, as at {@code jwks_uri}} */
    String jwks();

    /** Signs with a new key from now on; tokens of older keys stay valid. */
    void rotateKey();

    /** Withdraws all keys but the current one; tokens of older keys are refused. */
    void withdrawOldKeys();
}
