package dev.gatehouse.internal.templateimport.draft;

import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.model.ContentHandling;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.IntegrationResponse;
import dev.gatehouse.model.IntegrationType;
import dev.gatehouse.model.PassthroughBehavior;
import dev.gatehouse.model.RouteIntegration;
import dev.gatehouse.model.RouteIntegrationResponse;
import dev.gatehouse.model.Severity;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads an integration, of a resource or of OpenAPI's extension.
 *
 * @param names how its members are spelled
 */
public record IntegrationReader(Fields fields, MemberNames names) {

    private static final String ANY = "x-amazon-apigateway-any-method";
    private static final int SHORTEST_MILLIS = 50;

    /**
     * The integration of a REST method; empty with a finding if its type is none of AWS's.
     *
     * @param place of the method, as AWS's import names it
     */
    public Optional<Integration> ofMethod(String place) {
        return type().map(type -> {
            var builder = Integration.builder()
                    .type(type)
                    .uri(text("uri"))
                    .httpMethod(method())
                    .requestParameters(mappings(fields, "requestParameters", place))
                    .requestTemplates(fields.textMap(names.of("requestTemplates")))
                    .responses(isExtension() ? responsesByPattern(place) : responses())
                    .cacheKeyParameters(fields.texts(names.of("cacheKeyParameters")))
                    .streaming(transfer() == Transfer.STREAM)
                    .location(fields.location());
            if (isExtension()) {
                builder.tlsVerificationSkipped(fields.fieldsOrNone("tlsConfig").isTrue("insecureSkipVerification"));
            }
            vpcLink(builder::vpcLinkId);
            timeout().ifPresent(builder::timeout);
            passthrough(builder::passthroughBehavior);
            handling(fields).ifPresent(builder::contentHandling);
            fields.text(names.of("credentials")).ifPresent(builder::credentials);
            fields.text(names.of("cacheNamespace")).ifPresent(builder::cacheNamespace);
            return builder.build();
        });
    }

    private Transfer transfer() {
        return fields.constant(Transfer.class, names.of("responseTransferMode")).orElse(Transfer.BUFFERED);
    }

    /** When a client gets the answer: whole, or part by part. */
    private enum Transfer {
        BUFFERED,
        STREAM
    }

    /** The integration of a route; empty with a finding if its type is none of AWS's. */
    public Optional<RouteIntegration> ofRoute(ApiKind api, List<RouteIntegrationResponse> responses) {
        return type().map(type -> {
            var builder = RouteIntegration.builder()
                    .type(type)
                    .uri(text("uri"))
                    .method(method())
                    .payloadFormatVersion(version(type, api))
                    .requestParameters(fields.textMap(names.of("requestParameters")))
                    .responseParameters(responseParameters())
                    .timeout(timeout().orElse(api.longestIntegration()))
                    .responses(responses)
                    .location(fields.location());
            if (!isExtension()) {
                builder.requestTemplates(fields.textMap("RequestTemplates"));
                fields.text("TemplateSelectionExpression").ifPresent(builder::templateSelectionExpression);
                passthrough(builder::passthroughBehavior);
                handling(fields).ifPresent(builder::contentHandling);
            }
            vpcLink(builder::vpcLinkId);
            fields.decidingText(names.of("integrationSubtype")).ifPresent(builder::subtype);
            fields.text(names.of("credentials")).ifPresent(builder::credentials);
            fields.fields(names.of("tlsConfig"))
                    .flatMap(config -> config.text(names.of("serverNameToVerify")))
                    .ifPresent(builder::tlsServerName);
            return builder.build();
        });
    }

    /** The type, written in any case. */
    private Optional<IntegrationType> type() {
        String written = fields.decidingText(names.of("type"), "");
        Optional<IntegrationType> type = Fields.named(IntegrationType.class, written);
        if (type.isEmpty()) {
            fields.refusedByAws(
                    "ValidationException",
                    names.of("type"),
                    "1 validation error detected: Value '" + written
                            + "' at 'putIntegrationInput.type' failed to satisfy constraint: Member must satisfy"
                            + " enum value set: [HTTP, MOCK, AWS_PROXY, HTTP_PROXY, AWS]",
                    "write one of these types.");
        }
        return type;
    }

    private String method() {
        String written = text("httpMethod");
        return isExtension() && written.equalsIgnoreCase(ANY) ? "ANY" : written.toUpperCase(Locale.ROOT);
    }

    private String version(IntegrationType type, ApiKind api) {
        boolean oldByDefault = isExtension() || api == ApiKind.HTTP && type == IntegrationType.HTTP_PROXY;
        return fields.text(names.of("payloadFormatVersion"), oldByDefault ? "1.0" : "");
    }

    /** At least 50 ms; empty where it is absent or, with a finding, shorter. */
    private Optional<Duration> timeout() {
        String name = names.of("timeoutInMillis");
        Optional<Integer> millis = fields.decimal(name).map(Double::intValue);
        if (millis.filter(value -> value < SHORTEST_MILLIS).isPresent()) {
            fields.refused(name, "Timeout should be between 50 ms and 29000 ms", "write at least 50.");
            return Optional.empty();
        }
        return millis.map(Duration::ofMillis);
    }

    private void passthrough(Consumer<PassthroughBehavior> builder) {
        fields.constant(PassthroughBehavior.class, names.of("passthroughBehavior"))
                .ifPresent(builder);
    }

    private Optional<ContentHandling> handling(Fields holder) {
        return holder.constant(ContentHandling.class, names.of("contentHandling"));
    }

    private void vpcLink(Consumer<String> builder) {
        if (text("connectionType").equalsIgnoreCase("VPC_LINK")) {
            builder.accept(text("connectionId"));
        }
    }

    private List<IntegrationResponse> responses() {
        return fields.list(names.of("responses")).stream()
                .map(response ->
                        response(response, response.text("SelectionPattern").filter(pattern -> !pattern.isEmpty()), ""))
                .toList();
    }

    private List<IntegrationResponse> responsesByPattern(String place) {
        return fields.fieldsByName("responses").entrySet().stream()
                .map(entry -> response(
                        entry.getValue(), Optional.of(entry.getKey()).filter(key -> !key.equals("default")), place))
                .toList();
    }

    private IntegrationResponse response(Fields response, Optional<String> pattern, String place) {
        return new IntegrationResponse(
                response.text(names.of("statusCode"), ""),
                pattern,
                mappings(response, "responseParameters", place),
                response.textMap(names.of("responseTemplates")),
                handling(response).orElse(ContentHandling.NONE),
                response.location());
    }

    /** An import drops mapping values that are no strings, with a warning. */
    private Map<String, String> mappings(Fields holder, String name, String place) {
        if (!isExtension()) {
            return holder.textMap(names.of(name));
        }
        Map<String, String> mappings = new LinkedHashMap<>();
        holder.get(name).map(Node::entries).orElse(Map.of()).forEach((target, value) -> {
            Optional<String> text = value.toJson().asString();
            text.ifPresentOrElse(source -> mappings.put(target, source), () -> {
                String warning = "Invalid format for '" + name + "'. Expected type string for property '" + target
                        + "' of " + place + " but got '" + value.toJson().text() + "'";
                holder.findings()
                        .add(new Finding(
                                Severity.WARNING,
                                "BadRequestException",
                                warning,
                                warning,
                                value.location().named(holder.element() + "." + name + "." + target),
                                "put the value in quotes; without them AWS drops the mapping."));
            });
        });
        return mappings;
    }

    /** Target to value, by status code; CloudFormation has a list of pairs for each. */
    private Map<String, Map<String, String>> responseParameters() {
        Map<String, Map<String, String>> byStatus = new LinkedHashMap<>();
        if (isExtension()) {
            Fields statuses = fields.fieldsOrNone("responseParameters");
            statuses.names().forEach(status -> byStatus.put(status, statuses.textMap(status)));
        } else {
            fields.fieldsByName("ResponseParameters")
                    .forEach((status, response) -> byStatus.put(status, pairs(response)));
        }
        return byStatus;
    }

    private static Map<String, String> pairs(Fields status) {
        List<Fields> list = status.list("ResponseParameters");
        if (list.isEmpty()) {
            return status.has("ResponseParameters") ? status.textMap("ResponseParameters") : Map.of();
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        list.forEach(pair -> pairs.put(pair.text("Destination", ""), pair.text("Source", "")));
        return pairs;
    }

    private boolean isExtension() {
        return names == MemberNames.EXTENSION;
    }

    private String text(String name) {
        return fields.text(names.of(name), "");
    }
}
