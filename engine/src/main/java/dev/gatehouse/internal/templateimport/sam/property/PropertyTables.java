package dev.gatehouse.internal.templateimport.sam.property;

import dev.gatehouse.internal.json.JsonBoolean;
import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.TableFile;
import dev.gatehouse.model.Location;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The properties that SAM knows, by resource or event type, and their check. */
public final class PropertyTables {

    private static final Map<String, Map<String, PropertyRule>> TABLES = read();

    private static final Map<String, Set<String>> TAKEN_OVER =
            TableFile.words(PropertyTables.class, "sam-taken-over.txt");
    private static final Map<String, Set<String>> MEMBERS = TableFile.words(PropertyTables.class, "sam-members.txt");

    private PropertyTables() {}

    /** Names of the properties that SAM takes over as they are into a resource of that type. */
    public static String[] takenOver(String type) {
        return TAKEN_OVER.getOrDefault(type, Set.of()).toArray(String[]::new);
    }

    /** Names that SAM knows in a map below its properties, like {@code Auth of Api}. */
    public static Set<String> members(String map) {
        return MEMBERS.getOrDefault(map, Set.of());
    }

    /** Names of properties by resource or event type, in SAM's order. */
    public static Map<String, List<String>> names() {
        Map<String, List<String>> byType = new TreeMap<>();
        TABLES.forEach((type, rules) -> byType.put(type, List.copyOf(rules.keySet())));
        return byType;
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
        owner.refuseIf(value.isEmpty() && rule.required(), "Missing required property '" + rule.name() + "'.");
        value.filter(node -> !rule.accepts(node)).ifPresent(node -> {
            throw owner.refusal(rule.complaint(), node.location());
        });
    }

    private static SamRefusal unknown(PropertyOwner owner, String type, String name, Location at) {
        return owner.refusal("property " + name + " not defined for resource of type " + type, at);
    }

    private static Map<String, Map<String, PropertyRule>> read() {
        Map<String, Map<String, PropertyRule>> tables = new LinkedHashMap<>();
        TableFile.read(PropertyTables.class, "sam-properties.txt").forEach((type, lines) -> {
            Map<String, PropertyRule> rules = new LinkedHashMap<>();
            lines.stream().map(PropertyRule::parse).forEach(rule -> rules.put(rule.name(), rule));
            tables.put(type, rules);
        });
        return tables;
    }

    /**
     * What SAM asks of one property's value.
     *
     * @param literal no intrinsic function is allowed
     * @param kinds one of these it must be, like {@code map} or {@code list of string/map}
     */
    private record PropertyRule(String name, boolean required, boolean literal, List<String> kinds) {

        PropertyRule {
            kinds = List.copyOf(kinds);
        }

        /** Reads a line of the table, like {@code StageName: required string|map}. */
        static PropertyRule parse(String line) {
            int colon = line.indexOf(':');
            String rest = line.substring(colon + 1).strip();
            boolean required = rest.startsWith("required ");
            rest = required ? rest.substring("required ".length()) : rest;
            boolean literal = rest.startsWith("literal ");
            rest = literal ? rest.substring("literal ".length()) : rest;
            return new PropertyRule(
                    line.substring(0, colon).strip(), required, literal, Arrays.asList(rest.split("\\|")));
        }

        /** Whether SAM takes that value as it is written in the template. */
        boolean accepts(Node written) {
            boolean looksIntrinsic =
                    written instanceof MapNode map && map.entries().size() == 1;
            return !literal && looksIntrinsic || kinds.stream().anyMatch(kind -> is(written, kind));
        }

        /** What SAM says about a value of another kind. */
        String complaint() {
            return switch (kinds.size() == 1 ? kinds.get(0) : "") {
                case "map" -> "Property '" + name + "' should be a map.";
                case "string" -> "Property '" + name + "' should be a string.";
                default ->
                    kinds.get(0).startsWith("string in ")
                            ? "Property '" + name + "' should be " + choices(kinds.get(0)) + "."
                            : "Type of property '" + name + "' is invalid.";
            };
        }

        private static String choices(String kind) {
            return "one of the strings: '"
                    + kind.substring("string in ".length()).replace("/", "' or '") + "'";
        }

        private static boolean is(Node value, String kind) {
            if (kind.startsWith("list of ")) {
                return value instanceof ListNode list
                        && list.elements().stream()
                                .allMatch(element -> isAny(element, kind.substring("list of ".length())));
            }
            if (kind.startsWith("map of ")) {
                return value instanceof MapNode map
                        && map.entries().values().stream()
                                .allMatch(entry -> isAny(entry, kind.substring("map of ".length())));
            }
            if (kind.startsWith("string in ")) {
                return Literal.string(value)
                        .filter(Arrays.asList(
                                kind.substring("string in ".length()).split("/"))::contains)
                        .isPresent();
            }
            return isPlain(value, kind);
        }

        private static boolean isAny(Node value, String kinds) {
            return Arrays.stream(kinds.split("/")).anyMatch(kind -> isPlain(value, kind));
        }

        private static boolean isPlain(Node value, String kind) {
            return switch (kind.toLowerCase(Locale.ROOT)) {
                case "any" -> true;
                case "string" -> Literal.string(value).isPresent();
                case "map" -> value instanceof MapNode;
                case "list" -> value instanceof ListNode;
                case "boolean" -> value.toJson() instanceof JsonBoolean;
                case "integer" ->
                    value.toJson() instanceof JsonBoolean
                            || Literal.isNumber(value) && !value.toJson().text().contains(".");
                default -> throw new IllegalArgumentException("no kind of value: " + kind);
            };
        }
    }
}
