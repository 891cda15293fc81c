package dev.gatehouse.internal.templateimport.sam;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.internal.templateimport.sam.definition.Expansion;
import dev.gatehouse.internal.templateimport.sam.definition.SharedResources;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Generated;
import dev.gatehouse.internal.templateimport.sam.property.Intrinsics;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.LogicalIds;
import dev.gatehouse.internal.templateimport.sam.property.PythonText;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Domain of a REST API: the domain name, and a mapping of its own stage for each base path. */
public record RestDomain(SamResource api, Expansion expansion) {

    private static final List<String> ENDPOINTS = List.of("EDGE", "REGIONAL", "PRIVATE");

    public List<Generated> expand() {
        Optional<Node> property = api.properties().get("Domain");
        if (property.isEmpty()) {
            return List.of();
        }
        MapNode domain = api.owner().map(property.get(), "Domain");
        String endpoint = endpoint(domain);
        literalPaths(domain);
        Node name = api.owner().required(domain.get("DomainName"), "Domain.DomainName");
        api.owner().required(domain.get("CertificateArn"), "Domain.CertificateArn");
        boolean isPrivate = endpoint.equals("PRIVATE");
        String id = LogicalIds.hashed(isPrivate ? "ApiGatewayDomainNameV2" : "ApiGatewayDomainName", name);
        expansion.shared().refer(api, isPrivate ? "DomainNameV2" : "DomainName", id);
        List<Generated> all = new ArrayList<>();
        all.add(domainName(id, domain, endpoint));
        all.addAll(HttpDomain.mappings(domain, path -> mapping(id, path, domain, isPrivate)));
        domain.get("AccessAssociation")
                .map(node -> api.owner().map(node, "Domain.AccessAssociation"))
                .filter(node -> isPrivate)
                .ifPresent(node -> all.add(association(id, domain, node)));
        all.addAll(SharedResources.records(api, domain));
        return all;
    }

    private Generated association(String domainId, MapNode domain, MapNode association) {
        Node endpoint =
                api.owner().required(association.get("VpcEndpointId"), "Domain.AccessAssociation.VpcEndpointId");
        Draft draft = Draft.at(association.location())
                .put("AccessAssociationSource", endpoint)
                .put("AccessAssociationSourceType", ScalarNode.of("VPCE", association.location()))
                .put("DomainNameArn", domainName(domainId, true, domain.location()));
        String id = LogicalIds.hashed("DomainNameAccessAssociation" + domainId, endpoint);
        return Generated.resource(id, "AWS::ApiGateway::DomainNameAccessAssociation", draft.build(), api);
    }

    private void literalPaths(MapNode domain) {
        Literal.truthy(domain.get("BasePath"))
                .filter(ListNode.class::isInstance)
                .ifPresent(paths -> api.owner().strings(paths, "Domain.BasePath"));
    }

    private String endpoint(MapNode domain) {
        String endpoint =
                domain.get("EndpointConfiguration").map(PythonText::str).orElse("REGIONAL");
        if (!ENDPOINTS.contains(endpoint)) {
            throw api.refusal(
                    "EndpointConfiguration for Custom Domains must be one of " + PythonText.list(ENDPOINTS) + ".",
                    domain.location());
        }
        return endpoint;
    }

    private Generated domainName(String id, MapNode domain, String endpoint) {
        var types = Draft.texts(List.of(endpoint), domain.location());
        Draft draft = Draft.at(domain.location())
                .copy(domain, "DomainName")
                .put(
                        endpoint.equals("REGIONAL") ? "RegionalCertificateArn" : "CertificateArn",
                        domain.get("CertificateArn").orElse(domain))
                .put(
                        "EndpointConfiguration",
                        Draft.at(domain.location())
                                .put("Types", types)
                                .putIfPresent("IpAddressType", Literal.truthy(domain.get("IpAddressType"))));
        if (!endpoint.equals("PRIVATE")) {
            Literal.truthy(domain.get("MutualTlsAuthentication"))
                    .ifPresent(node -> draft.put("MutualTlsAuthentication", mutualTls(node)));
        }
        draft.copyTruthy(
                domain, "SecurityPolicy", "EndpointAccessMode", "Policy", "OwnershipVerificationCertificateArn");
        String type = endpoint.equals("PRIVATE") ? "AWS::ApiGateway::DomainNameV2" : "AWS::ApiGateway::DomainName";
        return Generated.resource(id, type, draft.build(), api);
    }

    private MapNode mutualTls(Node node) {
        MapNode settings = api.owner().map(node, "Domain.MutualTlsAuthentication");
        if (!HttpDomain.TRUST_STORE.containsAll(settings.entries().keySet())) {
            throw api.refusal(
                    "Available Domain.MutualTlsAuthentication fields are " + PythonText.list(HttpDomain.TRUST_STORE)
                            + ".",
                    node.location());
        }
        return HttpDomain.trustStore(settings);
    }

    private Generated mapping(String domainId, Optional<Node> path, MapNode domain, boolean isPrivate) {
        boolean isNormalized =
                !domain.entries().containsKey("NormalizeBasePath") || Literal.isTruthy(domain.get("NormalizeBasePath"));
        String written = path.flatMap(Node::asText).orElse("");
        String bare = written.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Draft draft = Draft.at(path.orElse(domain).location())
                .put(isPrivate ? "DomainNameArn" : "DomainName", domainName(domainId, isPrivate, domain.location()))
                .put("RestApiId", Intrinsics.ref(api.logicalId(), domain.location()))
                .put("Stage", api.stageName());
        path.ifPresent(node -> draft.put("BasePath", ScalarNode.of(isNormalized ? bare : written, node.location())));
        String type = isPrivate ? "AWS::ApiGateway::BasePathMappingV2" : "AWS::ApiGateway::BasePathMapping";
        return Generated.resource(api.logicalId() + bare + "BasePathMapping", type, draft.build(), api);
    }

    private static Node domainName(String id, boolean isPrivate, Location at) {
        return isPrivate ? Intrinsics.getAtt(id, "DomainNameArn", at) : Intrinsics.ref(id, at);
    }
}
