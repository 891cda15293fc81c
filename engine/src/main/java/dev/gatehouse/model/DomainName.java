package dev.gatehouse.model;

import java.util.List;
import java.util.Optional;

/**
 * A custom domain.
 *
 * @param mutualTlsTruststore URI of the trust store where mutual TLS is on
 */
public record DomainName(
        String logicalId,
        String domainName,
        List<BasePathMapping> mappings,
        Optional<String> mutualTlsTruststore,
        boolean webSocket,
        Location location) {

    public DomainName {
        mappings = List.copyOf(mappings);
    }
}
