package dev.gatehouse.internal.template.draft;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rewrites references between the schemas of an OpenAPI body to the addresses of models, as the import does. */
public final class ModelSchema {

    private static final List<String> SHARED = List.of("#/components/schemas/", "#/definitions/");

    private ModelSchema() {}

    /** The schema with each reference to a shared schema replaced by the model's address. */
    public static Json of(Json schema, String apiId) {
        if (schema instanceof JsonArray array) {
            return new JsonArray(
                    array.elements().stream().map(item -> of(item, apiId)).toList());
        }
        return schema instanceof JsonObject object ? object(object, apiId) : schema;
    }

    /** The address by which schemas refer to a model. */
    public static String address(String apiId, String model) {
        return "https://apigateway.amazonaws.com/restapis/" + apiId + "/models/" + model;
    }

    private static Json object(JsonObject object, String apiId) {
        Map<String, Json> members = new LinkedHashMap<>();
        object.members().forEach((name, value) -> members.put(name, member(name, value, apiId)));
        return new JsonObject(members);
    }

    private static Json member(String name, Json value, String apiId) {
        return name.equals("$ref")
                ? value.asString()
                        .map(reference -> Json.of(address(reference, apiId, value)))
                        .orElse(value)
                : of(value, apiId);
    }

    private static String address(String reference, String apiId, Json value) {
        return SHARED.stream()
                .filter(reference::startsWith)
                .findFirst()
                .map(prefix -> address(apiId, reference.substring(prefix.length())))
                .orElse(value.text());
    }
}
