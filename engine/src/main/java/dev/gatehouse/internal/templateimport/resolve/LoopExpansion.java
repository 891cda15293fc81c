package dev.gatehouse.internal.templateimport.resolve;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.internal.templateimport.resolve.value.UnresolvedMarkers;
import dev.gatehouse.model.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes {@code Fn::ForEach} loops out.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-foreach.html">Fn::ForEach</a>
 */
final class LoopExpansion {

    private static final String LOOP = "Fn::ForEach::";
    private static final int MOST_VALUES = 50_000;

    private final Scope scope;
    private long values;
    private boolean stopped;

    LoopExpansion(Scope scope) {
        this.scope = scope;
    }

    MapNode expanded(MapNode root) {
        return root.hasKey(key -> key.startsWith(LOOP)) ? map(root) : root;
    }

    private Node expand(Node node) {
        if (node instanceof MapNode map) {
            return map(map);
        }
        return node instanceof ListNode list ? list.map(this::expand) : node;
    }

    private MapNode map(MapNode map) {
        Map<String, Node> entries = new LinkedHashMap<>();
        map.entries().forEach((key, value) -> {
            if (key.startsWith(LOOP)) {
                loop(key, value, entries);
            } else {
                put(key, value, entries);
            }
        });
        return new MapNode(entries, map.location());
    }

    private void loop(String name, Node loop, Map<String, Node> into) {
        List<Node> parts = loop.elements();
        boolean wellFormed = parts.size() == 3 && parts.get(0).asText().isPresent() && parts.get(2) instanceof MapNode;
        if (!scope.transforms.extendLanguage()) {
            scope.refuse(
                    "Template format error: Resource name " + name + " is non alphanumeric.",
                    loop.location(),
                    FunctionCall.EXTEND);
        }
        if (!wellFormed) {
            refuse(name + " is [identifier, [values], {key with ${identifier}: template}]", loop.location());
            return;
        }
        Optional<List<String>> items = items(name, parts.get(1));
        items.ifPresent(all -> count(all.size(), parts.get(2), name));
        for (String item : stopped ? List.<String>of() : items.orElse(List.of())) {
            var variable = new LoopVariable(parts.get(0).asText().orElse(""), item);
            variable.into(parts.get(2)).entries().forEach((key, value) -> put(key, value, into));
        }
    }

    private void put(String key, Node value, Map<String, Node> into) {
        if (key.startsWith(LOOP)) {
            loop(key, value, into);
        } else if (into.put(key, expand(value)) != null) {
            refuse("a loop creates the key \"" + key + "\" twice", value.location());
        }
    }

    private Optional<List<String>> items(String name, Node collection) {
        Node evaluated = scope.evaluator.evaluate(collection);
        boolean known =
                evaluated instanceof ListNode && UnresolvedMarkers.in(evaluated).isEmpty();
        if (!known) {
            refuse(name + " loops over a list that the template does not determine", collection.location());
            return Optional.empty();
        }
        return Optional.of(evaluated.texts());
    }

    /** What a loop makes is known before anything of it is made. */
    private void count(int items, Node body, String name) {
        values += (long) items * body.size();
        if (values > MOST_VALUES && !stopped) {
            stopped = true;
            refuse(name + " creates more than " + MOST_VALUES + " values", body.location());
        }
    }

    /** Whether there was more to make than there may be; then the template is not looked at any further. */
    boolean stopped() {
        return stopped;
    }

    private void refuse(String message, Location location) {
        scope.refuse(message, location, "correct the loop.");
    }

    /** One value of a loop's identifier, and how it is put in. */
    private record LoopVariable(String identifier, String value) {

        Node into(Node node) {
            if (node instanceof MapNode map) {
                return map(map);
            }
            if (node instanceof ListNode list) {
                return list.map(this::into);
            }
            Optional<String> text = ((ScalarNode) node).value().asString().filter(this::mentions);
            return text.isPresent() ? ScalarNode.of(into(text.get()), node.location()) : node;
        }

        private Node map(MapNode map) {
            Optional<Node> reference = map.entries().size() == 1 ? map.get("Ref") : Optional.empty();
            if (reference.flatMap(Node::asText).filter(identifier::equals).isPresent()) {
                return ScalarNode.of(value, map.location());
            }
            Map<String, Node> entries = new LinkedHashMap<>();
            map.entries().forEach((key, child) -> entries.put(into(key), into(child)));
            return new MapNode(entries, map.location());
        }

        private boolean mentions(String text) {
            return text.contains("{" + identifier + "}");
        }

        /** <code>&amp;{x}</code> is the value without what a logical id can't have. */
        private String into(String text) {
            return text.replace("${" + identifier + "}", value)
                    .replace("&{" + identifier + "}", value.replaceAll("[^A-Za-z0-9]", ""));
        }
    }
}
