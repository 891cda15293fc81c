package dev.gatehouse.internal.template.read;

import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.model.Location;
import java.util.Optional;

/** Reads YAML or JSON text to a tree with line and column. */
public final class TemplateReader {

    private TemplateReader() {}

    /** The tree; empty with a finding if the text can't be read. */
    public static Optional<MapNode> read(String fileName, String text, Findings findings) {
        return readAny(fileName, text, findings).flatMap(node -> {
            if (node instanceof MapNode map) {
                return Optional.of(map);
            }
            ReadingFindings.of(fileName, text, findings).notAMap(node);
            return Optional.empty();
        });
    }

    /** The tree of a text that need not be a template, like an included part; empty with a finding. */
    public static Optional<Node> readAny(String fileName, String text, Findings findings) {
        if (text.length() > Bounds.OPEN_API_BYTES) {
            ReadingFindings.of(fileName, "", findings).tooLong(text.length());
            return Optional.empty();
        }
        var refusal = ReadingFindings.of(fileName, text, findings);
        String content = withoutByteOrderMark(text);
        if (content.length() > refusal.most()) {
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
}
