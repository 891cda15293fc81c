package dev.gatehouse.internal.templateimport.draft;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.TemplateReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the OpenAPI definition of an API resource: in place, in a local file, or in a bucket that is not here. */
public record Definition(Fields properties, TemplateDraft draft) {

    private static final String BODY = "Body";
    private static final String LOCATION = "BodyS3Location";

    /** Whether the resource says that it has a definition. */
    public static boolean isIn(Fields properties) {
        return properties.has(BODY) || properties.has(LOCATION);
    }

    /** The definition; empty, with a finding, where it can't be had. */
    public Optional<MapNode> read(ApiDraft.OriginDraft origin) {
        Optional<Node> body = properties.get(BODY);
        if (body.isPresent()) {
            origin.definition("inline");
            return body.flatMap(this::map);
        }
        Optional<String> path = properties.get(LOCATION).flatMap(Node::asText);
        if (path.isPresent()) {
            origin.definition("file:" + path.get());
            return file(path.get());
        }
        properties.fields(LOCATION).ifPresent(bucket -> elsewhere(bucket, origin));
        return Optional.empty();
    }

    private Optional<MapNode> map(Node body) {
        if (body instanceof MapNode map) {
            return Optional.of(map);
        }
        properties.refusedByAws(BODY, "Invalid OpenAPI input.", "write the definition as a map.");
        return Optional.empty();
    }

    private Optional<MapNode> file(String path) {
        Path file = draft.request().directory().orElse(Path.of("")).resolve(path);
        try {
            return TemplateReader.read(path, draft.request().files().read(file), draft.findings());
        } catch (IOException e) {
            properties.error(
                    "FileNotFound",
                    LOCATION,
                    draft.request().files().isFile(file)
                            ? "the definition \"" + path + "\" can't be read: " + e.getMessage() + "."
                            : "the definition \"" + path + "\" is not in the template's folder.",
                    "put it there, in UTF-8, or correct the path.");
            return Optional.empty();
        }
    }

    private void elsewhere(Fields bucket, ApiDraft.OriginDraft origin) {
        String address = "s3://" + bucket.text("Bucket", "") + "/" + bucket.text("Key", "");
        origin.definition(address + " (not available)");
        properties.warning(
                "DefinitionNotAvailable",
                LOCATION,
                "the definition " + address + " is not available here, so " + properties.element() + " has no routes.",
                "name a local file instead, or write the definition into the template.");
    }
}
