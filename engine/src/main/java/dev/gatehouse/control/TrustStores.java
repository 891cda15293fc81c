package dev.gatehouse.control;

import dev.gatehouse.client.ClientKey;

/** The trust stores of custom domains with mutual TLS, of which a template only has the address. */
public interface TrustStores {

    /**
     * {@return the trust store of that custom domain}
     *
     * @param domainName a custom domain of the template
     * @throws IllegalArgumentException that lists the domains with mutual TLS, if it is none of them
     */
    TrustStore get(String domainName);

    /**
     * {@return a certificate that no trust store vouches for, since it signs itself; {@code CN=eve}}
     *
     * @param distinguishedName like {@code CN=eve}
     */
    ClientKey selfSigned(String distinguishedName);
}
