package dev.gatehouse.internal.templateimport.resolve;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.resolve.check.SubTemplate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Functions that make texts: {@code Fn::Sub}, {@code Fn::Join}, {@code Fn::Split}, {@code Fn::Base64}, {@code Fn::ToJsonString}. */
final class TextFunctions {

    private static final String JOIN = "Template error: every Fn::Join object requires two parameters, (1) a string"
            + " delimiter and (2) a list of strings to be joined or a function that returns a list of strings (such as"
            + " Fn::GetAZs) to be joined.";
    private static final String SPLIT = "Template error: every Fn::Split object requires two parameters, (1) a string"
            + " delimiter and (2) a string to be split or a function that returns a string to be split.";
    private static final String BASE64 = "Template error: every Fn::Base64 object must have a String-typed value.";

    private static final String ARGUMENTS = "Template error: One or more Fn::Sub intrinsic functions don't specify"
            + " expected arguments. Specify a string as first argument, and an optional second argument to specify a"
            + " mapping of values to replace in the string";
    private static final String NAMES = "Template error: variable names in Fn::Sub syntax must contain only"
            + " alphanumeric characters, underscores, periods, and colons";

    private TextFunctions() {}

    static Node join(Node argument, FunctionCall site) {
        Optional<String> delimiter = two(argument).flatMap(parts -> parts.get(0).asText());
        if (delimiter.isEmpty()) {
            return site.refuse(JOIN, "write [delimiter, [texts]].");
        }
        Node values = site.evaluate(argument.elements().get(1));
        Optional<Node> unknown =
                site.unknown(values).filter(marker -> values.elements().isEmpty());
        if (unknown.isPresent()) {
            return unknown.get();
        }
        if (!(values instanceof ListNode list)) {
            return site.refuse(JOIN, "the second parameter must be a list, but it is " + values.kind() + ".");
        }
        List<String> texts = new ArrayList<>();
        for (Node element : list.elements()) {
            Optional<String> text = element.asText();
            if (text.isEmpty()) {
                return site.refuse(JOIN, "every value must be a string, but there is " + element.kind() + ".");
            }
            texts.add(text.get());
        }
        return site.text(String.join(delimiter.get(), texts));
    }

    static Node split(Node argument, FunctionCall site) {
        Optional<String> delimiter =
                two(argument).flatMap(parts -> parts.get(0).asText()).filter(text -> !text.isEmpty());
        if (delimiter.isEmpty()) {
            return site.refuse(SPLIT, "write [delimiter, text].");
        }
        return site.known(argument.elements().get(1), value -> value.asText()
                .<Node>map(text -> site.texts(split(text, delimiter.get())))
                .orElseGet(() ->
                        site.refuse(SPLIT, "the second parameter must be a string, but it is " + value.kind() + ".")));
    }

    private static List<String> split(String text, String delimiter) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, start)) {
            parts.add(text.substring(start, at));
            start = at + delimiter.length();
        }
        parts.add(text.substring(start));
        return parts;
    }

    static Node base64(Node argument, FunctionCall site) {
        return site.known(argument, value -> value.asText()
                .<Node>map(text -> site.text(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))))
                .orElseGet(() -> site.refuse(BASE64, "write a text.")));
    }

    static Node toJsonString(Node argument, FunctionCall site) {
        site.needsLanguageExtensions();
        Node value = site.evaluate(argument);
        if (value.asText().isPresent() || value.isNull()) {
            return site.unknown(value)
                    .orElseGet(() -> site.refuse(
                            "Template error: every Fn::ToJsonString object must have a Map- or List-typed value.",
                            "write a map or a list."));
        }
        return site.text(value.toJson().toText());
    }

    static Optional<List<Node>> two(Node argument) {
        return Optional.of(argument.elements()).filter(parts -> parts.size() == 2);
    }

    /** {@code Fn::Sub}, with and without a map of its own variables. */
    static Node sub(Node argument, FunctionCall site) {
        if (argument.asText().isPresent()) {
            return substituted(argument.asText().get(), Map.of(), site);
        }
        List<Node> parts = argument.elements();
        boolean twoParts = parts.size() == 2 && parts.get(0).asText().isPresent() && parts.get(1) instanceof MapNode;
        if (!twoParts) {
            return site.refuse(ARGUMENTS, "write a text, or [text, {Name: value}].");
        }
        return substituted(parts.get(0).asText().orElse(""), parts.get(1).entries(), site);
    }

    private static Node substituted(String text, Map<String, Node> own, FunctionCall site) {
        var result = new StringBuilder(text.length() + 32);
        for (SubTemplate.Piece piece : SubTemplate.pieces(text)) {
            if (!piece.variable()) {
                result.append(piece.text());
            } else if (!SubTemplate.isName(piece.text())) {
                return site.refuse(NAMES, "write ${!" + piece.text() + "} if the text is meant literally.");
            } else {
                result.append(value(piece.text(), own, site));
            }
        }
        return site.text(result.toString());
    }

    private static String value(String name, Map<String, Node> own, FunctionCall site) {
        Node value = Optional.ofNullable(own.get(name))
                .map(site::evaluate)
                .orElseGet(() -> site.scope().references.variable(name, site));
        return String.join(",", value.texts());
    }
}
