package dev.gatehouse.control;

import dev.gatehouse.client.ClientKey;

/** The trust store of one custom domain; as long as it is empty, calls to the domain are refused. */
public interface TrustStore {

    /**
     * Adds certificates of certificate authorities.
     *
     * @param pem one or more certificates, as in the file that the template names
     * @return this trust store
     * @throws IllegalArgumentException if these are not certificates
     */
    TrustStore trust(String pem);

    /**
     * {@return a client certificate that this trust store trusts, signed by a certificate authority of its own}
     *
     * @param distinguishedName like {@code CN=alice,O=Acme}
     */
    ClientKey issue(String distinguishedName);
}
