package dev.gatehouse.internal.schema;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonBoolean;
import dev.gatehouse.internal.json.JsonNumber;
import dev.gatehouse.internal.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A schema object while it is compiled: reads the values of its keywords, strictly, and compiles schemas within.
 *
 * @param place of the object, for messages: the model and a JSON pointer
 */
record Subschemas(SchemaCompiler compiler, SchemaCompiler.Place place, JsonObject schema) {

    Optional<Json> value(String keyword) {
        return schema.member(keyword);
    }

    /** A number that is an integer of at least 0. */
    int count(String keyword, Json value) {
        if (value instanceof JsonNumber number && number.literal().matches("\\d{1,9}")) {
            return Integer.parseInt(number.literal());
        }
        throw wrong(keyword, "an integer of at least 0");
    }

    BigDecimal number(String keyword, Json value) {
        if (value instanceof JsonNumber number) {
            return Canonical.decimal(number).orElseThrow(() -> wrong(keyword, "a number of sane size"));
        }
        throw wrong(keyword, "a number");
    }

    boolean flag(String keyword) {
        Json value = value(keyword).orElse(JsonBoolean.FALSE);
        if (value instanceof JsonBoolean flag) {
            return flag == JsonBoolean.TRUE;
        }
        throw wrong(keyword, "true or false");
    }

    String string(String keyword, Json value) {
        return value.asString().orElseThrow(() -> wrong(keyword, "a string"));
    }

    List<Json> list(String keyword, Json value) {
        if (value instanceof JsonArray array && !array.elements().isEmpty()) {
            return array.elements();
        }
        throw wrong(keyword, "a list with at least one element");
    }

    /** Strings of a list, sorted as AWS's messages have them. */
    List<String> names(String keyword, Json value) {
        return list(keyword, value).stream()
                .map(element -> string(keyword, element))
                .sorted()
                .toList();
    }

    Map<String, Json> members(String keyword, Json value) {
        if (value instanceof JsonObject object) {
            return object.members();
        }
        throw wrong(keyword, "an object");
    }

    EcmaPattern pattern(String keyword, String text) {
        return EcmaPattern.compile(text).orElseThrow(() -> wrong(keyword, "a regular expression of ECMA 262"));
    }

    /** The schema under a keyword. */
    SchemaNode node(String keyword, Json value) {
        return compiler.node(place.child(keyword), value);
    }

    /** The schemas of a list under a keyword. */
    List<SchemaNode> nodes(String keyword, Json value) {
        List<Json> list = list(keyword, value);
        List<SchemaNode> nodes = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            nodes.add(compiler.node(place.child(keyword).child(Integer.toString(i)), list.get(i)));
        }
        return nodes;
    }

    /** The schemas of an object under a keyword. */
    Map<String, SchemaNode> nodesByName(String keyword) {
        Map<String, SchemaNode> nodes = new LinkedHashMap<>();
        value(keyword).ifPresent(value -> members(keyword, value)
                .forEach((name, member) ->
                        nodes.put(name, compiler.node(place.child(keyword).child(name), member))));
        return nodes;
    }

    SchemaException wrong(String keyword, String expected) {
        return new SchemaException(place + ": " + keyword + " is not " + expected);
    }
}
