package dev.gatehouse.internal.template.draft;

import dev.gatehouse.model.Location;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.RestResource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A resource of a REST API while its methods are collected. */
public final class PathDraft {

    private final String id;
    private final String path;
    private final Location location;
    private final Map<String, Method> methods = new LinkedHashMap<>();

    PathDraft(String id, String path, Location location) {
        this.id = id;
        this.path = path;
        this.location = location;
    }

    public String id() {
        return id;
    }

    public String path() {
        return path;
    }

    public Location location() {
        return location;
    }

    /** Adds a method; one of the same verb is replaced. */
    public void put(Method method) {
        methods.put(method.httpMethod(), method);
    }

    public boolean has(String httpMethod) {
        return methods.containsKey(httpMethod);
    }

    RestResource finish() {
        return new RestResource(id, path, List.copyOf(methods.values()), location);
    }
}
