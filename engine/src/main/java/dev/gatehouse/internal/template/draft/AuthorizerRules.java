package dev.gatehouse.internal.template.draft;

import dev.gatehouse.internal.expression.HttpMappingExpression;
import dev.gatehouse.internal.expression.MappingExpression;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads what of an authorizer must be understood before anybody may be let in by it. */
public final class AuthorizerRules {

    private AuthorizerRules() {}

    /** Identity sources, each of which must name a place that there is. */
    public static List<String> identitySources(Fields fields, String name) {
        List<String> sources = IdentitySources.read(fields, name);
        sources.stream().filter(source -> !isSource(source)).forEach(source -> fields.findings()
                .refusedByAws(
                        "BadRequestException",
                        "Invalid mapping expression specified: " + source,
                        fields.at(name),
                        "write sources like method.request.header.Authorization (REST), $request.header.Authorization"
                                + " (HTTP) or route.request.header.Authorization (WebSocket)."));
        return sources.stream().filter(AuthorizerRules::isSource).toList();
    }

    /** The regular expression that tokens must match; empty where it is absent or, with a finding, none. */
    public static Optional<String> validationExpression(Fields fields, String name) {
        Optional<String> text = fields.decidingText(name);
        Optional<String> problem = text.flatMap(AuthorizerRules::problem);
        problem.ifPresent(why -> fields.findings()
                .error(
                        "BadRequestException",
                        fields.element() + "." + name + " is no regular expression: " + why,
                        fields.at(name),
                        "correct the expression; it is one of java.util.regex."));
        return problem.isPresent() ? Optional.empty() : text;
    }

    private static boolean isSource(String source) {
        return source.startsWith("$")
                ? HttpMappingExpression.parse(source).isPresent()
                : !source.startsWith("'") && MappingExpression.parse(source).isPresent();
    }

    private static Optional<String> problem(String regex) {
        try {
            Pattern.compile(regex);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(e.getDescription() + " at " + e.getIndex());
        }
    }
}
