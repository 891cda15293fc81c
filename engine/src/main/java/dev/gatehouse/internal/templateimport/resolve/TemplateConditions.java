package dev.gatehouse.internal.templateimport.resolve;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.resolve.value.UnresolvedMarkers;
import dev.gatehouse.model.Location;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

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
            undefined(name, usedAt);
            return false;
        }
        Truth truth = truth(name);
        if (truth == Truth.UNKNOWN) {
            unknown(name, usedAt);
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
            scope.refuse(
                    "these conditions refer to each other in a circle: " + String.join(", ", open),
                    condition.location(),
                    "break the circle.");
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
            String function = call.getKey();
            switch (function) {
                case "Condition":
                    return referred(argument);
                case "Fn::And":
                    return several(function, argument, Truth::all);
                case "Fn::Or":
                    return several(function, argument, Truth::any);
                case "Fn::Not":
                    return arguments(function, argument, 1, 1, "one boolean parameter", only -> evaluate(only.get(0))
                            .not());
                case "Fn::Equals":
                    return arguments(function, argument, 2, 2, "a list of two string parameters", this::equal);
                default:
                    break;
            }
        }
        scope.refuse(
                "a condition is one of Fn::And, Fn::Or, Fn::Not, Fn::Equals and Condition, but this is "
                        + UnresolvedMarkers.compact(condition),
                condition.location(),
                "write one of these functions.");
        return Truth.of(condition.asText().orElse("").equals("true"));
    }

    private Truth referred(Node argument) {
        String name = argument.asText().orElse("");
        if (!written.containsKey(name)) {
            undefined(name, argument.location());
            return Truth.FALSE;
        }
        return truth(name);
    }

    private Truth several(String function, Node argument, Function<List<Truth>, Truth> sum) {
        return arguments(
                function,
                argument,
                2,
                10,
                "a list of at least 2 and at most 10 boolean parameters",
                parts -> sum.apply(parts.stream().map(this::evaluate).toList()));
    }

    private Truth arguments(
            String function, Node argument, int least, int most, String wanted, Function<List<Node>, Truth> then) {
        int count = argument.elements().size();
        if (count >= least && count <= most) {
            return then.apply(argument.elements());
        }
        scope.refuse(
                "Template error: every " + function + " object requires " + wanted + ".",
                argument.location(),
                "write " + (least == most ? least : least + " to " + most) + " in a list; nest the function for more.");
        return Truth.FALSE;
    }

    private Truth equal(List<Node> parts) {
        Node left = scope.evaluator.evaluate(parts.get(0));
        Node right = scope.evaluator.evaluate(parts.get(1));
        boolean unknown =
                UnresolvedMarkers.in(left).or(() -> UnresolvedMarkers.in(right)).isPresent();
        return unknown ? Truth.UNKNOWN : Truth.of(comparable(left).equals(comparable(right)));
    }

    /** CloudFormation compares texts: the parameter value "true" equals the boolean true. */
    private static String comparable(Node node) {
        return node.asText().orElseGet(() -> node.toJson().toText());
    }

    private void undefined(String name, Location usedAt) {
        scope.refuse(
                "there is no condition named \"" + name + "\" in the Conditions of the template",
                usedAt,
                DidYouMean.remedy(name, written.keySet(), "add it under Conditions."));
    }

    private void unknown(String name, Location usedAt) {
        Node condition = written.get(name);
        String where = condition == null ? "" : " (line " + condition.location().line() + ")";
        scope.findings.error(
                "UnresolvedCondition",
                "whether the condition \"" + name + "\"" + where
                        + " holds can't be known: it depends on a value that the template does not determine",
                usedAt,
                "set that value with values = \"import:Name=v\", \"ssm:/path=v\" or" + " \"LogicalId.Attribute=v\".");
    }

    /** Whether a condition holds; unknown if it hangs on a value that the template can't tell. */
    enum Truth {
        TRUE,
        FALSE,
        UNKNOWN;

        public static Truth of(boolean value) {
            return value ? TRUE : FALSE;
        }

        public Truth not() {
            return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
        }

        /** False beats unknown, unknown beats true. */
        public static Truth all(List<Truth> truths) {
            return truths.contains(FALSE) ? FALSE : truths.contains(UNKNOWN) ? UNKNOWN : TRUE;
        }

        public static Truth any(List<Truth> truths) {
            return truths.contains(TRUE) ? TRUE : truths.contains(UNKNOWN) ? UNKNOWN : FALSE;
        }
    }
}
