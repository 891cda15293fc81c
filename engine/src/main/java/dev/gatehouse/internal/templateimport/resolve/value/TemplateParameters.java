package dev.gatehouse.internal.templateimport.resolve.value;

import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.internal.templateimport.ImportRequest;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.internal.templateimport.resolve.name.PseudoParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of a template with the values they have in this import.
 *
 * @param complete whether each has one
 */
public record TemplateParameters(Map<String, Node> values, boolean complete) {

    public static TemplateParameters read(MapNode root, ImportRequest request, Findings findings) {
        Map<String, Node> written = root.entries("Parameters");
        var report = new ParameterFindings(findings, root.location());
        var values = new LinkedHashMap<String, Node>();
        List<Map.Entry<String, Node>> missing = new ArrayList<>();
        for (var entry : written.entrySet()) {
            String name = entry.getKey();
            var parameter = new Parameter(name, entry.getValue());
            report.checkType(parameter);
            Optional<String> text =
                    Optional.ofNullable(request.parameters().get(name)).or(parameter::defaultText);
            if (text.isEmpty()) {
                missing.add(entry);
            }
            text.ifPresent(given -> report.checkValue(parameter, given));
            values.put(name, text.map(given -> value(parameter, given, request)).orElseGet(() -> unknown(parameter)));
        }
        report.missing(missing);
        report.notInTemplate(request.parametersFor(written.keySet()), written.keySet());
        return new TemplateParameters(values, missing.isEmpty());
    }

    public Optional<Node> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Whether that is the name of a parameter or pseudo parameter. */
    public boolean isValue(String name) {
        return values.containsKey(name) || PseudoParameters.names().contains(name);
    }

    public Set<String> names() {
        return values.keySet();
    }

    private static Node unknown(Parameter parameter) {
        String marker = UnresolvedMarkers.of(
                        "parameter " + parameter.name(), parameter.written().location())
                .marker();
        return ScalarNode.of(marker, parameter.written().location());
    }

    private static Node value(Parameter parameter, String given, ImportRequest request) {
        if (!parameter.isStored()) {
            return parameter.node(given);
        }
        return Optional.ofNullable(request.values().get("ssm:" + given))
                .map(parameter::node)
                .orElseGet(() -> ScalarNode.of(
                        UnresolvedMarkers.of("ssm:" + given, parameter.written().location())
                                .marker(),
                        parameter.written().location()));
    }
}
