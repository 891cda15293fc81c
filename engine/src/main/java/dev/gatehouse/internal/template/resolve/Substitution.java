package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.check.SubTemplate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code Fn::Sub}, with and without a map of its own variables. */
final class Substitution {

    private static final String ARGUMENTS = "Template error: One or more Fn::Sub intrinsic functions don't specify"
            + " expected arguments. Specify a string as first argument, and an optional second argument to specify a"
            + " mapping of values to replace in the string";
    private static final String NAMES = "Template error: variable names in Fn::Sub syntax must contain only"
            + " alphanumeric characters, underscores, periods, and colons";

    private Substitution() {}

    static Node sub(Node argument, FunctionCall site) {
        if (argument.asText().isPresent()) {
            return substituted(argument.asText().get(), Map.of(), site);
        }
        List<Node> parts = argument.elements();
        boolean twoParts = parts.size() == 2 && parts.get(0).asText().isPresent() && parts.get(1) instanceof MapNode;
        if (!twoParts) {
            return site.refuse(ARGUMENTS, "write a text, or [text, {Name: value}].");
        }
        return substituted(parts.get(0).asText().orElse(""), parts.get(1).entries(), site);
    }

    private static Node substituted(String text, Map<String, Node> own, FunctionCall site) {
        var result = new StringBuilder(text.length() + 32);
        for (SubTemplate.Piece piece : SubTemplate.pieces(text)) {
            if (!piece.variable()) {
                result.append(piece.text());
            } else if (!SubTemplate.isName(piece.text())) {
                return site.refuse(NAMES, "write ${!" + piece.text() + "} if the text is meant literally.");
            } else {
                result.append(value(piece.text(), own, site));
            }
        }
        return site.text(result.toString());
    }

    private static String value(String name, Map<String, Node> own, FunctionCall site) {
        Node value = Optional.ofNullable(own.get(name))
                .map(site::evaluate)
                .orElseGet(() -> site.scope().references().variable(name, site));
        return value.asText().orElseGet(() -> value.elements().stream()
                .flatMap(element -> element.asText().stream())
                .collect(Collectors.joining(",")));
    }
}
