package dev.gatehouse.control;

/** Somebody whose tokens are accepted: a name and keys. */
public interface TokenIssuer {

    /** {@return the value of {@code iss}} */
    String issuer();

    /** {@return the public keys, as {@code jwks_uri} gives them} */
    String jwks();

    /** Signs with a new key from now on; tokens by older keys stay good. */
    void rotateKey();

    /** Takes all keys back but the present one; tokens by older keys are refused. */
    void withdrawOldKeys();
}
