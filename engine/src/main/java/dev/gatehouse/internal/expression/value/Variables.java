package dev.gatehouse.internal.expression.value;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The variables behind {@code $context}: a tree, asked for by name; names have case. */
public interface Variables {

    /** The names at the top of the tree; in templates {@code $context.keySet()} shows these. */
    List<String> names();

    /** One value at the top of the tree; a map such as {@code identity} is an object; empty if it is not set. */
    Optional<Json> member(String name);

    /**
     * The value under a dotted name such as {@code authorizer.claims.sub}; empty if it or a part of it is absent.
     *
     * <p>Member names that hold dots are found too: at each level the whole rest is tried first.
     */
    default Optional<Json> find(String dottedName) {
        return find(this::member, dottedName);
    }

    /** The text of a value: a string's content, a number or boolean as written; nothing for absent, null and maps. */
    default Optional<String> text(String dottedName) {
        return find(dottedName).flatMap(Variables::scalarText);
    }

    static Variables none() {
        return of(JsonObject.empty());
    }

    /** The variables of a ready tree. */
    static Variables of(JsonObject tree) {
        return new VariableTree(tree);
    }

    private static Optional<Json> find(Function<String, Optional<Json>> members, String name) {
        Optional<Json> whole = members.apply(name);
        int dot = name.indexOf('.');
        if (whole.isPresent() || dot < 0) {
            return whole;
        }
        return members.apply(name.substring(0, dot)).flatMap(child -> find(child::member, name.substring(dot + 1)));
    }

    /** Maps print nothing in AWS ({@code $context.authorizer.claims} is null); lists are compact JSON. */
    private static Optional<String> scalarText(Json value) {
        if (value.isNull() || value instanceof JsonObject) {
            return Optional.empty();
        }
        return Optional.of(value instanceof JsonArray ? value.toText() : value.text());
    }

    /** Variables that are all known beforehand. */
    record VariableTree(JsonObject tree) implements Variables {

        @Override
        public List<String> names() {
            return List.copyOf(tree.members().keySet());
        }

        @Override
        public Optional<Json> member(String name) {
            return tree.member(name);
        }
    }
}
