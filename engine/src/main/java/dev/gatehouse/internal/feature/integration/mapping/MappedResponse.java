package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.http.MediaType;
import dev.gatehouse.internal.expression.BoundedPattern;
import dev.gatehouse.internal.expression.MappingExpression;
import dev.gatehouse.internal.expression.ParameterName;
import dev.gatehouse.internal.expression.Position;
import dev.gatehouse.model.ContentHandling;
import dev.gatehouse.model.IntegrationResponse;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.MethodResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An integration response, compiled.
 *
 * @param pattern absent for the default one
 * @param status the method's status, like {@code 200}
 * @param headers expressions by the name of the client's header
 * @param defect why a call that selects it fails; empty if it works
 */
record MappedResponse(
        Optional<BoundedPattern> pattern,
        String status,
        Map<String, MappingExpression> headers,
        List<CompiledTemplate> templates,
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
                pattern(response, defects),
                response.statusCode(),
                headers,
                CompiledTemplate.all(response.responseTemplates()),
                response.contentHandling(),
                defects.isEmpty() ? "" : defects.get(0),
                response.location());
    }

    boolean isDefault() {
        return pattern.isEmpty();
    }

    /**
     * The template for a client that accepts that type: its own, else the JSON one, else the first.
     *
     * <p>JSON wins when nothing fits (unit test_default_template_selection_behavior).
     */
    Optional<CompiledTemplate> template(MediaType accepted) {
        return CompiledTemplate.find(templates, accepted)
                .or(() -> CompiledTemplate.find(templates, MediaType.JSON))
                .or(() -> templates.stream().findFirst());
    }

    private static Optional<BoundedPattern> pattern(IntegrationResponse response, List<String> defects) {
        Optional<String> regex = response.selectionPattern().filter(text -> !text.isEmpty());
        try {
            return regex.map(BoundedPattern::compile);
        } catch (IllegalArgumentException e) {
            defects.add("selectionPattern: " + e.getMessage());
            return regex.map(text -> BoundedPattern.compile("(?!)"));
        }
    }

    private static Map<String, MappingExpression> headers(IntegrationResponse response, List<String> defects) {
        Map<String, MappingExpression> headers = new LinkedHashMap<>();
        response.responseParameters().forEach((target, expression) -> {
            var name = ParameterName.parse("method.response", target)
                    .filter(parsed -> parsed.position() == Position.HEADER);
            var value = MappingExpression.parse(expression);
            if (name.isPresent() && value.isPresent()) {
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
