package dev.gatehouse.internal.assembly;

import dev.gatehouse.internal.feature.domains.DomainMatch;
import dev.gatehouse.model.BasePathMapping;
import dev.gatehouse.model.EndpointType;
import java.util.Optional;

/**
 * By which name a request came to an API.
 *
 * @param domainName the host that handlers see
 * @param landing of a custom domain; absent at the API's own host name
 * @param domainType of a custom domain; regional at the API's own host name
 */
record RequestedHost(String domainName, Optional<DomainMatch> landing, EndpointType domainType) {

    /** The API's own host name, or a private one of it. */
    static RequestedHost own(String host) {
        return new RequestedHost(host, Optional.empty(), EndpointType.REGIONAL);
    }

    /** The mapping of a custom domain; absent at the API's own host name. */
    Optional<BasePathMapping> mapping() {
        return landing.map(DomainMatch::mapping);
    }

    /** The path as it is taken apart below that host: by the mapping, or beginning with the stage. */
    PathInStage path(String sent) {
        return mapping().map(mapping -> PathInStage.mapped(sent, mapping)).orElseGet(() -> PathInStage.of(sent));
    }

    /** The mapping path that matched, {@code (none)} for the empty one; absent at the API's own host name. */
    Optional<String> basePathMatched() {
        return landing.map(DomainMatch::basePathMatched);
    }

    /** Id of the routing rule that chose the API, if one did. */
    Optional<String> routingRule() {
        return landing.flatMap(DomainMatch::routingRule);
    }

    /** Whether CloudFront stands before an API of that type. */
    boolean isEdge(EndpointType api) {
        return landing.isPresent() ? domainType == EndpointType.EDGE : api == EndpointType.EDGE;
    }
}
