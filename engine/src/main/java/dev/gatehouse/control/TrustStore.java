package dev.gatehouse.control;

import dev.gatehouse.client.ClientKey;

/** What stands for the trust store of one custom domain; until it holds something, calls by that domain are refused. */
public interface TrustStore {

    /**
     * Adds the certificates of authorities.
     *
     * @param pem one or more certificates, as in the file that the template names
     * @return this trust store
     * @throws IllegalArgumentException if those are none
     */
    TrustStore trust(String pem);

    /**
     * {@return a client certificate that this trust store vouches for, signed by an authority of its own}
     *
     * @param distinguishedName like {@code CN=alice,O=Acme}
     */
    ClientKey issue(String distinguishedName);
}
