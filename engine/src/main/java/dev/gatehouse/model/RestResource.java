package dev.gatehouse.model;

import java.util.List;

/**
 * A resource of a REST API: a path and its methods.
 *
 * @param id ten lower-case letters and digits
 * @param path like {@code /pets/{id}}; the root is {@code /}
 */
public record RestResource(String id, String path, List<Method> methods, Location location) {

    public RestResource {
        methods = List.copyOf(methods);
    }
}
