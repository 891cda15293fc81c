package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.read.TemplateReader;
import dev.gatehouse.internal.template.read.TextFiles;
import dev.gatehouse.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Follows {@code $ref}: within the text, and to local files beside it. */
record OpenApiReferences(OpenApiBody body) {

    /** Longer chains are taken for a cycle. */
    private static final int LONGEST_CHAIN = 50;

    /** What the node stands for; the node itself, with a finding, if its reference leads nowhere. */
    Node follow(Node node) {
        Node here = node;
        MapNode file = body.root();
        for (int step = 0; step < LONGEST_CHAIN; step++) {
            Optional<String> reference = here.get("$ref").flatMap(Node::asText);
            if (reference.isEmpty()) {
                return here;
            }
            Optional<MapNode> target = file(reference.get(), file, here.location());
            Optional<Node> found = target.flatMap(root -> pointed(root, reference.get()));
            if (found.isEmpty()) {
                return nowhere(reference.get(), here);
            }
            file = target.get();
            here = found.get();
        }
        return nowhere("a chain of references without end", node);
    }

    private Optional<MapNode> file(String reference, MapNode current, Location place) {
        String name = reference.contains("#") ? reference.substring(0, reference.indexOf('#')) : reference;
        if (name.isEmpty()) {
            return Optional.of(current);
        }
        return body.request()
                .directory()
                .map(directory -> directory.resolve(name))
                .flatMap(path -> read(path, place));
    }

    private Optional<MapNode> read(Path path, Location place) {
        try {
            String text = TextFiles.read(path);
            return TemplateReader.read(path.toString(), text, body.findings());
        } catch (IOException e) {
            body.findings()
                    .error(
                            "FileNotFound",
                            path + " can't be read: " + e.getMessage() + ".",
                            place,
                            "put the file there.");
            return Optional.empty();
        }
    }

    private static Optional<Node> pointed(MapNode root, String reference) {
        Optional<Node> here = Optional.of(root);
        if (!reference.contains("#")) {
            return here;
        }
        for (String part : reference.substring(reference.indexOf('#') + 1).split("/")) {
            String name = part.replace("~1", "/").replace("~0", "~");
            here = name.isEmpty() ? here : here.flatMap(node -> node.get(name));
        }
        return here;
    }

    private Node nowhere(String reference, Node node) {
        body.findings()
                .error(
                        "UnknownReference",
                        "there is nothing at $ref \"" + reference + "\".",
                        node.location().named(body.element()),
                        "correct the reference, or add what it names.");
        return new MapNode(java.util.Map.of(), node.location());
    }
}
