package dev.gatehouse.internal.template.draft;

import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.UnresolvedValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What AWS demands of the parameter mappings of a REST method.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">
 *     Request and response data mapping reference</a>
 */
public final class MappingRules {

    private static final Pattern TARGET =
            Pattern.compile("integration\\.request\\.(header|querystring|path)\\.[a-zA-Z0-9._$-]+");
    private static final Pattern PARAMETER = Pattern.compile(
            "method\\.request\\.(path|querystring|header|multivaluequerystring|multivalueheader)\\.(.+)");
    private static final Pattern OTHER =
            Pattern.compile("'.*'|method\\.request\\.body(\\..+)?|stageVariables\\..+|context\\..+", Pattern.DOTALL);

    private final Findings findings;
    private final Set<String> declared;

    /** Rules for a method that declares these parameters, like {@code method.request.header.X}. */
    public MappingRules(Findings findings, Set<String> declared) {
        this.findings = findings;
        this.declared = Set.copyOf(declared);
    }

    /** Adds a finding for each mapping that AWS would refuse. */
    public void check(Integration integration) {
        for (Map.Entry<String, String> mapping : integration.requestParameters().entrySet()) {
            fault(mapping.getKey(), mapping.getValue())
                    .ifPresent(
                            fault -> findings.refusedByAws(
                                    "BadRequestException",
                                    "Invalid mapping expression specified: Validation Result: warnings : [], errors : ["
                                            + fault + "]",
                                    integration.location(),
                                    "map a declared parameter, a body, stageVariables.X, context.X or a text in single quotes."));
        }
    }

    private Optional<String> fault(String target, String source) {
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
        String single = place.replace("multivalue", "");
        return declared.stream()
                .anyMatch(parameter -> parameter.equals("method.request." + single + "." + name)
                        || parameter.equals("method.request." + place + "." + name));
    }
}
