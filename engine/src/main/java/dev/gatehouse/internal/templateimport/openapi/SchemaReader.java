package dev.gatehouse.internal.templateimport.openapi;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.templateimport.draft.Fields;
import dev.gatehouse.internal.templateimport.draft.RestDraft;
import dev.gatehouse.internal.templateimport.draft.V2Draft;
import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.model.MethodResponse;
import dev.gatehouse.model.Model;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/** Reads the schemas of an OpenAPI body as models of an API. */
final class SchemaReader {

    private static final String JSON = "application/json";
    private static final List<String> SHARED = List.of("#/components/schemas/", "#/definitions/");

    private final OpenApiBody body;
    private final Map<String, Model> models;
    private final String apiId;

    private final Consumer<Node> unknownSchema;

    private SchemaReader(OpenApiBody body, Map<String, Model> models, String apiId, Consumer<Node> unknownSchema) {
        this.body = body;
        this.models = models;
        this.apiId = apiId;
        this.unknownSchema = unknownSchema;
    }

    /** For a REST API, whose schemas become models. */
    static SchemaReader of(OpenApiBody body, RestDraft draft) {
        return new SchemaReader(body, draft.models(), draft.id(), schema -> unknown(body, schema));
    }

    /** For an HTTP API, of which AWS keeps no schema: only tests look at them. */
    static SchemaReader of(OpenApiBody body, V2Draft draft) {
        return new SchemaReader(body, draft.models(), draft.id(), schema -> {});
    }

    /** Adds a model for each shared schema. */
    void readAll() {
        body.shared("schemas", "definitions").forEach((name, schema) -> put(name, schema.node()));
    }

    /** The name of the model for a schema; one is made for a schema that is written in place. */
    String modelOf(Node schema, String place) {
        Optional<String> name = nameOf(schema);
        if (name.isPresent()) {
            if (!models.containsKey(name.get())) {
                unknownSchema.accept(schema);
            }
            return name.get();
        }
        String made = madeUp(place);
        put(made, schema);
        return made;
    }

    private static Optional<String> nameOf(Node schema) {
        return schema.text("$ref").map(reference -> reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static void unknown(OpenApiBody body, Node schema) {
        body.findings()
                .warning(
                        "BadRequestException",
                        "there is no schema \"" + nameOf(schema).orElse("") + "\", so there is no such model.",
                        schema.location().named(body.element()),
                        "add it to the shared schemas.");
    }

    private void put(String name, Node schema) {
        String text = withAddresses(schema).toText();
        models.put(name, new Model(name, JSON, text, schema.location().named(body.element())));
    }

    /** AWS makes up a name too; this one is the same in every run. */
    private static String madeUp(String place) {
        var crc = new CRC32();
        crc.update(place.getBytes(StandardCharsets.UTF_8));
        return "MODEL" + String.format(Locale.ROOT, "%08x", crc.getValue());
    }

    /** The responses that an operation documents, by those status codes that match. */
    Map<String, MethodResponse> responses(Fields operation, String place, String statuses) {
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
                .forEach(type -> models.put(type, modelOf(schema, place))));
        fields.fieldsByName("content").forEach((type, media) -> media.get("schema")
                .ifPresent(schema -> models.put(type, modelOf(schema, place + " " + type))));
        return models;
    }

    /** The schema with each reference to a shared schema replaced by the model's address, as the import does. */
    private Json withAddresses(Node schema) {
        if (schema instanceof ListNode list) {
            return list.map(item -> new ScalarNode(withAddresses(item), item.location()))
                    .toJson();
        }
        Map<String, Json> members = new LinkedHashMap<>();
        schema.entries()
                .forEach((name, value) -> members.put(
                        name,
                        name.equals("$ref") && value.toJson().asString().isPresent()
                                ? Json.of(address(value.toJson().text()))
                                : withAddresses(value)));
        return schema instanceof MapNode ? new JsonObject(members) : schema.toJson();
    }

    private String address(String reference) {
        return SHARED.stream()
                .filter(reference::startsWith)
                .findFirst()
                .map(prefix -> "https://apigateway.amazonaws.com/restapis/" + apiId + "/models/"
                        + reference.substring(prefix.length()))
                .orElse(reference);
    }
}
