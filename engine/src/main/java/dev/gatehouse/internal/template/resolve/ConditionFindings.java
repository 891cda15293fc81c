package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.value.UnresolvedMarkers;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Severity;
import java.util.Set;

/** The findings about conditions, each with its text. */
final class ConditionFindings {

    private static final String CODE = "ValidationError";

    private ConditionFindings() {}

    static void undefined(String name, Location usedAt, Scope scope) {
        scope.findings()
                .error(
                        CODE,
                        "there is no condition named \"" + name + "\" in the Conditions of the template",
                        usedAt,
                        DidYouMean.remedy(name, scope.conditions().written().keySet(), "add it under Conditions."));
    }

    static void unknown(String name, Location usedAt, Scope scope) {
        Node written = scope.conditions().written().get(name);
        String where = written == null ? "" : " (line " + written.location().line() + ")";
        scope.findings()
                .error(
                        "UnresolvedCondition",
                        "whether the condition \"" + name + "\"" + where
                                + " holds can't be known: it hangs on a value that" + " the template does not tell",
                        usedAt,
                        "give that value, by values = \"import:Name=v\", \"ssm:/path=v\" or \"LogicalId.Attribute=v\".");
    }

    static void circular(Set<String> names, Location location, Scope scope) {
        scope.findings()
                .error(
                        CODE,
                        "these conditions refer to each other in a circle: " + String.join(", ", names),
                        location,
                        "cut the circle.");
    }

    static void noCondition(Node condition, Scope scope) {
        scope.findings()
                .add(new Finding(
                        Severity.ERROR,
                        CODE,
                        "a condition is one of Fn::And, Fn::Or, Fn::Not, Fn::Equals and Condition, but this is "
                                + UnresolvedMarkers.compact(condition),
                        "",
                        condition.location(),
                        "write one of these functions."));
    }

    static void wrongCount(String function, Node argument, Scope scope) {
        scope.findings()
                .error(
                        CODE,
                        "Template error: every " + function
                                + " object requires a list of at least 2 and at most 10 boolean parameters.",
                        argument.location(),
                        "write two to ten conditions; nest the function for more.");
    }

    static void notWantsOne(Node argument, Scope scope) {
        scope.findings()
                .error(
                        CODE,
                        "Template error: every Fn::Not object requires one boolean parameter.",
                        argument.location(),
                        "write a list with one condition.");
    }

    static void equalsWantsTwo(Node argument, Scope scope) {
        scope.findings()
                .error(
                        CODE,
                        "Template error: every Fn::Equals object requires a list of two string parameters.",
                        argument.location(),
                        "write a list of two values.");
    }
}
