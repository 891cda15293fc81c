package dev.gatehouse.internal.templateimport.build;

import dev.gatehouse.internal.templateimport.ImportRequest;
import dev.gatehouse.internal.templateimport.draft.Fields;
import dev.gatehouse.internal.templateimport.draft.ResourcePolicyReader;
import dev.gatehouse.internal.templateimport.draft.RestSettings;
import dev.gatehouse.internal.templateimport.draft.TemplateDraft;
import dev.gatehouse.internal.templateimport.resolve.ResolvedResource;
import dev.gatehouse.model.DomainName;
import dev.gatehouse.model.EndpointType;
import dev.gatehouse.model.PrivateDomain;
import dev.gatehouse.model.RoutingMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads {@code AWS::ApiGateway::DomainName}, its private sibling and {@code AWS::ApiGatewayV2::DomainName}. */
final class DomainNameReader {

    private static final String PEM = "-----BEGIN CERTIFICATE-----";

    private DomainNameReader() {}

    static void read(Fields properties, ResolvedResource resource, TemplateDraft draft) {
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
                truststore.flatMap(uri -> certificates(uri, draft.request())),
                endpoint == EndpointType.PRIVATE ? Optional.of(access(resource, properties, draft)) : Optional.empty(),
                false,
                properties.location());
        RestSettings.tellAccessMode(properties);
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
        String wanted = properties.decidingText("RoutingMode", "").replace("BASE_PATH_MAPPING", "API_MAPPING");
        Optional<RoutingMode> mode = Fields.named(RoutingMode.class, wanted);
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
                    properties.element() + " is not a Regional domain, so it can't require client certificates.",
                    "write EndpointConfiguration: {Types: [REGIONAL]}.");
        }
        return uri;
    }

    /** What a trust store in S3 holds: the value of its URI is a file in PEM form, or PEM itself; empty if nothing tells. */
    private static Optional<String> certificates(String uri, ImportRequest request) {
        return Optional.ofNullable(request.values().get(uri))
                .map(value -> value.contains(PEM) ? value : text(Path.of(value), request));
    }

    private static String text(Path given, ImportRequest request) {
        Path besideTemplate =
                request.directory().map(directory -> directory.resolve(given)).orElse(given);
        Path found = request.files().exists(besideTemplate) ? besideTemplate : given;
        try {
            return request.files().read(found, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the trust store " + found, e);
        }
    }
}
