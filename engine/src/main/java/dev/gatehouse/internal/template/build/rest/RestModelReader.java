package dev.gatehouse.internal.template.build.rest;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.template.draft.ApiOfResource;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.RestDraft;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.Model;
import java.util.Optional;

/** Reads {@code AWS::ApiGateway::Model}. */
public final class RestModelReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        ApiOfResource.rest(properties, draft).ifPresent(api -> {
            Optional<String> schema = schema(properties);
            if (schema.isEmpty()) {
                refused(properties, "Schema", "Model schema must have at least 1 property or array items defined");
            } else {
                put(properties, api, draft.names().reference(resource), schema.get());
            }
        });
    }

    private static void put(Fields properties, RestDraft api, String reference, String schema) {
        String name = properties.decidingText("Name").orElseGet(() -> madeUp(reference));
        if (name.isEmpty()) {
            refused(properties, "Name", "Model name must be non-empty");
        }
        if (api.models().containsKey(name)) {
            refused(properties, "Name", "Model name already exists for this REST API");
        }
        api.modelIds().put(reference, name);
        api.models()
                .put(
                        name,
                        new Model(
                                name,
                                properties.text("ContentType", "application/json"),
                                schema,
                                properties.location()));
    }

    /** Names of models are alphanumeric, also those that nobody gave. */
    private static String madeUp(String reference) {
        return reference.replaceAll("[^A-Za-z0-9]", "");
    }

    private static Optional<String> schema(Fields properties) {
        return properties
                .get("Schema")
                .flatMap(node -> node instanceof MapNode
                        ? Optional.of(node.toJson())
                        : node.asText().flatMap(Json::tryParse))
                .filter(JsonObject.class::isInstance)
                .map(Json::toText);
    }

    private static void refused(Fields properties, String name, String text) {
        properties.refusedByAws(name, text, "correct " + properties.element() + "." + name + ".");
    }
}
