package dev.gatehouse.internal.schema;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonBoolean;
import dev.gatehouse.internal.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keywords about objects; the schemas of members are looked at afterwards. */
final class ObjectKeywords {

    private ObjectKeywords() {}

    static Keyword maxProperties(Subschemas schemas, Json value) {
        int maximum = schemas.count("maxProperties", value);
        return (actual, run) -> {
            if (actual instanceof JsonObject object && object.members().size() > maximum) {
                run.violated("object has too many properties (found "
                        + object.members().size() + " but schema requires at most " + maximum + ")");
            }
        };
    }

    static Keyword minProperties(Subschemas schemas, Json value) {
        int minimum = schemas.count("minProperties", value);
        return (actual, run) -> {
            if (actual instanceof JsonObject object && object.members().size() < minimum) {
                run.violated("object has too few properties (found "
                        + object.members().size() + " but schema requires at least " + minimum + ")");
            }
        };
    }

    static Keyword required(Subschemas schemas, Json value) {
        List<String> required = schemas.names("required", value);
        return (actual, run) -> {
            if (actual instanceof JsonObject object) {
                List<String> missing = missing(required, object);
                if (!missing.isEmpty()) {
                    run.violated("object has missing required properties (" + shown(missing) + ")");
                }
            }
        };
    }

    static Keyword additionalProperties(Json value, MemberSchemas members) {
        return (actual, run) -> {
            if (value == JsonBoolean.FALSE && actual instanceof JsonObject object) {
                List<String> unwanted = object.members().keySet().stream()
                        .filter(name -> !members.knows(name))
                        .sorted()
                        .toList();
                if (!unwanted.isEmpty()) {
                    run.violated(
                            "object instance has properties which are not allowed by the schema: " + shown(unwanted));
                }
            }
        };
    }

    static Keyword dependencies(Subschemas schemas, Json value) {
        Map<String, Keyword> dependencies = new TreeMap<>();
        schemas.members("dependencies", value)
                .forEach((name, needed) -> dependencies.put(name, dependency(schemas, name, needed)));
        return (actual, run) -> {
            if (actual instanceof JsonObject object) {
                dependencies.forEach((name, dependency) -> {
                    if (object.member(name).isPresent()) {
                        dependency.check(actual, run);
                    }
                });
            }
        };
    }

    private static Keyword dependency(Subschemas schemas, String name, Json needed) {
        if (!(needed instanceof JsonArray)) {
            SchemaNode node = schemas.compiler()
                    .node(schemas.place().child("dependencies").child(name), needed);
            return node::validate;
        }
        List<String> names = schemas.names("dependencies", needed);
        return (actual, run) -> {
            List<String> missing = missing(names, (JsonObject) actual);
            if (!missing.isEmpty()) {
                run.violated("property \"" + name + "\" of object has missing property dependencies (schema requires "
                        + shown(names) + "; missing: " + shown(missing) + ")");
            }
        };
    }

    private static List<String> missing(List<String> required, JsonObject object) {
        return required.stream()
                .filter(name -> object.member(name).isEmpty())
                .distinct()
                .toList();
    }

    private static String shown(List<String> names) {
        return Json.strings(names).toText();
    }
}
