package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.value.Truth;
import dev.gatehouse.internal.template.resolve.value.UnresolvedMarkers;
import dev.gatehouse.model.Location;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The {@code Conditions} of a template; each is evaluated once, when first asked for. */
final class TemplateConditions {

    private static final int DEEPEST = 100;

    private final Scope scope;
    private final Map<String, Node> written;
    private final Map<String, Truth> known = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    TemplateConditions(MapNode root, Scope scope) {
        this.scope = scope;
        this.written = root.entries("Conditions");
    }

    Map<String, Node> written() {
        return written;
    }

    /** Whether a condition holds; one that can't be known or does not exist is an error where it is used. */
    boolean decide(String name, Location usedAt) {
        if (!written.containsKey(name)) {
            ConditionFindings.undefined(name, usedAt, scope);
            return false;
        }
        Truth truth = truth(name);
        if (truth == Truth.UNKNOWN) {
            ConditionFindings.unknown(name, usedAt, scope);
        }
        return truth == Truth.TRUE;
    }

    Truth truth(String name) {
        Truth before = known.get(name);
        if (before != null) {
            return before;
        }
        Node condition = written.get(name);
        if (condition == null) {
            return Truth.UNKNOWN;
        }
        if (open.size() >= DEEPEST) {
            return Truth.UNKNOWN;
        }
        if (!open.add(name)) {
            ConditionFindings.circular(open, condition.location(), scope);
            return Truth.FALSE;
        }
        Truth truth = evaluate(condition);
        open.remove(name);
        known.put(name, truth);
        return truth;
    }

    private Truth evaluate(Node condition) {
        if (condition.entries().size() == 1) {
            var call = condition.entries().entrySet().iterator().next();
            Node argument = call.getValue();
            switch (call.getKey()) {
                case "Condition":
                    return referred(argument);
                case "Fn::And":
                    return several(call.getKey(), argument).map(Truth::all).orElse(Truth.FALSE);
                case "Fn::Or":
                    return several(call.getKey(), argument).map(Truth::any).orElse(Truth.FALSE);
                case "Fn::Not":
                    return not(argument);
                case "Fn::Equals":
                    return equal(argument);
                default:
                    break;
            }
        }
        ConditionFindings.noCondition(condition, scope);
        return Truth.of(condition.asText().orElse("").equals("true"));
    }

    private Truth referred(Node argument) {
        String name = argument.asText().orElse("");
        if (!written.containsKey(name)) {
            ConditionFindings.undefined(name, argument.location(), scope);
            return Truth.FALSE;
        }
        return truth(name);
    }

    private Optional<List<Truth>> several(String function, Node argument) {
        int count = argument.elements().size();
        if (count < 2 || count > 10) {
            ConditionFindings.wrongCount(function, argument, scope);
            return Optional.empty();
        }
        return Optional.of(argument.elements().stream().map(this::evaluate).toList());
    }

    private Truth not(Node argument) {
        if (argument.elements().size() != 1) {
            ConditionFindings.notWantsOne(argument, scope);
            return Truth.FALSE;
        }
        return evaluate(argument.elements().get(0)).not();
    }

    private Truth equal(Node argument) {
        if (argument.elements().size() != 2) {
            ConditionFindings.equalsWantsTwo(argument, scope);
            return Truth.FALSE;
        }
        Node left = scope.evaluator().evaluate(argument.elements().get(0));
        Node right = scope.evaluator().evaluate(argument.elements().get(1));
        if (UnresolvedMarkers.in(left).isPresent()
                || UnresolvedMarkers.in(right).isPresent()) {
            return Truth.UNKNOWN;
        }
        return Truth.of(comparable(left).equals(comparable(right)));
    }

    /** CloudFormation compares texts: the parameter value "true" equals the boolean true. */
    private static String comparable(Node node) {
        return node.asText().orElseGet(() -> node.toJson().toText());
    }
}
