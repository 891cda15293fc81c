package dev.gatehouse.internal.template.read;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** CloudFormation's short tags, like {@code !Sub}, and YAML's own, like {@code !!str}; any other tag is refused. */
final class YamlTags {

    private static final String STANDARD = "tag:yaml.org,2002:";
    private static final Set<String> COLLECTIONS = Set.of("", "!", STANDARD + "map", STANDARD + "seq");

    private static final Set<String> WITHOUT_PREFIX = Set.of("Ref", "Condition");
    private static final Set<String> FUNCTIONS =
            TableFile.words(YamlTags.class, "short-tags.txt").getOrDefault("functions", Set.of());

    private YamlTags() {}

    static Json scalar(String tag, String text, boolean plain, Location location) throws UnreadableTextException {
        if (tag.isEmpty()) {
            return plain ? YamlScalars.plain(text) : Json.of(text);
        }
        if (tag.equals("!") || tag.equals(STANDARD + "str")) {
            return Json.of(text);
        }
        if (tag.equals(STANDARD + "null")) {
            return Json.nullValue();
        }
        return switch (tag.startsWith(STANDARD) ? tag.substring(STANDARD.length()) : "") {
            case "int", "float", "bool" -> YamlScalars.plain(text);
            case "timestamp" -> Json.of(text);
            default -> throw unknown(tag, location);
        };
    }

    static void checkCollection(String tag, Location location) throws UnreadableTextException {
        if (!COLLECTIONS.contains(tag)) {
            throw unknown(tag, location);
        }
    }

    private static UnreadableTextException unknown(String tag, Location location) {
        return new UnreadableTextException(
                "there is no tag " + tag.replace(STANDARD, "!!") + " in CloudFormation",
                location.line(),
                location.column());
    }

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
