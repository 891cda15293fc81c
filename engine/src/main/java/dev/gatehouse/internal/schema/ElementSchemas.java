package dev.gatehouse.internal.schema;

import java.util.List;
import java.util.Optional;

/**
 * The schemas of an array's elements.
 *
 * @param first for the first elements, one each
 * @param rest for all further ones
 */
record ElementSchemas(List<SchemaNode> first, Optional<SchemaNode> rest) {

    ElementSchemas {
        first = List.copyOf(first);
    }

    static ElementSchemas none() {
        return new ElementSchemas(List.of(), Optional.empty());
    }

    Optional<SchemaNode> schemaAt(int index) {
        return index < first.size() ? Optional.of(first.get(index)) : rest;
    }
}
