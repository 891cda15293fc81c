package dev.gatehouse.internal.expression.value;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import java.util.List;
import java.util.Optional;

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
        Optional<Json> whole = member(dottedName);
        int dot = dottedName.indexOf('.');
        if (whole.isPresent() || dot < 0) {
            return whole;
        }
        return member(dottedName.substring(0, dot))
                .flatMap(top -> DottedNames.find(top, dottedName.substring(dot + 1)));
    }

    /** The text of a value: a string's content, a number or boolean as written; nothing for absent, null and maps. */
    default Optional<String> text(String dottedName) {
        return find(dottedName).flatMap(DottedNames::scalarText);
    }

    static Variables none() {
        return of(JsonObject.empty());
    }

    /** The variables of a ready tree. */
    static Variables of(JsonObject tree) {
        return new VariableTree(tree);
    }
}
