package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.Enums;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.IntegrationTimeout;
import dev.gatehouse.internal.template.draft.IntegrationTypes;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.model.ContentHandling;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.IntegrationBuilder;
import dev.gatehouse.model.IntegrationResponse;
import dev.gatehouse.model.IntegrationType;
import dev.gatehouse.model.PassthroughBehavior;
import dev.gatehouse.model.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code x-amazon-apigateway-integration} of a REST API. */
record OpenApiRestIntegrationReader(RestOperation operation) {

    /** The integration; empty with a finding if its type is none of AWS's. */
    Optional<Integration> read(Fields fields) {
        return IntegrationTypes.read(fields, "type").map(type -> integration(type, fields));
    }

    private Integration integration(IntegrationType type, Fields fields) {
        var builder = Integration.builder()
                .type(type)
                .uri(fields.text("uri", ""))
                .httpMethod(method(fields))
                .requestParameters(mappings(fields, "requestParameters"))
                .requestTemplates(fields.textMap("requestTemplates"))
                .responses(responses(fields))
                .cacheKeyParameters(fields.texts("cacheKeyParameters"))
                .location(fields.location());
        connection(fields, builder);
        IntegrationTimeout.read(fields, "timeoutInMillis").ifPresent(builder::timeout);
        Enums.of(PassthroughBehavior.class, fields, "passthroughBehavior").ifPresent(builder::passthroughBehavior);
        Enums.of(ContentHandling.class, fields, "contentHandling").ifPresent(builder::contentHandling);
        fields.text("credentials").ifPresent(builder::credentials);
        fields.text("cacheNamespace").ifPresent(builder::cacheNamespace);
        return builder.build();
    }

    private static String method(Fields fields) {
        String written = fields.text("httpMethod", "");
        return written.equalsIgnoreCase(OpenApiBody.ANY) ? "ANY" : written.toUpperCase(Locale.ROOT);
    }

    private static void connection(Fields fields, IntegrationBuilder builder) {
        if (fields.text("connectionType", "").equalsIgnoreCase("VPC_LINK")) {
            builder.vpcLinkId(fields.text("connectionId", ""));
        }
        builder.tlsVerificationSkipped(fields.fieldsOrNone("tlsConfig").isTrue("insecureSkipVerification"));
        builder.streaming(fields.text("responseTransferMode", "").equalsIgnoreCase("STREAM"));
    }

    private List<IntegrationResponse> responses(Fields fields) {
        return fields.fieldsByName("responses").entrySet().stream()
                .map(entry -> response(entry.getKey(), entry.getValue()))
                .toList();
    }

    private IntegrationResponse response(String key, Fields fields) {
        return new IntegrationResponse(
                fields.text("statusCode", ""),
                key.equals("default") ? Optional.empty() : Optional.of(key),
                mappings(fields, "responseParameters"),
                fields.textMap("responseTemplates"),
                Enums.of(ContentHandling.class, fields, "contentHandling").orElse(ContentHandling.NONE),
                fields.location());
    }

    /** Mapping values that are no strings are dropped with AWS's warning. */
    private Map<String, String> mappings(Fields fields, String name) {
        Map<String, String> mappings = new LinkedHashMap<>();
        fields.get(name).map(Node::entries).orElse(Map.of()).forEach((target, value) -> {
            Optional<String> text = value.toJson().asString();
            text.ifPresentOrElse(source -> mappings.put(target, source), () -> dropped(fields, name, target, value));
        });
        return mappings;
    }

    private void dropped(Fields fields, String name, String target, Node value) {
        String text = "Invalid format for '" + name + "'. Expected type string for property '" + target
                + "' of resource '" + operation.path() + "' and method '" + operation.method() + "' but got '"
                + value.toJson().text() + "'";
        fields.findings()
                .add(new Finding(
                        Severity.WARNING,
                        "BadRequestException",
                        text,
                        text,
                        value.location().named(fields.element() + "." + name + "." + target),
                        "put the value in quotes; without them AWS drops the mapping."));
    }
}
