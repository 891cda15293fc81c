package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.read.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the bodies that an operation takes as request models of a method. */
record RestRequestModels(OpenApiBody body, SchemaReader schemas) {

    /** The model's name by content type. */
    Map<String, String> read(RestOperation operation) {
        return body.isSwagger() ? ofBodyParameter(operation) : ofRequestBody(operation);
    }

    private Map<String, String> ofRequestBody(RestOperation operation) {
        Map<String, String> models = new LinkedHashMap<>();
        operation.fields().fields("requestBody").map(body::follow).ifPresent(request -> request.fieldsByName("content")
                .forEach((type, media) -> media.get("schema")
                        .ifPresent(schema -> models.put(type, schemas.modelOf(schema, place(operation, type))))));
        return models;
    }

    private Map<String, String> ofBodyParameter(RestOperation operation) {
        Map<String, String> models = new LinkedHashMap<>();
        for (Fields parameter : new RestParameters(body).declared(operation)) {
            if (parameter.text("in", "").equals("body") && parameter.has("schema")) {
                Node schema = parameter.get("schema").orElseThrow();
                consumed(operation)
                        .forEach(type -> models.put(type, schemas.modelOf(schema, place(operation, "body"))));
            }
        }
        return models;
    }

    private List<String> consumed(RestOperation operation) {
        List<String> own = operation.fields().texts("consumes");
        List<String> types = own.isEmpty() ? body.fields().texts("consumes") : own;
        return types.isEmpty() ? List.of("application/json") : types;
    }

    private static String place(RestOperation operation, String part) {
        return operation.method() + " " + operation.path() + " " + part;
    }
}
