package dev.gatehouse.internal.templateimport.sam.property;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonBoolean;
import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import java.util.List;
import java.util.stream.Collectors;

/** Values as Python prints them, since SAM's messages hold them so. */
public final class PythonText {

    private PythonText() {}

    /** A string as it is, anything else like {@link #repr}. */
    public static String str(Node node) {
        return Literal.string(node).orElseGet(() -> repr(node));
    }

    static String repr(Node node) {
        if (node instanceof MapNode map) {
            return map.entries().entrySet().stream()
                    .map(entry -> quoted(entry.getKey()) + ": " + repr(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof ListNode list) {
            return list.elements().stream().map(PythonText::repr).collect(Collectors.joining(", ", "[", "]"));
        }
        return scalar(node.toJson());
    }

    public static String list(List<String> texts) {
        return texts.stream().map(PythonText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** The name of Python's type of that value. */
    public static String typeName(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            return node instanceof MapNode ? "dict" : "list";
        }
        Json value = scalar.value();
        if (value.isNull() || value instanceof JsonBoolean) {
            return value.isNull() ? "NoneType" : "bool";
        }
        return value.asString().isPresent() ? "str" : value.text().contains(".") ? "float" : "int";
    }

    private static String scalar(Json value) {
        if (value.isNull()) {
            return "None";
        }
        if (value instanceof JsonBoolean) {
            return value == JsonBoolean.TRUE ? "True" : "False";
        }
        return value.asString().map(PythonText::quoted).orElseGet(value::text);
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\n", "\\n");
        return text.contains("'") && !text.contains("\"")
                ? "\"" + escaped + "\""
                : "'" + escaped.replace("'", "\\'") + "'";
    }
}
