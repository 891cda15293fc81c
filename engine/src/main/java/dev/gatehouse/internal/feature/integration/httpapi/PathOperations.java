package dev.gatehouse.internal.feature.integration.httpapi;

import dev.gatehouse.internal.expression.value.MappingSource;
import java.util.List;
import java.util.Optional;

/** Runs the path mapping of an HTTP API. */
final class PathOperations {

    private PathOperations() {}

    /** The path that a mapping gives; empty if none does. */
    static Optional<String> apply(List<MappingOperation> operations, MappingSource source) {
        return operations.stream()
                .filter(operation -> operation.target().equals("path"))
                .flatMap(operation -> operation.value().value(source).stream())
                .findFirst();
    }
}
