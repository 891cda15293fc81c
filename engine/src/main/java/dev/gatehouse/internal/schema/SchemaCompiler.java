package dev.gatehouse.internal.schema;

import dev.gatehouse.http.Percent;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonBoolean;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.json.JsonSyntaxException;
import dev.gatehouse.internal.schema.MemberSchemas.Matching;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compiles a schema and all that it refers to; each place once, so that circles end. */
final class SchemaCompiler {

    private static final Pattern MODEL =
            Pattern.compile("https://apigateway\\.amazonaws\\.com/restapis/[^/]+/models/([A-Za-z0-9]+)(#.*)?");

    /** The model that is compiled first has no name of its own. */
    private static final String SELF = "";

    /** A place in a model: the model's name and a JSON pointer. */
    record Place(String model, String pointer) {

        Place child(String name) {
            return new Place(model, pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
        }

        @Override
        public String toString() {
            return (model.isEmpty() ? "schema" : "model " + model) + (pointer.isEmpty() ? "" : " at " + pointer);
        }
    }

    private final ModelSchemas models;
    private final Map<String, Json> documents = new HashMap<>();
    private final Map<Place, SchemaNode> nodes = new HashMap<>();

    SchemaCompiler(ModelSchemas models) {
        this.models = models;
    }

    SchemaNode compile(String text) {
        Place root = new Place(SELF, "");
        documents.put(SELF, parse(root, text));
        return node(root, documents.get(SELF));
    }

    /** The compiled schema at a place. */
    SchemaNode node(Place place, Json schema) {
        SchemaNode known = nodes.get(place);
        if (known != null) {
            return known;
        }
        if (!(schema instanceof JsonObject object)) {
            throw new SchemaException(place + ": a schema is a JSON object");
        }
        Optional<Json> reference = object.member("$ref");
        if (reference.isPresent()) {
            return referred(place, reference.orElseThrow());
        }
        SchemaNode node = new SchemaNode();
        nodes.put(place, node);
        fill(node, new Subschemas(this, place, object));
        return node;
    }

    private void fill(SchemaNode node, Subschemas schemas) {
        MemberSchemas members = members(schemas);
        List<Keyword> keywords = new ArrayList<>();
        new TreeMap<>(schemas.schema().members())
                .forEach((name, value) ->
                        KeywordTable.make(name, value, schemas, members).ifPresent(keywords::add));
        node.fill(keywords, elements(schemas), members);
    }

    private static ElementSchemas elements(Subschemas schemas) {
        Optional<Json> items = schemas.value("items");
        Optional<SchemaNode> additional = additional(schemas, "additionalItems");
        if (items.isEmpty()) {
            return ElementSchemas.none();
        }
        Json value = items.orElseThrow();
        return value instanceof JsonArray
                ? new ElementSchemas(schemas.nodes("items", value), additional)
                : new ElementSchemas(List.of(), Optional.of(schemas.node("items", value)));
    }

    private static MemberSchemas members(Subschemas schemas) {
        List<Matching> matching = new ArrayList<>();
        schemas.nodesByName("patternProperties")
                .forEach((pattern, node) ->
                        matching.add(new Matching(schemas.pattern("patternProperties", pattern), node)));
        return new MemberSchemas(
                schemas.nodesByName("properties"), matching, additional(schemas, "additionalProperties"));
    }

    private static Optional<SchemaNode> additional(Subschemas schemas, String keyword) {
        return schemas.value(keyword)
                .filter(value -> !(value instanceof JsonBoolean))
                .map(value -> schemas.node(keyword, value));
    }

    /** Follows references until there is a schema; what stands beside a reference is ignored, as draft 4 says. */
    private SchemaNode referred(Place from, Json reference) {
        Set<Place> seen = new HashSet<>();
        Place place = from;
        Json target = Json.object(Map.of("$ref", reference));
        while (target.member("$ref").isPresent()) {
            if (!seen.add(place)) {
                throw new SchemaException(from + ": the references form a circle");
            }
            Json text = target.member("$ref").orElseThrow();
            place = resolve(
                    place, text.asString().orElseThrow(() -> new SchemaException(from + ": $ref is not a string")));
            target = at(from, place);
        }
        return node(place, target);
    }

    private Place resolve(Place from, String reference) {
        if (reference.startsWith("#")) {
            return new Place(from.model(), pointer(from, reference));
        }
        Matcher model = MODEL.matcher(reference);
        if (!model.matches()) {
            throw new SchemaException(from + ": there is no schema under " + reference);
        }
        String fragment = model.group(2);
        return new Place(model.group(1), fragment == null ? "" : pointer(from, fragment));
    }

    private static String pointer(Place from, String fragment) {
        String pointer = Percent.decode(fragment.substring(1));
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            throw new SchemaException(from + ": " + fragment + " is not a JSON pointer");
        }
        return pointer;
    }

    private Json at(Place from, Place place) {
        Json json = document(from, place.model());
        if (place.pointer().isEmpty()) {
            return json;
        }
        for (String part : place.pointer().substring(1).split("/", -1)) {
            json = step(json, part.replace("~1", "/").replace("~0", "~"))
                    .orElseThrow(() -> new SchemaException(from + ": there is no " + place));
        }
        return json;
    }

    private static Optional<Json> step(Json json, String name) {
        if (json instanceof JsonArray array) {
            return name.matches("\\d{1,6}")
                            && Integer.parseInt(name) < array.elements().size()
                    ? Optional.of(array.elements().get(Integer.parseInt(name)))
                    : Optional.empty();
        }
        return json.member(name);
    }

    private Json document(Place from, String model) {
        Json known = documents.get(model);
        if (known == null) {
            String text = models.schemaOf(model)
                    .orElseThrow(() -> new SchemaException(from + ": there is no model named " + model));
            known = parse(new Place(model, ""), text);
            documents.put(model, known);
        }
        return known;
    }

    private static Json parse(Place place, String text) {
        try {
            return Json.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonSyntaxException e) {
            throw new SchemaException(place + ": no JSON: " + e.getMessage());
        }
    }
}
