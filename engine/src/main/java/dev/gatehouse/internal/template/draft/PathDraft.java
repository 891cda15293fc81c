package dev.gatehouse.internal.template.draft;

import dev.gatehouse.model.Location;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.RestResource;
import java.util.List;
import java.util.Map;

/**
 * A resource of a REST API while its methods are collected.
 *
 * @param methods by verb
 */
public record PathDraft(String id, String path, Location location, Map<String, Method> methods) {

    /** Adds a method; one of the same verb is replaced. */
    public void put(Method method) {
        methods.put(method.httpMethod(), method);
    }

    RestResource finish() {
        return new RestResource(id, path, List.copyOf(methods.values()), location);
    }
}
