package dev.gatehouse.internal.templateimport.draft;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.internal.templateimport.read.TableFile;
import dev.gatehouse.model.IntegrationType;
import dev.gatehouse.model.RouteIntegration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What AWS demands of the integrations of HTTP APIs. */
public record HttpIntegrationRules(Findings findings) {

    private static final String CODE = "BadRequestException";
    private static final Map<String, Operation> OPERATIONS = operations();
    private static final Set<IntegrationType> TYPES = Set.of(IntegrationType.AWS_PROXY, IntegrationType.HTTP_PROXY);

    /** The same integration of an OpenAPI definition; a type that HTTP APIs don't have is a mere warning there. */
    public RouteIntegration imported(RouteIntegration integration) {
        if (!TYPES.contains(integration.type())) {
            findings.warning(CODE, noSuchType(integration), integration.location(), "write aws_proxy or http_proxy.");
        }
        return checked(integration);
    }

    /** The same integration of {@code AWS::ApiGatewayV2::Integration}. */
    public RouteIntegration created(RouteIntegration integration) {
        if (!TYPES.contains(integration.type())) {
            refused(integration, noSuchType(integration), "write AWS_PROXY or HTTP_PROXY.");
        }
        if (integration.type() == IntegrationType.AWS_PROXY
                && integration.payloadFormatVersion().isEmpty()) {
            refused(
                    integration,
                    "PayloadFormatVersion is a required parameter for integration.",
                    "write PayloadFormatVersion: '2.0', or '1.0'.");
        }
        return checked(integration);
    }

    private RouteIntegration checked(RouteIntegration integration) {
        format(integration);
        if (integration.timeout().compareTo(ApiKind.HTTP.longestIntegration()) > 0) {
            refused(
                    integration,
                    "the time-out is " + integration.timeout().toMillis() + " ms.",
                    "write 50 to 30000 ms.");
        }
        var mappings = new HttpMappingRules(integration, findings);
        integration.subtype().ifPresentOrElse(subtype -> service(integration, subtype, mappings), mappings::check);
        return integration;
    }

    private void format(RouteIntegration integration) {
        boolean function = integration.type() == IntegrationType.AWS_PROXY
                && integration.subtype().isEmpty();
        String version = integration.payloadFormatVersion();
        boolean fits = version.isEmpty() || version.equals("1.0") || function && version.equals("2.0");
        if (!fits) {
            refused(
                    integration,
                    "the payload format is \"" + version + "\".",
                    function ? "write '1.0' or '2.0'." : "write '1.0': only functions support other versions.");
        }
    }

    private void service(RouteIntegration integration, String subtype, HttpMappingRules mappings) {
        Optional<Operation> operation = Optional.ofNullable(OPERATIONS.get(subtype));
        if (operation.isEmpty()) {
            refused(
                    integration,
                    "there is no service integration \"" + subtype + "\".",
                    DidYouMean.remedy(subtype, OPERATIONS.keySet(), "take another subtype."));
            return;
        }
        integration.requestParameters().forEach((parameter, value) -> {
            mappings.source(parameter, value);
            attributes(integration, parameter, value);
            if (!operation.get().takes(parameter)) {
                findings.refusedByAws(
                        CODE,
                        "Parameter: " + parameter + " does not fit schema for Operation: " + subtype + ".",
                        integration.location(),
                        DidYouMean.remedy(parameter, operation.get().required(), "remove it."));
            }
        });
        for (String parameter : operation.get().required()) {
            if (!integration.requestParameters().containsKey(parameter)) {
                refused(integration, subtype + " needs the parameter " + parameter + ".", "map it.");
            }
        }
        mappings.responses();
    }

    /** Attributes of a message are selected from the request: a JSON text that selects nothing is no source. */
    private void attributes(RouteIntegration integration, String parameter, String value) {
        boolean isText = value.strip().startsWith("{") || value.strip().startsWith("[");
        if (parameter.equals("MessageAttributes") && isText && !value.contains("${")) {
            findings.refusedByAws(
                    CODE,
                    "Invalid selection expression specified: Validation Result: warnings : [], errors : [Invalid source: "
                            + value + " specified for destination: MessageAttributes]",
                    integration.location(),
                    "select something from the request in it, like ${request.header.X}, or all, like $request.body.attributes.");
        }
    }

    private static String noSuchType(RouteIntegration integration) {
        return "HTTP APIs have no integrations of type " + integration.type() + ".";
    }

    private void refused(RouteIntegration integration, String text, String remedy) {
        findings.error(CODE, text, integration.location(), remedy);
    }

    /**
     * A first-class service integration.
     *
     * @param required names of parameters that must be mapped
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html">
     *     Integration subtype reference</a>
     */
    private record Operation(Set<String> required, Set<String> optional) {

        /** Whether a parameter may be mapped; every operation takes the Region besides its own. */
        boolean takes(String parameter) {
            return parameter.equals("Region") || required.contains(parameter) || optional.contains(parameter);
        }
    }

    private static Map<String, Operation> operations() {
        Map<String, Operation> operations = new LinkedHashMap<>();
        TableFile.read(HttpIntegrationRules.class, "service-operations.txt")
                .forEach((name, lines) -> operations.put(name, new Operation(words(lines, "+ "), words(lines, "= "))));
        return operations;
    }

    private static Set<String> words(List<String> lines, String mark) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .flatMap(line -> Stream.of(line.substring(mark.length()).split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
