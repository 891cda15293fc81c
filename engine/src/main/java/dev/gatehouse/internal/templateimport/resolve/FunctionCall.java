package dev.gatehouse.internal.templateimport.resolve;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.internal.templateimport.resolve.value.UnresolvedMarkers;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.UnresolvedValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Where a function is called, and what it needs to answer there. */
record FunctionCall(Scope scope, Evaluator evaluator, String function, Node argument) {

    static final String EXTEND = "add \"Transform: AWS::LanguageExtensions\".";

    Location location() {
        return argument.location();
    }

    Node evaluate(Node node) {
        return evaluator.evaluate(node);
    }

    ScalarNode text(String text) {
        return ScalarNode.of(text, location());
    }

    ScalarNode number(long value) {
        return new ScalarNode(Json.of(value), location());
    }

    ListNode texts(List<String> texts) {
        return new ListNode(texts.stream().<Node>map(this::text).toList(), location());
    }

    /** A value that can't be known from the template. */
    Node unresolved() {
        return unresolved(function + " " + UnresolvedMarkers.compact(argument));
    }

    Node unresolved(String expression) {
        return text(UnresolvedMarkers.of(expression, location()).marker());
    }

    /** What makes a value unknown, if something in it is. */
    Optional<Node> unknown(Node evaluated) {
        return UnresolvedMarkers.in(evaluated).map(UnresolvedValue::marker).map(this::text);
    }

    /** What {@code then} makes of the value; the mark of an unknown value where one is in it. */
    Node known(Node node, UnaryOperator<Node> then) {
        Node value = evaluate(node);
        return unknown(value).orElseGet(() -> then.apply(value));
    }

    /** What {@code then} makes of the values, unless one of them is unknown. */
    Node allKnown(List<Node> nodes, Function<List<Node>, Node> then) {
        List<Node> values = nodes.stream().map(this::evaluate).toList();
        return values.stream()
                .flatMap(value -> unknown(value).stream())
                .findFirst()
                .orElseGet(() -> then.apply(values));
    }

    /**
     * Warns of a call that AWS would refuse for the values of this import; the value is unresolved then.
     *
     * <p>Test parameters need not fit resources that no API reaches; where the value decides, it is refused there.
     */
    Node miss(String text, String remedy) {
        scope.findings.warning("ValidationError", text, location(), remedy);
        return unresolved();
    }

    /** Refuses a function of AWS::LanguageExtensions in a template that does not name it; the value is made anyway. */
    void needsLanguageExtensions() {
        if (!scope.transforms.extendLanguage()) {
            refuse("Template error: Encountered unsupported function: " + function, EXTEND);
        }
    }

    /** Refuses the call as AWS does; the value is unresolved then. */
    Node refuse(String text, String remedy) {
        scope.refuse(text, location(), remedy);
        return unresolved();
    }
}
