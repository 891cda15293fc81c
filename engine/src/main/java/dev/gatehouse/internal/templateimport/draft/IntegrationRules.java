package dev.gatehouse.internal.templateimport.draft;

import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.IntegrationResponse;
import dev.gatehouse.model.IntegrationType;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.UnresolvedValue;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What AWS demands of the integration of a REST method.
 *
 * <p>Recorded from PutIntegration and PutIntegrationResponse. What an unresolved value or a stage variable may still
 * make right is not judged.
 *
 * @param declared parameters of the method, like {@code method.request.header.X}
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">
 *     Request and response data mapping reference</a>
 */
public record IntegrationRules(Findings findings, Set<String> declared) {

    private static final Pattern MEDIA_TYPE = Pattern.compile("[^/\\s]+/[^/\\s]+.*|\\$default");
    private static final Pattern PROXY_URI = Pattern.compile(
            ".*:lambda:path/(2015-03-31/functions/.*|2021-11-15/functions/.*|/?2015-03-31/functions/.*)|.*:firehose:action/.*");
    private static final Pattern TARGET =
            Pattern.compile("integration\\.request\\.(header|querystring|path)\\.[a-zA-Z0-9._$-]+");
    private static final Pattern PARAMETER = Pattern.compile(
            "method\\.request\\.(path|querystring|header|multivaluequerystring|multivalueheader)\\.(.+)");
    private static final Pattern OTHER =
            Pattern.compile("'.*'|method\\.request\\.body(\\..+)?|stageVariables\\..+|context\\..+", Pattern.DOTALL);
    private static final String INVALID_MAPPING =
            "Invalid mapping expression specified: Validation Result: warnings : [], errors : [";
    private static final Set<IntegrationType> NEED_A_METHOD =
            Set.of(IntegrationType.HTTP, IntegrationType.HTTP_PROXY, IntegrationType.AWS);

    /** The same integration, after every rule that it breaks became a finding. */
    public Integration checked(Integration integration) {
        Location place = integration.location();
        if (NEED_A_METHOD.contains(integration.type())
                && integration.httpMethod().isEmpty()) {
            refused("Enumeration value for HttpMethod must be non-empty", place, "give the integration's HTTP method.");
        } else {
            uriFault(integration)
                    .ifPresent(text -> refused(
                            text, place, Placeholders.remedy(integration.uri(), "correct the integration's URI.")));
        }
        integration.requestTemplates().keySet().forEach(type -> contentType(type, place));
        integration.responses().forEach(this::check);
        integration.requestParameters().forEach((target, source) -> mappingFault(target, source)
                .ifPresent(fault -> refused(
                        INVALID_MAPPING + fault + "]",
                        place,
                        "map a declared parameter, a body, stageVariables.X, context.X or a text in single quotes.")));
        return integration;
    }

    /** Adds a finding for each declared parameter that is none, or whose name another one has. */
    public void parameters(Location place) {
        String remedy = "write each as method.request.PLACE.NAME, each name once.";
        Set<String> names = new HashSet<>();
        for (String parameter : declared) {
            Matcher match = PARAMETER.matcher(parameter);
            if (!match.matches()) {
                refused(INVALID_MAPPING + "Invalid mapping expression specified: " + parameter + "]", place, remedy);
            } else if (!names.add(match.group(2))) {
                refused("Parameter names must be unique across querystring, header and path", place, remedy);
            }
        }
    }

    private Optional<String> mappingFault(String target, String source) {
        if (!TARGET.matcher(target).matches()) {
            return Optional.of("Invalid mapping expression specified: " + target);
        }
        Matcher parameter = PARAMETER.matcher(source);
        if (parameter.matches()) {
            return isDeclared(parameter.group(1), parameter.group(2))
                    ? Optional.empty()
                    : Optional.of("Invalid mapping expression parameter specified: " + source);
        }
        boolean sound =
                OTHER.matcher(source).matches() || UnresolvedValue.in(source).isPresent();
        return sound ? Optional.empty() : Optional.of("Invalid mapping expression specified: " + source);
    }

    /** A multi-value form is declared by its single one. */
    private boolean isDeclared(String place, String name) {
        return declared.contains("method.request." + place.replace("multivalue", "") + "." + name)
                || declared.contains("method.request." + place + "." + name);
    }

    private Optional<String> uriFault(Integration integration) {
        String uri = integration.uri();
        if (UnresolvedValue.in(uri).isPresent()) {
            return Optional.empty();
        }
        return switch (integration.type()) {
            case HTTP, HTTP_PROXY -> httpFault(uri);
            case AWS -> arnFault(uri);
            case AWS_PROXY -> arnFault(uri).or(() -> proxyFault(uri));
            case MOCK -> Optional.empty();
        };
    }

    private static Optional<String> httpFault(String uri) {
        return uri.startsWith("http://") || uri.startsWith("https://")
                ? Optional.empty()
                : Optional.of("Invalid HTTP endpoint specified for URI");
    }

    private static Optional<String> arnFault(String uri) {
        if (!uri.startsWith("arn:")) {
            return Optional.of("Invalid ARN specified in the request");
        }
        boolean known = uri.contains(":path/") || uri.contains(":action/") || uri.contains(":${stageVariables");
        return known ? Optional.empty() : Optional.of("AWS ARN for integration must contain path or action");
    }

    private static Optional<String> proxyFault(String uri) {
        return PROXY_URI.matcher(uri).matches() || uri.contains(":lambda:${stageVariables")
                ? Optional.empty()
                : Optional.of("Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose"
                        + " stream invocations.");
    }

    private void check(IntegrationResponse response) {
        if (!response.statusCode().matches("[1-5]\\d\\d")) {
            findings.error(
                    "ValidationException",
                    "1 validation error detected: Value '" + response.statusCode()
                            + "' at 'statusCode' failed to satisfy constraint: Member must satisfy regular expression"
                            + " pattern: [1-5]\\d\\d",
                    response.location(),
                    "write a status from 100 to 599.");
        }
        response.responseTemplates().keySet().forEach(type -> contentType(type, response.location()));
    }

    private void contentType(String type, Location place) {
        if (!MEDIA_TYPE.matcher(type).matches()) {
            refused(
                    "Validation Result: warnings : [], errors : [Invalid content type specified: " + type + "]",
                    place,
                    "write a content type like application/json.");
        }
    }

    private void refused(String text, Location place, String remedy) {
        findings.refusedByAws("BadRequestException", text, place, remedy);
    }
}
