package dev.gatehouse.internal.template.build.domain;

import dev.gatehouse.internal.template.draft.AccessMode;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourcePolicyReader;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.DomainName;
import dev.gatehouse.model.EndpointType;
import dev.gatehouse.model.PrivateDomain;
import dev.gatehouse.model.RoutingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code AWS::ApiGateway::DomainName}, its private sibling and {@code AWS::ApiGatewayV2::DomainName}. */
public final class DomainNameReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        EndpointType endpoint = endpoint(resource, properties);
        Optional<String> truststore = truststore(properties, endpoint);
        var domain = new DomainName(
                resource.logicalId(),
                properties.decidingText("DomainName", ""),
                endpoint,
                List.of(),
                routingMode(properties),
                List.of(),
                truststore,
                truststore.flatMap(new TrustStoreFile(draft.request())::read),
                endpoint == EndpointType.PRIVATE ? Optional.of(access(resource, properties, draft)) : Optional.empty(),
                false,
                properties.location());
        AccessMode.tell(properties);
        draft.domains().put(resource.logicalId(), domain);
    }

    /** Deny-all without a policy; the ARN in policies has the name and id with which the domain's own ends. */
    private static PrivateDomain access(ResolvedResource resource, Fields properties, TemplateDraft draft) {
        String own = draft.names().reference(resource);
        var account = draft.template().account();
        String arn = "arn:" + account.partition() + ":execute-api:" + account.region() + ":" + account.id() + ":"
                + own.substring(Math.max(0, own.indexOf("/domainnames/")));
        return new PrivateDomain(arn, ResourcePolicyReader.read(properties, "Policy"), List.of());
    }

    private static EndpointType endpoint(ResolvedResource resource, Fields properties) {
        if (resource.type().equals("AWS::ApiGateway::DomainNameV2")) {
            return EndpointType.PRIVATE;
        }
        if (resource.type().equals("AWS::ApiGatewayV2::DomainName")) {
            return EndpointType.REGIONAL;
        }
        List<String> types = properties.fieldsOrNone("EndpointConfiguration").texts("Types");
        boolean regional = types.isEmpty() ? properties.has("RegionalCertificateArn") : types.contains("REGIONAL");
        return regional ? EndpointType.REGIONAL : EndpointType.EDGE;
    }

    private static RoutingMode routingMode(Fields properties) {
        String wanted = properties
                .decidingText("RoutingMode", "")
                .toUpperCase(Locale.ROOT)
                .replace("BASE_PATH_MAPPING", "API_MAPPING");
        Optional<RoutingMode> mode = Arrays.stream(RoutingMode.values())
                .filter(it -> it.name().equals(wanted))
                .findFirst();
        if (mode.isEmpty() && !wanted.isEmpty()) {
            properties.unfit("RoutingMode", wanted, "write one of " + Arrays.toString(RoutingMode.values()) + ".");
        }
        return mode.orElse(RoutingMode.API_MAPPING_ONLY);
    }

    private static Optional<String> truststore(Fields properties, EndpointType endpoint) {
        Optional<String> uri =
                properties.fields("MutualTlsAuthentication").flatMap(fields -> fields.text("TruststoreUri"));
        if (uri.isPresent() && endpoint != EndpointType.REGIONAL) {
            properties.refused(
                    "MutualTlsAuthentication",
                    properties.element() + " is no Regional domain, so it can't demand client certificates.",
                    "write EndpointConfiguration: {Types: [REGIONAL]}.");
        }
        return uri;
    }
}
