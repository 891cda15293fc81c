package dev.gatehouse.control;

import dev.gatehouse.client.ClientKey;

/** The trust stores of custom domains with mutual TLS; a template has only their addresses. */
public interface TrustStores {

    /**
     * {@return the trust store of that custom domain}
     *
     * @param domainName a custom domain of the template
     * @throws IllegalArgumentException that lists the domains with mutual TLS, if the domain is not one of them
     */
    TrustStore get(String domainName);

    /**
     * {@return a self-signed client certificate, which no trust store trusts}
     *
     * @param distinguishedName like {@code CN=eve}
     */
    ClientKey selfSigned(String distinguishedName);
}
