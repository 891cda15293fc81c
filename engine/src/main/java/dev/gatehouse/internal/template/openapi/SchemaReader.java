package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.ModelSchema;
import dev.gatehouse.internal.template.draft.RestDraft;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.model.Model;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/** Reads the schemas of an OpenAPI body as models of a REST API. */
final class SchemaReader {

    private static final String JSON = "application/json";

    private final OpenApiBody body;
    private final RestDraft draft;

    SchemaReader(OpenApiBody body, RestDraft draft) {
        this.body = body;
        this.draft = draft;
    }

    /** Adds a model for each shared schema. */
    void readAll() {
        body.shared("schemas", "definitions").forEach((name, schema) -> put(name, schema.node()));
    }

    /** The name of the model for a schema; one is made for a schema that is written in place. */
    String modelOf(Node schema, String place) {
        Optional<String> name = schema.get("$ref")
                .flatMap(Node::asText)
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1));
        if (name.isPresent()) {
            if (!draft.models().containsKey(name.get())) {
                unknown(name.get(), schema);
            }
            return name.get();
        }
        String made = madeUp(place);
        put(made, schema);
        return made;
    }

    private void unknown(String name, Node schema) {
        body.findings()
                .warning(
                        "BadRequestException",
                        "there is no schema \"" + name + "\", so there is no such model.",
                        schema.location().named(body.element()),
                        "add it to the shared schemas.");
    }

    private void put(String name, Node schema) {
        String text = ModelSchema.of(schema.toJson(), draft.id()).toText();
        draft.models().put(name, new Model(name, JSON, text, schema.location().named(body.element())));
    }

    /** AWS makes up a name too; this one is the same in every run. */
    private static String madeUp(String place) {
        var crc = new CRC32();
        crc.update(place.getBytes(StandardCharsets.UTF_8));
        return "MODEL" + String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
