package dev.gatehouse.internal.expression.value;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import java.util.Optional;

/** Walks a JSON tree by dotted names; a member whose own name holds dots is found as well. */
final class DottedNames {

    private DottedNames() {}

    static Optional<Json> find(Json tree, String name) {
        Optional<Json> whole = tree.member(name);
        int dot = name.indexOf('.');
        if (whole.isPresent() || dot < 0) {
            return whole;
        }
        return tree.member(name.substring(0, dot)).flatMap(child -> find(child, name.substring(dot + 1)));
    }

    /** Maps print nothing in AWS ({@code $context.authorizer.claims} is null); lists are compact JSON. */
    static Optional<String> scalarText(Json value) {
        if (value.isNull() || value instanceof JsonObject) {
            return Optional.empty();
        }
        return Optional.of(value instanceof JsonArray ? value.toText() : value.text());
    }
}
