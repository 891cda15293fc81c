package dev.gatehouse.internal.templateimport.sam.property;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parameters that SAM itself puts in.
 *
 * @param declared the Parameters of the template, as written
 * @param values what they are in this import, and the pseudo parameters that SAM knows
 */
public record SamParameters(Map<String, Node> declared, Map<String, Node> values) {

    private static final String SUB = "Fn::Sub";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9:.]+)}");

    public SamParameters {
        declared = Map.copyOf(declared);
        values = Map.copyOf(values);
    }

    /** Whether that is a reference to a parameter whose value is known. */
    public boolean isReference(Node node) {
        return referred(node).isPresent();
    }

    /**
     * The tree with values for parameters in {@code Ref} and {@code Fn::Sub}; any other function stays.
     *
     * @throws SamRefusal for a parameter in a text whose default is a list
     */
    public Node in(Node node) {
        if (node instanceof ListNode list) {
            return list.map(this::in);
        }
        if (!(node instanceof MapNode map)) {
            return node;
        }
        Optional<Node> value = referred(map);
        if (value.isPresent()) {
            return value.get() instanceof ScalarNode scalar
                    ? new ScalarNode(scalar.value(), map.location())
                    : value.get();
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        map.entries().forEach((name, entry) -> entries.put(name, name.equals(SUB) ? inText(entry) : in(entry)));
        return new MapNode(entries, map.location());
    }

    private Optional<Node> referred(Node node) {
        return node.entries().size() == 1 ? node.text("Ref").map(values::get) : Optional.empty();
    }

    private Node inText(Node argument) {
        List<Node> parts = new ArrayList<>(argument.elements());
        Node text = parts.isEmpty() ? argument : parts.get(0);
        if (Literal.string(text).isEmpty()) {
            return argument;
        }
        Map<String, Node> own = parts.size() > 1 ? parts.get(1).entries() : Map.of();
        String changed = VARIABLE.matcher(text.asText().orElse("")).replaceAll(match -> {
            String name = match.group(1);
            refuseList(name, text);
            Optional<String> value = own.containsKey(name)
                    ? Optional.empty()
                    : Optional.ofNullable(values.get(name)).flatMap(Node::asText);
            return Matcher.quoteReplacement(value.orElse(match.group()));
        });
        Node replaced = ScalarNode.of(changed, text.location());
        if (parts.isEmpty()) {
            return replaced;
        }
        parts.set(0, replaced);
        parts.replaceAll(part -> part instanceof MapNode ? in(part) : part);
        return new ListNode(parts, argument.location());
    }

    private void refuseList(String name, Node text) {
        Optional<Node> written = Optional.ofNullable(declared.get(name)).flatMap(parameter -> parameter.get("Default"));
        written.filter(ListNode.class::isInstance).ifPresent(list -> {
            throw SamRefusal.ofStructure(
                    "Invalid Fn::Sub variable value " + PythonText.repr(list)
                            + ". Fn::Sub expects all variables to be strings.",
                    text.location());
        });
    }
}
