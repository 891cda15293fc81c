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
import dev.gatehouse.internal.templateimport.sam.property.SamRefusal;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The Domain of an HTTP or WebSocket API: the domain name, and a mapping of the API's stage for each base path. */
public record HttpDomain(SamResource api, Expansion expansion, Node stage) {

    static final List<String> TRUST_STORE = List.of("TruststoreUri", "TruststoreVersion");
    private static final Pattern INVALID = Pattern.compile("[^0-9a-zA-Z/\\-_]+");
    private static final String TYPE = "AWS::ApiGatewayV2::DomainName";

    public List<Generated> expand() {
        Optional<Node> property = api.properties().get("Domain");
        if (property.isEmpty()) {
            return List.of();
        }
        MapNode domain = api.owner().map(property.get(), "Domain");
        literalPaths(domain);
        api.refuseIf(
                domain.get("DomainName").isEmpty()
                        || domain.get("CertificateArn").isEmpty(),
                "Custom Domains only works if both DomainName and CertificateArn are provided.",
                domain.location());
        String id = LogicalIds.hashed(
                "ApiGatewayDomainNameV2", domain.get("DomainName").orElse(domain));
        expansion.shared().refer(api, "DomainName", id);
        List<Generated> all = new ArrayList<>();
        all.add(domainName(id, domain));
        all.addAll(mappings(domain, path -> mapping(id, path, domain)));
        all.addAll(SharedResources.records(api, domain));
        return all;
    }

    /** A mapping of each base path, or of the whole domain. */
    static List<Generated> mappings(MapNode domain, Function<Optional<Node>, Generated> mapping) {
        List<Node> paths = Literal.truthy(domain.get("BasePath"))
                .map(Literal::elementsOrText)
                .orElse(List.of());
        return paths.isEmpty()
                ? List.of(mapping.apply(Optional.empty()))
                : paths.stream().map(path -> mapping.apply(Optional.of(path))).toList();
    }

    static MapNode trustStore(MapNode settings) {
        return Draft.at(settings.location())
                .copyTruthy(settings, TRUST_STORE.toArray(String[]::new))
                .build();
    }

    private void literalPaths(MapNode domain) {
        List<Node> paths = domain.elements("BasePath");
        paths.stream()
                .filter(path -> Literal.string(path).isEmpty())
                .findFirst()
                .ifPresent(path -> {
                    throw api.refusal("Basepath must be a string.", path.location());
                });
    }

    private Generated domainName(String id, MapNode domain) {
        String endpoint =
                domain.get("EndpointConfiguration").map(PythonText::str).orElse("REGIONAL");
        api.refuseIf(
                !endpoint.equals("REGIONAL"),
                "EndpointConfiguration for Custom Domains must be one of ['REGIONAL'].",
                domain.location());
        MapNode configuration = Draft.at(domain.location())
                .copy(domain, "CertificateArn")
                .put("EndpointType", endpoint)
                .copy(domain, "OwnershipVerificationCertificateArn", "SecurityPolicy")
                .build();
        Draft draft = Draft.at(domain.location())
                .copy(domain, "DomainName")
                .put("DomainNameConfigurations", new ListNode(List.of(configuration), domain.location()));
        Literal.truthy(domain.get("MutualTlsAuthentication"))
                .ifPresent(node -> draft.put("MutualTlsAuthentication", mutualTls(node)));
        return Generated.resource(id, TYPE, draft.build(), api);
    }

    private MapNode mutualTls(Node node) {
        if (!(node instanceof MapNode settings)) {
            throw api.refusal(
                    "MutualTlsAuthentication must be a map with at least one of the following fields "
                            + PythonText.list(TRUST_STORE) + ".",
                    node.location());
        }
        List<String> unknown = settings.entries().keySet().stream()
                .filter(key -> !TRUST_STORE.contains(key))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw SamRefusal.ofResource(
                    String.join(",", unknown),
                    "Available MutualTlsAuthentication fields are " + PythonText.list(TRUST_STORE) + ".",
                    node.location());
        }
        return trustStore(settings);
    }

    private Generated mapping(String domainId, Optional<Node> path, MapNode domain) {
        String text = path.map(this::basePath).orElse("");
        Draft draft = Draft.at(path.orElse(domain).location())
                .put("DomainName", Intrinsics.ref(domainId, domain.location()))
                .put("ApiId", Intrinsics.ref(api.logicalId(), domain.location()))
                .put("Stage", stage);
        path.ifPresent(
                node -> draft.put("ApiMappingKey", ScalarNode.of(text.replaceAll("^/+|/+$", ""), node.location())));
        String id = api.logicalId() + text.replaceAll("[-_/]+", "") + "ApiMapping";
        return Generated.resource(id, "AWS::ApiGatewayV2::ApiMapping", draft.build(), api);
    }

    private String basePath(Node path) {
        String text = PythonText.str(path);
        api.refuseIf(INVALID.matcher(text).find(), "Invalid Basepath name provided.", path.location());
        return text;
    }
}
