package dev.gatehouse.internal.template.read;

import dev.gatehouse.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** CloudFormation's short YAML tags, spelled out: {@code !Sub x} is {@code {"Fn::Sub": x}}. */
final class ShortTags {

    private static final Set<String> WITHOUT_PREFIX = Set.of("Ref", "Condition");
    private static final Set<String> FUNCTIONS =
            TableFile.words(ShortTags.class, "short-tags.txt").getOrDefault("functions", Set.of());

    private ShortTags() {}

    /** The long name of that tag's function; empty if it is none of CloudFormation's. */
    static Optional<String> function(String tag) {
        if (!tag.startsWith("!") || tag.startsWith("!!")) {
            return Optional.empty();
        }
        String name = tag.substring(1);
        if (WITHOUT_PREFIX.contains(name)) {
            return Optional.of(name);
        }
        return FUNCTIONS.contains(name) ? Optional.of("Fn::" + name) : Optional.empty();
    }

    /** The long form of a tagged value. */
    static MapNode spelledOut(String function, Node argument) {
        return new MapNode(
                Map.of(function, function.equals("Fn::GetAtt") ? target(argument) : argument), argument.location());
    }

    /** {@code Fn.Arn} as the list that the long form wants; only the first dot parts. */
    private static Node target(Node argument) {
        if (!(argument instanceof ScalarNode scalar) || scalar.isNull()) {
            return argument;
        }
        String text = scalar.value().text();
        int dot = text.indexOf('.');
        List<Node> parts = new ArrayList<>(2);
        parts.add(part(dot < 0 ? text : text.substring(0, dot), scalar));
        if (dot >= 0) {
            parts.add(part(text.substring(dot + 1), scalar));
        }
        return new ListNode(parts, scalar.location());
    }

    private static Node part(String text, ScalarNode written) {
        return new ScalarNode(Json.of(text), written.location());
    }
}
