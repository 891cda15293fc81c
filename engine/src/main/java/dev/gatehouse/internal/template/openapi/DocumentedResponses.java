package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.model.MethodResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the responses that an operation documents. */
record DocumentedResponses(OpenApiBody body, SchemaReader schemas) {

    /** As method responses of a REST API, by status code; a response named {@code default} declares none. */
    Map<String, MethodResponse> ofMethod(RestOperation operation) {
        return read(operation.fields(), operation.name(), "[1-5]\\d\\d");
    }

    /** As documented answers of a route, by status, range like {@code 4XX}, or {@code default}. */
    Map<String, MethodResponse> ofRoute(Fields operation, String routeKey) {
        return read(operation, routeKey, "[1-5](\\d\\d|XX)|default");
    }

    private Map<String, MethodResponse> read(Fields operation, String place, String statuses) {
        Map<String, MethodResponse> responses = new LinkedHashMap<>();
        operation.fieldsByName("responses").forEach((status, fields) -> {
            if (status.matches(statuses)) {
                Fields response = body.follow(fields);
                responses.put(
                        status,
                        new MethodResponse(
                                status, headers(response), models(response, operation, place + " " + status)));
            }
        });
        return responses;
    }

    private static Map<String, Boolean> headers(Fields response) {
        Map<String, Boolean> headers = new LinkedHashMap<>();
        response.fieldsByName("headers").keySet().forEach(name -> headers.put("method.response.header." + name, false));
        return headers;
    }

    private Map<String, String> models(Fields fields, Fields operation, String place) {
        Map<String, String> models = new LinkedHashMap<>();
        fields.get("schema").ifPresent(schema -> body.mediaTypes("produces", operation)
                .forEach(type -> models.put(type, schemas.modelOf(schema, place))));
        fields.fieldsByName("content").forEach((type, media) -> media.get("schema")
                .ifPresent(schema -> models.put(type, schemas.modelOf(schema, place + " " + type))));
        return models;
    }
}
