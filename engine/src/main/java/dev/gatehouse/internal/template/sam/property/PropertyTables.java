package dev.gatehouse.internal.template.sam.property;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.model.Location;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The properties that SAM knows, by resource or event type, and their check. */
public final class PropertyTables {

    private static final Map<String, Map<String, PropertyRule>> TABLES = read();

    private PropertyTables() {}

    /** The rules of each property by type. */
    public static Map<String, Map<String, PropertyRule>> all() {
        return TABLES;
    }

    public static boolean knows(String type) {
        return TABLES.containsKey(type);
    }

    /**
     * Checks properties as SAM does when it makes an object of them.
     *
     * @param written the properties before intrinsic functions were resolved
     * @param type the type as SAM's message names it
     * @throws SamRefusal for the first property that SAM does not know, misses, or finds of another kind
     */
    public static void check(PropertyOwner owner, String type, MapNode written, String table) {
        Map<String, PropertyRule> rules = TABLES.getOrDefault(table, Map.of());
        written.entries().forEach((name, value) -> {
            if (!rules.containsKey(name)) {
                throw unknown(owner, type, name, value.location())
                        .advising(DidYouMean.remedy(name, rules.keySet(), "remove it."));
            }
        });
        rules.values().forEach(rule -> check(owner, rule, written.get(rule.name())));
    }

    private static void check(PropertyOwner owner, PropertyRule rule, Optional<Node> value) {
        if (value.isEmpty() && rule.required()) {
            throw owner.refusal("Missing required property '" + rule.name() + "'.");
        }
        value.filter(node -> !rule.accepts(node)).ifPresent(node -> {
            throw owner.refusal(rule.complaint(), node.location());
        });
    }

    private static SamRefusal unknown(PropertyOwner owner, String type, String name, Location at) {
        return owner.refusal("property " + name + " not defined for resource of type " + type, at);
    }

    private static Map<String, Map<String, PropertyRule>> read() {
        Map<String, Map<String, PropertyRule>> tables = new LinkedHashMap<>();
        TableFile.read("sam-properties.txt").forEach((type, lines) -> {
            Map<String, PropertyRule> rules = new LinkedHashMap<>();
            lines.stream().map(PropertyRule::parse).forEach(rule -> rules.put(rule.name(), rule));
            tables.put(type, rules);
        });
        return tables;
    }
}
