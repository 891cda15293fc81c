package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.model.MethodResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the responses of an operation as method responses. */
final class OpenApiResponses {

    private final OpenApiBody body;
    private final SchemaReader schemas;

    OpenApiResponses(OpenApiBody body, SchemaReader schemas) {
        this.body = body;
        this.schemas = schemas;
    }

    /** By status code; a response named {@code default} declares none. */
    Map<String, MethodResponse> read(RestOperation operation) {
        Map<String, MethodResponse> responses = new LinkedHashMap<>();
        operation.fields().fieldsByName("responses").forEach((status, fields) -> {
            if (status.matches("[1-5]\\d\\d")) {
                responses.put(status, response(status, body.follow(fields), operation));
            }
        });
        return responses;
    }

    private MethodResponse response(String status, Fields fields, RestOperation operation) {
        Map<String, Boolean> headers = new LinkedHashMap<>();
        fields.fieldsByName("headers").keySet().forEach(name -> headers.put("method.response.header." + name, false));
        return new MethodResponse(status, headers, models(status, fields, operation));
    }

    private Map<String, String> models(String status, Fields fields, RestOperation operation) {
        String place = operation.method() + " " + operation.path() + " " + status;
        Map<String, String> models = new LinkedHashMap<>();
        fields.get("schema").ifPresent(schema -> produced(operation)
                .forEach(type -> models.put(type, schemas.modelOf(schema, place))));
        fields.fieldsByName("content").forEach((type, media) -> media.get("schema")
                .ifPresent(schema -> models.put(type, schemas.modelOf(schema, place + " " + type))));
        return models;
    }

    private List<String> produced(RestOperation operation) {
        List<String> own = operation.fields().texts("produces");
        List<String> types = own.isEmpty() ? body.fields().texts("produces") : own;
        return types.isEmpty() ? List.of("application/json") : types;
    }
}
