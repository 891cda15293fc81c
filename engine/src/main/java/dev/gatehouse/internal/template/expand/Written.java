package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.ListNode;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.Origins;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes between resolved trees and trees as they were written, as far as intrinsic functions go.
 *
 * <p>SAM does not resolve functions: it decides by what is written, where a function is a map like any other, and leaves
 * it in its output. So decisions are made on written trees, and the functions in the output are resolved at last.
 */
final class Written {

    private final Origins origins;
    private final Map<Node, Node> resolved = new IdentityHashMap<>();
    private final Map<Node, Node> functions = new IdentityHashMap<>();

    Written(Origins origins) {
        this.origins = origins;
    }

    /** Notes what the functions of a tree came to; those without a counterpart came to no value. */
    void learn(Node resolvedTree, Node writtenTree) {
        learnResolved(resolvedTree);
        learnFunctions(writtenTree);
    }

    /** The tree as written. */
    Node of(Node tree) {
        Optional<Node> function = origins.functionOf(tree);
        if (function.isPresent()) {
            return function.get();
        }
        if (tree instanceof MapNode map) {
            return of(map);
        }
        return tree instanceof ListNode list
                ? new ListNode(list.elements().stream().map(this::of).toList(), list.location())
                : tree;
    }

    MapNode of(MapNode tree) {
        Map<String, Node> entries = new LinkedHashMap<>();
        tree.entries().forEach((name, value) -> entries.put(name, of(value)));
        return new MapNode(entries, tree.location());
    }

    /** What a node of a written tree came to; empty for a function that came to no value. */
    Optional<Node> resolved(Node node) {
        Node value = resolved.get(node);
        if (value != null) {
            return Optional.of(value);
        }
        if (functions.containsKey(node)) {
            return Optional.empty();
        }
        if (node instanceof MapNode map) {
            return Optional.of(resolved(map));
        }
        return Optional.of(node instanceof ListNode list ? resolved(list) : node);
    }

    /** The map without functions. */
    MapNode resolved(MapNode map) {
        Map<String, Node> entries = new LinkedHashMap<>();
        map.entries().forEach((name, value) -> resolved(value).ifPresent(known -> entries.put(name, known)));
        return new MapNode(entries, map.location());
    }

    private ListNode resolved(ListNode list) {
        List<Node> elements = new ArrayList<>();
        list.elements().forEach(element -> resolved(element).ifPresent(elements::add));
        return new ListNode(elements, list.location());
    }

    private void learnResolved(Node tree) {
        origins.functionOf(tree).ifPresent(function -> resolved.put(function, tree));
        tree.entries().values().forEach(this::learnResolved);
        tree.elements().forEach(this::learnResolved);
    }

    private void learnFunctions(Node tree) {
        if (Literal.isIntrinsic(tree)) {
            functions.put(tree, tree);
        }
        tree.entries().values().forEach(this::learnFunctions);
        tree.elements().forEach(this::learnFunctions);
    }
}
