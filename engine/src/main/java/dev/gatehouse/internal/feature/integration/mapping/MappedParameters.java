package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.http.Headers;
import dev.gatehouse.http.QueryParameter;
import dev.gatehouse.internal.mappingtemplate.RequestOverride;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of an integration request that mappings and overrides set.
 *
 * @param path values of path variables by name
 */
public record MappedParameters(Headers headers, List<QueryParameter> query, Map<String, String> path) {

    /** Nothing is set. */
    static final MappedParameters NONE = new MappedParameters(Headers.none(), List.of(), Map.of());

    public MappedParameters {
        query = List.copyOf(query);
        path = path.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(path));
    }

    /** These with what a template overrides. */
    MappedParameters with(RequestOverride override) {
        if (override.isEmpty()) {
            return this;
        }
        Headers changed = headers;
        for (var header : override.headers().entrySet()) {
            changed = changed.without(header.getKey());
            for (String value : header.getValue()) {
                changed = changed.plus(header.getKey(), value);
            }
        }
        List<QueryParameter> kept = new ArrayList<>(query);
        kept.removeIf(parameter -> override.querystring().containsKey(parameter.name()));
        override.querystring()
                .forEach((name, values) -> values.forEach(value -> kept.add(new QueryParameter(name, value))));
        Map<String, String> paths = new LinkedHashMap<>(path);
        override.path().forEach((name, values) -> paths.put(name, String.join(",", values)));
        return new MappedParameters(changed, kept, paths);
    }
}
