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
 * @param routingMode whether rules, mappings or both decide
 * @param rules in the order of the template
 * @param mutualTlsTruststore URI of the trust store, if mutual TLS is enabled
 * @param trustStorePem content of the trust store in PEM form; absent if the import did not get it
 * @param privateDomain who may call a private domain
 * @param webSocket whether it serves WebSocket APIs
 * @param location where the template defines it
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
     * @param routingMode whether rules, mappings or both decide
     * @param rules in the order of the template
     * @param mutualTlsTruststore URI of the trust store, if mutual TLS is enabled
     * @param trustStorePem content of the trust store in PEM form; absent if the import did not get it
     * @param privateDomain who may call a private domain
     * @param webSocket whether it serves WebSocket APIs
     * @param location where the template defines it
     */
    public DomainName {
        mappings = List.copyOf(mappings);
        rules = List.copyOf(rules);
    }

    /**
     * {@return a regional domain without mappings}
     *
     * @param logicalId name in the template's {@code Resources}
     * @param domainName may begin with {@code *.}
     * @param location where the template defines it
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
     * @param toWebSocket whether it serves a WebSocket API
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
     * A copy that is a private domain.
     *
     * @param access who may call the domain
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
     * @param rule the new last rule
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
