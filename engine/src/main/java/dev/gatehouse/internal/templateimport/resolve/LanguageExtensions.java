package dev.gatehouse.internal.templateimport.resolve;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.resolve.TemplateConditions.Truth;
import dev.gatehouse.internal.templateimport.resolve.check.SubTemplate;
import dev.gatehouse.internal.templateimport.resolve.value.UnresolvedMarkers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The transform {@code AWS::LanguageExtensions}: every function whose arguments are known becomes its value.
 *
 * <p>What names a resource stays a function, and so does what holds one; the transforms after this one see the rest as
 * plain values. Functions are evaluated in resources whose condition is false, too.
 */
public record LanguageExtensions(Scope scope) {

    private static final Set<String> EVALUATED = Set.of(
            "Ref", "Fn::FindInMap", "Fn::Join", "Fn::Length", "Fn::Select", "Fn::Split", "Fn::Sub", "Fn::ToJsonString");
    private static final Set<String> SECTIONS = Set.of("Conditions", "Globals", "Outputs", "Resources");

    MapNode evaluated(MapNode root) {
        Map<String, Node> sections = new LinkedHashMap<>();
        root.entries()
                .forEach((name, section) -> sections.put(name, SECTIONS.contains(name) ? evaluated(section) : section));
        return new MapNode(sections, root.location());
    }

    private Node evaluated(Node node) {
        if (node instanceof ListNode list) {
            return Evaluator.list(list, this::evaluated);
        }
        if (!(node instanceof MapNode map)) {
            return node;
        }
        if (IntrinsicFunctions.isCall(map)) {
            var call = map.entries().entrySet().iterator().next();
            return call.getKey().equals("Fn::If") ? chosen(map, call.getValue()) : called(map, call.getKey());
        }
        return Evaluator.members(map, this::evaluated);
    }

    private Node chosen(MapNode call, Node argument) {
        List<Node> parts = argument.elements();
        if (parts.size() != 3) {
            return call;
        }
        Truth truth =
                evaluated(parts.get(0)).asText().map(scope.conditions::truth).orElse(Truth.UNKNOWN);
        return truth == Truth.UNKNOWN
                ? Evaluator.members(call, this::evaluated)
                : evaluated(parts.get(truth == Truth.TRUE ? 1 : 2));
    }

    private Node called(MapNode call, String function) {
        if (function.equals("Fn::Transform")) {
            return call;
        }
        MapNode known = Evaluator.members(call, this::evaluated);
        Node argument = known.entries().get(function);
        if (argument == null || !EVALUATED.contains(function) || !isKnown(function, argument)) {
            return known;
        }
        Node value = scope.evaluator.evaluate(known);
        return UnresolvedMarkers.in(value).isPresent() ? known : value;
    }

    private boolean isKnown(String function, Node argument) {
        if (holdsCall(argument)) {
            return false;
        }
        if (function.equals("Ref")) {
            return argument.asText().filter(scope.parameters::isValue).isPresent();
        }
        if (!function.equals("Fn::Sub")) {
            return true;
        }
        List<Node> parts = argument.elements();
        Set<String> own = parts.size() == 2 ? parts.get(1).entries().keySet() : Set.of();
        String text = (parts.isEmpty() ? argument : parts.get(0)).asText().orElse("");
        return SubTemplate.pieces(text).stream()
                .filter(SubTemplate.Piece::variable)
                .allMatch(piece -> own.contains(piece.text()) || scope.parameters.isValue(piece.text()));
    }

    private static boolean holdsCall(Node node) {
        return node instanceof MapNode map && IntrinsicFunctions.isCall(map)
                || node.entries().values().stream().anyMatch(LanguageExtensions::holdsCall)
                || node.elements().stream().anyMatch(LanguageExtensions::holdsCall);
    }
}
