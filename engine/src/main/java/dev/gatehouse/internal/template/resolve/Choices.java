package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.template.read.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Functions that choose: {@code Fn::If} and {@code Fn::FindInMap}. */
final class Choices {

    private static final String FIND_IN_MAP = "Template error: every Fn::FindInMap object requires three parameters,"
            + " the map name, map key and the attribute for return value";

    private Choices() {}

    static Node choose(Node argument, FunctionCall site) {
        List<Node> parts = argument.elements();
        if (parts.size() != 3 || parts.get(0).asText().isEmpty()) {
            return site.refuse(
                    parts.size() == 3
                            ? "Template error: Fn::If requires a list argument with the first element being a condition"
                            : "Template error: Fn::If requires a list argument with three elements",
                    "write [ConditionName, value if true, value if false].");
        }
        String condition = parts.get(0).asText().orElse("");
        boolean holds = site.scope().conditions.decide(condition, parts.get(0).location());
        return site.evaluate(parts.get(holds ? 1 : 2));
    }

    /** Condition functions mean nothing outside of {@code Conditions}. */
    static Node condition(Node argument, FunctionCall site) {
        return site.refuse(
                site.function() + " can only be used in Conditions",
                "add a condition that says this, and use it by Fn::If.");
    }

    static Node findInMap(Node argument, FunctionCall site) {
        List<Node> parts = argument.elements();
        boolean mayHaveDefault = site.scope().transforms.extendLanguage();
        if (parts.size() < 3 || parts.size() > (mayHaveDefault ? 4 : 3)) {
            return site.refuse(
                    FIND_IN_MAP,
                    "write [MapName, key, second key]; a default value needs Transform: AWS::LanguageExtensions.");
        }
        Optional<Node> otherwise = parts.size() == 4 ? parts.get(3).get("DefaultValue") : Optional.empty();
        return site.allKnown(parts.subList(0, 3), values -> {
            List<String> keys =
                    values.stream().flatMap(value -> value.asText().stream()).toList();
            return keys.size() < 3
                    ? site.refuse(FIND_IN_MAP, "the three parameters must be texts.")
                    : Optional.ofNullable(site.scope().mappings.get(keys.get(0)))
                            .flatMap(map -> map.get(keys.get(1)))
                            .flatMap(map -> map.get(keys.get(2)))
                            .or(() -> otherwise.map(site::evaluate))
                            .orElseGet(() -> notFound(keys, site));
        });
    }

    private static Node notFound(List<String> keys, FunctionCall site) {
        Map<String, Node> mappings = site.scope().mappings;
        if (!mappings.containsKey(keys.get(0))) {
            return site.refuse(
                    "Template error: Mapping named '" + keys.get(0)
                            + "' is not present in the 'Mappings' section of template.",
                    DidYouMean.remedy(keys.get(0), mappings.keySet(), "add it under Mappings."));
        }
        return site.miss(
                "Template error: Unable to get mapping for " + String.join("::", keys),
                "add the keys under Mappings." + keys.get(0) + ".");
    }
}
