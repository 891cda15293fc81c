package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.ListNode;
import dev.gatehouse.internal.template.read.Node;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Refuses lists as variables of Fn::Sub where SAM itself puts parameters in. */
record TextVariables(Map<String, Node> parameters) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9:.]+)}");

    TextVariables {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Looks through a property as written.
     *
     * @throws SamRefusal for the first parameter in a text whose default is a list
     */
    void check(Optional<Node> written) {
        written.ifPresent(this::check);
    }

    private void check(Node written) {
        written.get("Fn::Sub").ifPresent(this::checkText);
        written.entries().values().forEach(this::check);
        written.elements().forEach(this::check);
    }

    private void checkText(Node argument) {
        Node text =
                argument.elements().isEmpty() ? argument : argument.elements().get(0);
        VARIABLE.matcher(text.asText().orElse("")).results().forEach(match -> {
            Optional<Node> value =
                    Optional.ofNullable(parameters.get(match.group(1))).flatMap(parameter -> parameter.get("Default"));
            value.filter(ListNode.class::isInstance).ifPresent(list -> {
                throw SamRefusal.ofStructure(
                        "Invalid Fn::Sub variable value " + PythonText.repr(list)
                                + ". Fn::Sub expects all variables to be strings.",
                        text.location());
            });
        });
    }
}
