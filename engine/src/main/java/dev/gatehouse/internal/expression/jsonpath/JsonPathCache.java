package dev.gatehouse.internal.expression.jsonpath;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The paths that one template asked for, compiled; bounded, since a template may make up paths as it runs. */
public final class JsonPathCache {

    private static final int LIMIT = 200;

    private final Map<String, JsonPathQuery> compiled = new ConcurrentHashMap<>();

    public JsonPathQuery get(String path) {
        JsonPathQuery known = compiled.get(path);
        if (known != null) {
            return known;
        }
        JsonPathQuery fresh = JsonPathQuery.compile(path);
        if (compiled.size() < LIMIT) {
            compiled.put(path, fresh);
        }
        return fresh;
    }
}
