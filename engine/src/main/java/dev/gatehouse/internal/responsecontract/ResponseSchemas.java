package dev.gatehouse.internal.responsecontract;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonBoolean;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.schema.JsonSchema;
import dev.gatehouse.internal.schema.SchemaException;
import dev.gatehouse.model.Model;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schemas by which answers are judged; OpenAPI's {@code nullable} is understood, which draft 4 lacks. */
record ResponseSchemas(Map<String, Model> models) {

    /** The models that AWS puts into every REST API. */
    private static final Map<String, String> AWS_OWN = Map.of(
            "Empty", "{}",
            "Error", "{\"type\": \"object\", \"properties\": {\"message\": {\"type\": \"string\"}}}");

    /** How a body breaks that model. */
    List<String> breaches(String model, String body) {
        Optional<String> schema = text(model);
        if (schema.isEmpty()) {
            return List.of("the API has no model " + model);
        }
        Optional<Json> json = Json.tryParse(body);
        if (json.isEmpty()) {
            return List.of("the body is not JSON");
        }
        try {
            return JsonSchema.compile(schema.get(), this::text).validate(json.get());
        } catch (SchemaException e) {
            return List.of("the model " + model + " can't be used: " + e.getMessage());
        }
    }

    private Optional<String> text(String model) {
        return Optional.ofNullable(models.get(model))
                .map(Model::schema)
                .or(() -> Optional.ofNullable(AWS_OWN.get(model)))
                .map(ResponseSchemas::withNulls);
    }

    private static String withNulls(String schema) {
        return schema.contains("\"nullable\"")
                ? Json.tryParse(schema).map(json -> nullsAllowed(json).toText()).orElse(schema)
                : schema;
    }

    private static Json nullsAllowed(Json json) {
        if (json instanceof JsonArray array) {
            return new JsonArray(
                    array.elements().stream().map(ResponseSchemas::nullsAllowed).toList());
        }
        if (!(json instanceof JsonObject object)) {
            return json;
        }
        Map<String, Json> members = new LinkedHashMap<>();
        object.members().forEach((name, value) -> members.put(name, nullsAllowed(value)));
        boolean nullable = members.remove("nullable", JsonBoolean.TRUE);
        var plain = new JsonObject(members);
        return nullable
                ? JsonObject.builder()
                        .put(
                                "anyOf",
                                new JsonArray(List.of(
                                        plain,
                                        JsonObject.builder().put("type", "null").build())))
                        .build()
                : plain;
    }
}
