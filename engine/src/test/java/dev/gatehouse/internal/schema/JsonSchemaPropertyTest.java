package dev.gatehouse.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.gatehouse.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Compares with another implementation of draft 4, which agrees on what is valid and knows other words.
 *
 * <p>Without {@code uniqueItems}, which that one applies to the members of objects too.
 */
class JsonSchemaPropertyTest {

    private static final JsonSchemaFactory OTHER = JsonSchemaFactory.getInstance(VersionFlag.V4);

    @Property(seed = "20261122", tries = 700, edgeCases = EdgeCasesMode.NONE)
    void agrees_with_another_implementation(@ForAll("schemas") Json schema, @ForAll("values") Json value) {
        boolean isValid = JsonSchema.compile(schema.toText(), ModelSchemas.none())
                .validate(value)
                .isEmpty();

        assertThat(isValid)
                .as(schema + " for " + value)
                .isEqualTo(OTHER.getSchema(schema.toText())
                        .validate(value.toText(), InputFormat.JSON)
                        .isEmpty());
    }

    @Property(seed = "20261122", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void any_json_is_a_schema_or_is_refused(@ForAll("values") Json keyword, @ForAll("values") Json value) {
        for (String name :
                List.of("type", "enum", "pattern", "required", "properties", "items", "allOf", "minimum", "$ref")) {
            String schema = Json.object(Map.of(name, keyword)).toText();
            try {
                assertThat(JsonSchema.compile(schema, ModelSchemas.none()).validate(value))
                        .isNotNull();
            } catch (SchemaException e) {
                assertThat(e).hasMessageStartingWith("schema");
            }
        }
    }

    @Provide
    Arbitrary<Json> values() {
        return value(3);
    }

    @Provide
    Arbitrary<Json> schemas() {
        return schema(2);
    }

    private static Arbitrary<Json> value(int depth) {
        Arbitrary<Json> scalar = Arbitraries.of(
                        "1", "2.5", "-3", "100", "\"\"", "\"a\"", "\"abc\"", "true", "false", "null")
                .map(Json::parse);
        if (depth == 0) {
            return scalar;
        }
        Arbitrary<Json> inner = value(depth - 1);
        return Arbitraries.oneOf(
                scalar,
                inner.list().ofMaxSize(3).map(Json::fromJava),
                Arbitraries.maps(names(), inner).ofMaxSize(3).map(Json::fromJava));
    }

    private static Arbitrary<Json> schema(int depth) {
        Arbitrary<Map<String, Json>> leaves = Arbitraries.maps(
                        Arbitraries.of(
                                "type",
                                "enum",
                                "minimum",
                                "maxLength",
                                "pattern",
                                "minItems",
                                "maxItems",
                                "required",
                                "maxProperties",
                                "multipleOf",
                                "maximum"),
                        Arbitraries.integers().between(0, 3))
                .ofMaxSize(2)
                .map(JsonSchemaPropertyTest::keywords);
        if (depth == 0) {
            return leaves.map(Json::object);
        }
        Arbitrary<Json> inner = schema(depth - 1);
        Arbitrary<Json> listed = inner.list().ofMinSize(1).ofMaxSize(2).map(Json::fromJava);
        Arbitrary<Json> named = Arbitraries.maps(names(), inner).ofMaxSize(2).map(Json::fromJava);
        Arbitrary<Map<String, Json>> nested = Arbitraries.oneOf(
                listed.map(some -> Map.of("allOf", some)),
                listed.map(some -> Map.of("anyOf", some)),
                listed.map(some -> Map.of("oneOf", some)),
                inner.map(some -> Map.of("not", some)),
                inner.map(some -> Map.of("items", some)),
                listed.map(some -> Map.of("items", some, "additionalItems", Json.of(false))),
                named.map(some -> Map.of("properties", some)),
                named.map(some -> Map.of("properties", some, "additionalProperties", Json.of(false))),
                named.map(some -> Map.of("patternProperties", some)),
                inner.map(some -> Map.of("additionalProperties", some)),
                named.map(some -> Map.of("dependencies", some)));
        return leaves.flatMap(some -> nested.map(more -> {
            Map<String, Json> both = new LinkedHashMap<>(some);
            both.putAll(more);
            return Json.object(both);
        }));
    }

    private static Map<String, Json> keywords(Map<String, Integer> chosen) {
        Map<String, Json> keywords = new LinkedHashMap<>();
        chosen.forEach((name, choice) -> keywords.put(name, keyword(name, choice)));
        return keywords;
    }

    private static Json keyword(String name, int choice) {
        return switch (name) {
            case "type" ->
                Json.of(List.of("object", "array", "string", "number").get(choice));
            case "enum" -> Json.parse("[1, \"a\", [], {\"a\": 2.5}]");
            case "pattern" -> Json.of(List.of("^a", "c$", "b", "^$").get(choice));
            case "required" -> Json.strings(choice > 1 ? List.of("a", "b") : List.of("a"));
            case "multipleOf" -> Json.parse(List.of("0.5", "1", "2", "3").get(choice));
            default -> Json.of(choice);
        };
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of("a", "b", "abc");
    }
}
