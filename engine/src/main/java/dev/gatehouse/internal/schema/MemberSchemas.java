package dev.gatehouse.internal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schemas of an object's members.
 *
 * @param named by name
 * @param matching by a pattern of the name
 * @param additional for members that neither names
 */
record MemberSchemas(Map<String, SchemaNode> named, List<Matching> matching, Optional<SchemaNode> additional) {

    /** A schema for members whose name matches. */
    record Matching(EcmaPattern pattern, SchemaNode schema) {}

    MemberSchemas {
        named = Map.copyOf(named);
        matching = List.copyOf(matching);
    }

    static MemberSchemas none() {
        return new MemberSchemas(Map.of(), List.of(), Optional.empty());
    }

    List<SchemaNode> schemasOf(String name) {
        List<SchemaNode> schemas = new ArrayList<>();
        Optional.ofNullable(named.get(name)).ifPresent(schemas::add);
        matching.stream()
                .filter(one -> one.pattern().isFoundIn(name))
                .map(Matching::schema)
                .forEach(schemas::add);
        if (schemas.isEmpty()) {
            additional.ifPresent(schemas::add);
        }
        return schemas;
    }

    /** Whether the name is one of those named, or matches a pattern. */
    boolean knows(String name) {
        return named.containsKey(name)
                || matching.stream().anyMatch(one -> one.pattern().isFoundIn(name));
    }
}
