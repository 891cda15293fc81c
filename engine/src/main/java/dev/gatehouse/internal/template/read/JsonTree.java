package dev.gatehouse.internal.template.read;

import dev.gatehouse.internal.json.JsonSyntaxException;
import dev.gatehouse.internal.json.JsonTokens;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the tree of a JSON text. */
final class JsonTree {

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
