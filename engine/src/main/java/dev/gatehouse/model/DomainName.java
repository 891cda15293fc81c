package dev.gatehouse.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A custom domain.
 *
 * @param logicalId name in the template's {@code Resources}
 * @param domainName may begin with {@code *.}
 * @param endpointType edge-optimized, regional or private
 * @param mappings base paths and what serves them, in the order of the template
 * @param routingMode whether rules or mappings decide, or the rules first
 * @param rules in the order of the template
 * @param mutualTlsTruststore URI of the trust store where mutual TLS is on
 * @param trustStorePem what the trust store holds, in PEM form; absent if the import was not told
 * @param privateDomain who may call by it, for a private one
 * @param webSocket whether it serves WebSocket APIs
 * @param location where the template writes it
 */
public record DomainName(
        String logicalId,
        String domainName,
        EndpointType endpointType,
        List<BasePathMapping> mappings,
        RoutingMode routingMode,
        List<RoutingRule> rules,
        Optional<String> mutualTlsTruststore,
        Optional<String> trustStorePem,
        Optional<PrivateDomain> privateDomain,
        boolean webSocket,
        Location location) {

    /**
     * Takes copies of the lists.
     *
     * @param logicalId name in the template's {@code Resources}
     * @param domainName may begin with {@code *.}
     * @param endpointType edge-optimized, regional or private
     * @param mappings base paths and what serves them, in the order of the template
     * @param routingMode whether rules or mappings decide, or the rules first
     * @param rules in the order of the template
     * @param mutualTlsTruststore URI of the trust store where mutual TLS is on
     * @param trustStorePem what the trust store holds, in PEM form; absent if the import was not told
     * @param privateDomain who may call by it, for a private one
     * @param webSocket whether it serves WebSocket APIs
     * @param location where the template writes it
     */
    public DomainName {
        mappings = List.copyOf(mappings);
        rules = List.copyOf(rules);
    }

    /**
     * {@return a regional domain that nothing is mapped to yet}
     *
     * @param logicalId name in the template's {@code Resources}
     * @param domainName may begin with {@code *.}
     * @param location where the template writes it
     */
    public static DomainName of(String logicalId, String domainName, Location location) {
        return new DomainName(
                logicalId,
                domainName,
                EndpointType.REGIONAL,
                List.of(),
                RoutingMode.API_MAPPING_ONLY,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                location);
    }

    /**
     * The domain with one more mapping.
     *
     * @param mapping base path and what serves it
     * @param toWebSocket whether what serves it is a WebSocket API
     * @return a copy with this changed
     */
    public DomainName with(BasePathMapping mapping, boolean toWebSocket) {
        List<BasePathMapping> more = new ArrayList<>(mappings);
        more.add(mapping);
        return new DomainName(
                logicalId,
                domainName,
                endpointType,
                more,
                routingMode,
                rules,
                mutualTlsTruststore,
                trustStorePem,
                privateDomain,
                webSocket || toWebSocket,
                location);
    }

    /**
     * The domain that only those may call by.
     *
     * @param access who may call by it
     * @return a copy with this changed
     */
    public DomainName with(PrivateDomain access) {
        return new DomainName(
                logicalId,
                domainName,
                endpointType,
                mappings,
                routingMode,
                rules,
                mutualTlsTruststore,
                trustStorePem,
                Optional.of(access),
                webSocket,
                location);
    }

    /**
     * The domain with one more rule.
     *
     * @param rule comes after those that there are
     * @return a copy with this changed
     */
    public DomainName with(RoutingRule rule) {
        List<RoutingRule> more = new ArrayList<>(rules);
        more.add(rule);
        return new DomainName(
                logicalId,
                domainName,
                endpointType,
                mappings,
                routingMode,
                more,
                mutualTlsTruststore,
                trustStorePem,
                privateDomain,
                webSocket,
                location);
    }
}
