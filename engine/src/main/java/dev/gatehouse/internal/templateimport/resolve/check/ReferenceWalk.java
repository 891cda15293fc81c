package dev.gatehouse.internal.templateimport.resolve.check;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.model.Location;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** Tells every reference of a tree: {@code Ref}, {@code Fn::GetAtt} and the variables of {@code Fn::Sub}. */
public final class ReferenceWalk {

    private final BiConsumer<Target, Location> found;
    private final UnaryOperator<Node> branches;

    /**
     * What is referred to.
     *
     * @param attribute empty for {@code Ref}
     */
    public record Target(String name, String attribute, boolean inSub) {}

    /** Walks every branch of {@code Fn::If}. */
    public ReferenceWalk(BiConsumer<Target, Location> found) {
        this(found, UnaryOperator.identity());
    }

    /** Walks what {@code branches} gives for the argument of an {@code Fn::If}. */
    public ReferenceWalk(BiConsumer<Target, Location> found, UnaryOperator<Node> branches) {
        this.found = found;
        this.branches = branches;
    }

    public void walk(Node node) {
        if (node instanceof ListNode list) {
            walk(list.elements());
        } else if (node instanceof MapNode map && map.entries().size() == 1) {
            var only = map.entries().entrySet().iterator().next();
            only(only.getKey(), only.getValue());
        } else {
            walk(node.entries().values());
        }
    }

    private void walk(Collection<Node> nodes) {
        for (Node each : nodes) {
            walk(each);
        }
    }

    private void only(String name, Node argument) {
        switch (name) {
            case "Ref" ->
                argument.asText().ifPresent(text -> found.accept(new Target(text, "", false), argument.location()));
            case "Fn::GetAtt" -> getAtt(argument);
            case "Fn::Sub" -> sub(argument);
            case "Fn::If" -> walk(branches.apply(argument));
            default -> walk(argument);
        }
    }

    /** Tells the names of a list, or the single name. */
    public static void each(Optional<Node> names, BiConsumer<String, Location> found) {
        List<Node> all = names.map(node -> node.elements().isEmpty() ? List.of(node) : node.elements())
                .orElse(List.of());
        all.forEach(node -> node.asText().ifPresent(name -> found.accept(name, node.location())));
    }

    private void getAtt(Node argument) {
        Optional<String> target = dotted(argument);
        target.filter(name -> name.indexOf('.') > 0)
                .ifPresent(name -> found.accept(target(name, false), argument.location()));
        if (target.isEmpty()) {
            walk(argument.elements());
        }
    }

    /** {@code LogicalId.Attribute} of an argument of {@code Fn::GetAtt}; empty if it holds functions. */
    public static Optional<String> dotted(Node argument) {
        if (!(argument instanceof ListNode list)) {
            return argument.asText();
        }
        List<String> texts = list.texts();
        boolean known = !texts.isEmpty() && texts.size() == list.elements().size();
        return known ? Optional.of(String.join(".", texts)) : Optional.empty();
    }

    private void sub(Node argument) {
        List<Node> parts = argument.elements();
        Node text = parts.isEmpty() ? argument : parts.get(0);
        Set<String> own = parts.size() == 2 ? parts.get(1).entries().keySet() : Set.of();
        if (!parts.isEmpty()) {
            walk(parts.subList(1, parts.size()));
        }
        SubTemplate.variables(text.asText().orElse(""), name -> {
            if (SubTemplate.isName(name) && !own.contains(name)) {
                found.accept(target(name, true), text.location());
            }
        });
    }

    private static Target target(String name, boolean inSub) {
        int dot = name.indexOf('.');
        return dot < 0
                ? new Target(name, "", inSub)
                : new Target(name.substring(0, dot), name.substring(dot + 1), inSub);
    }
}
