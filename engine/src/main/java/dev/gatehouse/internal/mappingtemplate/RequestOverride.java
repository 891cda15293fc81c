package dev.gatehouse.internal.mappingtemplate;

import java.util.List;
import java.util.Map;

/** What {@code $context.requestOverride} holds: integration request parameters by position and name. */
public record RequestOverride(
        Map<String, List<String>> headers, Map<String, List<String>> querystring, Map<String, List<String>> path) {

    private static final RequestOverride NONE = new RequestOverride(Map.of(), Map.of(), Map.of());

    public RequestOverride {
        headers = Map.copyOf(headers);
        querystring = Map.copyOf(querystring);
        path = Map.copyOf(path);
    }

    public static RequestOverride none() {
        return NONE;
    }

    /** Whether nothing is overridden. */
    public boolean isEmpty() {
        return headers.isEmpty() && querystring.isEmpty() && path.isEmpty();
    }
}
