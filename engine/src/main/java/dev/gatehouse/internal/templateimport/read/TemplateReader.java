package dev.gatehouse.internal.templateimport.read;

import dev.gatehouse.internal.json.JsonSyntaxException;
import dev.gatehouse.internal.json.JsonTokens;
import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads YAML or JSON text to a tree with line and column. */
public final class TemplateReader {

    private TemplateReader() {}

    /** The tree; empty with a finding if the text can't be read. */
    public static Optional<MapNode> read(String fileName, String text, Findings findings) {
        return readAny(fileName, text, findings).flatMap(node -> {
            if (node instanceof MapNode map) {
                return Optional.of(map);
            }
            new ReadingFindings(fileName, text, findings).notAMap(node);
            return Optional.empty();
        });
    }

    /** The tree of a text that need not be a template, like an included part; empty with a finding. */
    public static Optional<Node> readAny(String fileName, String text, Findings findings) {
        if (text.length() > Bounds.OPEN_API_BYTES) {
            new ReadingFindings(fileName, "", findings).tooLong(text.length());
            return Optional.empty();
        }
        var refusal = new ReadingFindings(fileName, text, findings);
        String content = withoutByteOrderMark(text);
        if (content.length() > Bounds.TEMPLATE_BYTES && content.length() > refusal.most()) {
            refusal.tooLong(content.length());
            return Optional.empty();
        }
        var notes = new Notes();
        try {
            Optional<Node> tree = tree(content, Place.root(fileName), notes);
            if (tree.isEmpty()) {
                refusal.empty();
            }
            tree.ifPresent(node -> refusal.report(notes, node));
            return tree;
        } catch (UnreadableTextException e) {
            refusal.unreadable(e);
            return Optional.empty();
        }
    }

    private static Optional<Node> tree(String text, Place root, Notes notes) throws UnreadableTextException {
        return looksLikeJson(text) ? Optional.of(json(text, root, notes)) : YamlTree.read(text, root, notes);
    }

    /** Braces may also be YAML's flow style, so the word of the JSON reader counts only if both refuse. */
    private static Node json(String text, Place root, Notes notes) throws UnreadableTextException {
        try {
            return JsonTree.read(text, root, notes);
        } catch (UnreadableTextException e) {
            try {
                return YamlTree.read(text, root, notes).orElseThrow(() -> e);
            } catch (UnreadableTextException alsoNoYaml) {
                throw e;
            }
        }
    }

    static boolean looksLikeJson(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!Character.isWhitespace(text.charAt(at))) {
                return text.charAt(at) == '{' || text.charAt(at) == '[';
            }
        }
        return false;
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static Location start(String fileName) {
        return new Location(fileName, 1, 1, "");
    }

    /** The findings of reading, each with its text. */
    private record ReadingFindings(String fileName, String text, Findings findings) {

        private static final Pattern OPEN_API =
                Pattern.compile("(?m)^[ \\t]*+[\"'{]?[ \\t]*+[\"']?(openapi|swagger)[\"']?[ \\t]*+:");
        private static final Pattern RESOURCES =
                Pattern.compile("(?m)^[ \\t{]*+[\"']?(Resources|AWSTemplateFormatVersion)[\"']?[ \\t]*+:");

        /** What kind of text the user meant to write; AWS words its refusal after that. */
        enum Language {
            OPEN_API("OpenAPI", "BadRequestException", "Invalid OpenAPI input."),
            JSON("JSON", "ValidationError", ""),
            YAML("YAML", "ValidationError", "");

            private final String title;
            private final String code;
            private final String awsText;

            Language(String title, String code, String awsText) {
                this.title = title;
                this.code = code;
                this.awsText = awsText;
            }
        }

        private Language language() {
            if (OPEN_API.matcher(text).find() && !RESOURCES.matcher(text).find()) {
                return Language.OPEN_API;
            }
            return looksLikeJson(text) ? Language.JSON : Language.YAML;
        }

        void unreadable(UnreadableTextException e) {
            var place = new Location(fileName, e.line, e.column, "");
            refuse("this is not " + language().title + ": " + e.problem(), place, "correct the text at that place.");
        }

        void empty() {
            String what = "this is not " + language().title + ": the file is empty";
            refuse(what, start(fileName), "write a template, or name another file.");
        }

        /** How long the text may be. */
        int most() {
            return language() == Language.OPEN_API ? Bounds.OPEN_API_BYTES : Bounds.TEMPLATE_BYTES;
        }

        void tooLong(int length) {
            refuse(
                    "the text has " + length + " characters, more than " + most(),
                    language() == Language.OPEN_API
                            ? Language.OPEN_API.awsText
                            : "Template may not exceed " + Bounds.TEMPLATE_BYTES + " bytes in size.",
                    start(fileName),
                    "split the template; the limit is 1 MB for CloudFormation and 6 MB for OpenAPI.");
        }

        void notAMap(Node node) {
            refuse(
                    "a template is a map at the top, but this is " + node.kind(),
                    node.location(),
                    "write a SAM, CloudFormation or OpenAPI document.");
        }

        void report(Notes notes, Node root) {
            notes.duplicates()
                    .forEach(duplicate -> findings.warning(
                            "DuplicateKey",
                            "the key \"" + duplicate.key() + "\" is written twice in this map; the last one counts",
                            duplicate.location(),
                            "remove one of them."));
            boolean cloudFormation =
                    root.get("Resources").isPresent() && root.get("Transform").isEmpty();
            notes.firstAlias()
                    .filter(alias -> cloudFormation)
                    .ifPresent(alias -> findings.warning(
                            "ValidationError",
                            "the template uses a YAML alias, which CloudFormation does not allow",
                            alias,
                            "deploy the output of \"aws cloudformation package\", which replaces aliases."));
        }

        private void refuse(String what, Location location, String remedy) {
            refuse(what, language().awsText, location, remedy);
        }

        private void refuse(String what, String awsText, Location location, String remedy) {
            findings.add(new Finding(Severity.ERROR, language().code, what, awsText, location, remedy));
        }
    }

    /** Makes the tree of a JSON text. */
    private static final class JsonTree {

        private final JsonTokens tokens;
        private final Bounds bounds = new Bounds();
        private final Notes notes;

        private JsonTree(JsonTokens tokens, Notes notes) {
            this.tokens = tokens;
            this.notes = notes;
        }

        static Node read(String text, Place root, Notes notes) throws UnreadableTextException {
            try (var tokens = new JsonTokens(text)) {
                try {
                    return new JsonTree(tokens, notes).document(root);
                } catch (JsonSyntaxException e) {
                    throw new UnreadableTextException(String.valueOf(e.getMessage()), tokens.line(), tokens.column());
                }
            }
        }

        private Node document(Place root) throws UnreadableTextException {
            Node node = node(tokens.next(), root, 0);
            if (tokens.next() != JsonTokens.Kind.END) {
                throw new UnreadableTextException(
                        "there is more text after the JSON value", tokens.line(), tokens.column());
            }
            return node;
        }

        private Node node(JsonTokens.Kind kind, Place place, int depth) throws UnreadableTextException {
            Bounds.depth(depth, tokens.line(), tokens.column());
            bounds.count(1, tokens.line(), tokens.column());
            Location location = place.at(tokens.line(), tokens.column());
            return switch (kind) {
                case OBJECT -> object(place, location, depth);
                case ARRAY -> array(place, location, depth);
                case VALUE -> new ScalarNode(tokens.value(), location);
                default -> throw new UnreadableTextException("a JSON value is missing", tokens.line(), tokens.column());
            };
        }

        private Node object(Place place, Location location, int depth) throws UnreadableTextException {
            Map<String, Node> entries = new LinkedHashMap<>();
            while (tokens.next() == JsonTokens.Kind.NAME) {
                String name = tokens.text();
                Location named = place.at(tokens.line(), tokens.column());
                if (entries.put(name, node(tokens.next(), place.member(name), depth + 1)) != null) {
                    notes.duplicate(name, named);
                }
            }
            return new MapNode(entries, location);
        }

        private Node array(Place place, Location location, int depth) throws UnreadableTextException {
            List<Node> elements = new ArrayList<>();
            for (var kind = tokens.next(); kind != JsonTokens.Kind.CLOSE; kind = tokens.next()) {
                elements.add(node(kind, place.item(elements.size()), depth + 1));
            }
            return new ListNode(elements, location);
        }
    }
}
