package dev.gatehouse.internal.feature.integration.httpapi;

import dev.gatehouse.http.Percent;
import dev.gatehouse.http.Query;
import dev.gatehouse.http.QueryParameter;
import dev.gatehouse.internal.expression.value.MappingSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs the query mappings of an HTTP API. */
final class QueryOperations {

    private QueryOperations() {}

    /** The raw query string after all mappings; what nothing maps stays as the client wrote it. */
    static String apply(List<MappingOperation> operations, String raw, MappingSource source) {
        List<MappingOperation> own = operations.stream()
                .filter(operation -> operation.target().equals("querystring"))
                .toList();
        if (own.isEmpty()) {
            return raw;
        }
        List<QueryParameter> query = new ArrayList<>(Query.parse(raw).parameters());
        own.forEach(operation -> apply(operation, query, source));
        return query.stream()
                .map(parameter -> Percent.encode(parameter.name()) + "=" + Percent.encode(parameter.value()))
                .collect(Collectors.joining("&"));
    }

    private static void apply(MappingOperation operation, List<QueryParameter> query, MappingSource source) {
        Optional<String> value = operation.value().value(source);
        if (operation.kind() == MappingOperation.Kind.REMOVE) {
            query.removeIf(parameter -> parameter.name().equals(operation.name()));
        } else if (value.isPresent()) {
            if (operation.kind() == MappingOperation.Kind.OVERWRITE) {
                query.removeIf(parameter -> parameter.name().equals(operation.name()));
            }
            query.add(new QueryParameter(operation.name(), value.get()));
        }
    }
}
