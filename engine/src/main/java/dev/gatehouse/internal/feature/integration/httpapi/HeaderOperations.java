package dev.gatehouse.internal.feature.integration.httpapi;

import dev.gatehouse.http.Headers;
import dev.gatehouse.internal.expression.value.MappingSource;
import java.util.List;
import java.util.Optional;

/** Runs the header mappings of an HTTP API. */
final class HeaderOperations {

    private HeaderOperations() {}

    static Headers apply(List<MappingOperation> operations, Headers headers, MappingSource source) {
        Headers mapped = headers;
        for (MappingOperation operation : operations) {
            if (operation.target().equals("header")) {
                mapped = apply(operation, mapped, source);
            }
        }
        return mapped;
    }

    private static Headers apply(MappingOperation operation, Headers headers, MappingSource source) {
        String name = operation.name();
        if (operation.kind() == MappingOperation.Kind.REMOVE) {
            return headers.without(name);
        }
        Optional<String> value = operation.value().value(source);
        if (value.isEmpty()) {
            return headers;
        }
        return operation.kind() == MappingOperation.Kind.APPEND
                ? headers.plus(name, value.get())
                : headers.with(name, value.get());
    }
}
