package dev.gatehouse.internal.feature.integration.httpapi;

import dev.gatehouse.internal.expression.HttpMappingExpression;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One parameter mapping of an HTTP API.
 *
 * @param target {@code header}, {@code querystring}, {@code path} or {@code statuscode}
 * @param name of the header or query parameter; empty for the others
 */
record MappingOperation(Kind kind, String target, String name, HttpMappingExpression value) {

    /** What is done to the target; several on one target run in this order. */
    enum Kind {
        REMOVE,
        OVERWRITE,
        APPEND
    }

    /** Reads mappings like {@code append:header.X} to value, in the order in which they run. */
    static List<MappingOperation> read(Map<String, String> mappings) {
        return mappings.entrySet().stream()
                .map(mapping -> read(mapping.getKey(), mapping.getValue()))
                .sorted(Comparator.comparing(MappingOperation::kind))
                .toList();
    }

    private static MappingOperation read(String key, String value) {
        int colon = key.indexOf(':');
        int dot = key.indexOf('.');
        Kind kind = Kind.valueOf(key.substring(0, Math.max(0, colon)).toUpperCase(Locale.ROOT));
        String target = dot < 0 ? key.substring(colon + 1) : key.substring(colon + 1, dot);
        var expression = HttpMappingExpression.parse(kind == Kind.REMOVE ? "" : value)
                .orElseThrow(() -> new IllegalStateException("the import let the mapping " + value + " pass"));
        return new MappingOperation(kind, target, dot < 0 ? "" : key.substring(dot + 1), expression);
    }
}
