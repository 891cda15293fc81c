package dev.gatehouse.internal.templateimport.resolve.value;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One declaration under {@code Parameters}. */
public record Parameter(String name, Node written) {

    private static final String STORED = "AWS::SSM::Parameter::Value<";

    public String type() {
        return written.text("Type").orElse("String");
    }

    /** A list where the declaration has one, joined by commas. */
    Optional<String> defaultText() {
        return written.get("Default").map(value -> String.join(",", value.texts()));
    }

    /** Whether the given text is the name of a parameter in the Systems Manager's store. */
    boolean isStored() {
        return type().startsWith(STORED);
    }

    boolean isList() {
        String type = isStored() ? type().substring(STORED.length()) : type();
        return type.startsWith("List<") || type.startsWith("CommaDelimitedList");
    }

    public boolean isNumber() {
        return type().equals("Number") || type().equals("List<Number>");
    }

    /** That text as a value of this parameter's type; numbers stay texts, as CloudFormation hands them on. */
    public Node node(String text) {
        if (!isList()) {
            return ScalarNode.of(text, written.location());
        }
        return new ListNode(
                parts(text).stream()
                        .<Node>map(part -> ScalarNode.of(part, written.location()))
                        .toList(),
                written.location());
    }

    List<String> parts(String text) {
        if (!isList()) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            parts.add(part.strip());
        }
        return parts;
    }

    public Optional<String> text(String attribute) {
        return written.text(attribute);
    }

    List<String> allowedValues() {
        return written.get("AllowedValues").map(Node::texts).orElse(List.of());
    }
}
