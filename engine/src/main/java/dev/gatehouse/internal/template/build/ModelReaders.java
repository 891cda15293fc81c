package dev.gatehouse.internal.template.build;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.RestDraft;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.draft.V2Draft;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.Model;
import java.util.Optional;

/** Reads models of APIs. */
final class ModelReaders {

    private ModelReaders() {}

    static void ofRestApi(Fields properties, RestDraft api, ResolvedResource resource, TemplateDraft draft) {
        Optional<String> schema = properties
                .get("Schema")
                .flatMap(node -> node instanceof MapNode
                        ? Optional.of(node.toJson())
                        : node.asText().flatMap(Json::tryParse))
                .filter(JsonObject.class::isInstance)
                .map(Json::toText);
        if (schema.isEmpty()) {
            refused(properties, "Schema", "Model schema must have at least 1 property or array items defined");
            return;
        }
        String reference = draft.names().reference(resource);
        // names of models are alphanumeric, also those that nobody gave
        String name = properties.decidingText("Name").orElseGet(() -> reference.replaceAll("[^A-Za-z0-9]", ""));
        if (name.isEmpty()) {
            refused(properties, "Name", "Model name must be non-empty");
        }
        if (api.models().containsKey(name)) {
            refused(properties, "Name", "Model name already exists for this REST API");
        }
        api.modelIds().put(reference, name);
        api.models().put(name, model(name, schema.get(), properties));
    }

    static void ofApi(Fields properties, V2Draft api, ResolvedResource resource, TemplateDraft draft) {
        String reference = draft.names().reference(resource);
        String name = properties.decidingText("Name", reference);
        String schema = properties
                .get("Schema")
                .flatMap(node ->
                        node instanceof MapNode ? Optional.of(node.toJson().toText()) : node.asText())
                .orElse("{}");
        api.modelIds().put(reference, name);
        api.models().put(name, model(name, schema, properties));
    }

    private static Model model(String name, String schema, Fields properties) {
        return new Model(name, properties.text("ContentType", "application/json"), schema, properties.location());
    }

    private static void refused(Fields properties, String name, String text) {
        properties.refusedByAws(name, text, "correct " + properties.element() + "." + name + ".");
    }
}
