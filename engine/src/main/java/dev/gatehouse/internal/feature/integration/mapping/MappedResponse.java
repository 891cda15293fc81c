package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.internal.expression.BoundedPattern;
import dev.gatehouse.internal.expression.MappingExpression;
import dev.gatehouse.internal.expression.value.ParameterName;
import dev.gatehouse.internal.expression.value.Position;
import dev.gatehouse.model.ContentHandling;
import dev.gatehouse.model.IntegrationResponse;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.MethodResponse;
import dev.gatehouse.model.RouteIntegrationResponse;
import dev.gatehouse.model.UnresolvedValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An integration response, compiled.
 *
 * @param pattern absent for the default one
 * @param status the method's status, like {@code 200}; empty on a route, where the backend's counts
 * @param headers expressions by the name of the client's header
 * @param defect why a call that selects it fails; empty if it works
 */
record MappedResponse(
        Optional<BoundedPattern> pattern,
        String status,
        Map<String, MappingExpression> headers,
        TemplateChoice templates,
        ContentHandling contentHandling,
        String defect,
        Location location) {

    static MappedResponse of(IntegrationResponse response, Method method) {
        List<String> defects = new ArrayList<>();
        Map<String, MappingExpression> headers = headers(response, defects);
        Optional<MethodResponse> declared =
                Optional.ofNullable(method.responses().get(response.statusCode()));
        declared.ifPresentOrElse(
                answer -> checkHeaders(answer, response, defects),
                () -> defects.add("Output mapping refers to an invalid method response: " + response.statusCode()));
        return new MappedResponse(
                pattern(response.selectionPattern(), "selectionPattern", defects),
                response.statusCode(),
                headers,
                new TemplateChoice.ByAccept(CompiledTemplate.all(response.responseTemplates())),
                response.contentHandling(),
                defects.isEmpty() ? "" : defects.get(0),
                response.location());
    }

    /** A route's response: its key is {@code $default} or a pattern between slashes. */
    static MappedResponse of(RouteIntegrationResponse response) {
        List<String> defects = new ArrayList<>();
        Optional<String> key = Optional.of(response.key())
                .filter(text -> text.length() > 1 && text.startsWith("/") && text.endsWith("/"))
                .map(text -> text.substring(1, text.length() - 1));
        var templates = CompiledTemplate.all(response.responseTemplates());
        return new MappedResponse(
                pattern(key, "IntegrationResponseKey", defects),
                "",
                Map.of(),
                TemplateChoice.BySelection.of(response.templateSelectionExpression(), templates),
                response.contentHandling(),
                defects.isEmpty() ? "" : defects.get(0),
                response.location());
    }

    /** A route's response that passes any answer as it is. */
    static MappedResponse passing(Location location) {
        return new MappedResponse(
                Optional.empty(),
                "",
                Map.of(),
                new TemplateChoice.ByAccept(List.of()),
                ContentHandling.NONE,
                "",
                location);
    }

    boolean isDefault() {
        return pattern.isEmpty();
    }

    /** This response with a status: its own, else the backend's. */
    MappedResponse answering(IntegrationAnswer answer) {
        return status.isEmpty()
                ? new MappedResponse(
                        pattern,
                        Integer.toString(answer.response().status()),
                        headers,
                        templates,
                        contentHandling,
                        defect,
                        location)
                : this;
    }

    private static Optional<BoundedPattern> pattern(Optional<String> text, String where, List<String> defects) {
        Optional<String> regex = text.filter(given -> !given.isEmpty());
        try {
            return regex.map(BoundedPattern::compile);
        } catch (IllegalArgumentException e) {
            defects.add(where + ": " + e.getMessage());
            return regex.map(given -> BoundedPattern.compile("(?!)"));
        }
    }

    private static Map<String, MappingExpression> headers(IntegrationResponse response, List<String> defects) {
        Map<String, MappingExpression> headers = new LinkedHashMap<>();
        response.responseParameters().forEach((target, expression) -> {
            var name = ParameterName.parse("method.response", target)
                    .filter(parsed -> parsed.position() == Position.HEADER);
            var value = MappingExpression.parse(expression);
            var unresolved = UnresolvedValue.in(expression);
            if (unresolved.isPresent()) {
                defects.add(unresolved.get().refusal("the mapping of " + target, expression));
            } else if (name.isPresent() && value.isPresent()) {
                headers.put(name.get().name(), value.get());
            } else {
                defects.add("no mapping can be read from \"" + target + ": " + expression + "\"");
            }
        });
        return headers;
    }

    private static void checkHeaders(MethodResponse declared, IntegrationResponse response, List<String> defects) {
        response.responseParameters().keySet().stream()
                .filter(target ->
                        declared.responseParameters().keySet().stream().noneMatch(target::equalsIgnoreCase))
                .forEach(target -> defects.add(
                        "the method response " + declared.statusCode() + " does not declare the mapped " + target));
    }
}
