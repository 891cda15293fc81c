package dev.gatehouse.model;

import java.util.List;

/**
 * A resource of a REST API: a path and its methods.
 *
 * @param id ten lower-case letters and digits
 * @param path like {@code /pets/{id}}; the root is {@code /}
 * @param methods in the order of the template
 * @param location where the template defines it
 */
public record RestResource(String id, String path, List<Method> methods, Location location) {

    /**
     * Takes a copy of the list.
     *
     * @param id ten lower-case letters and digits
     * @param path like {@code /pets/{id}}; the root is {@code /}
     * @param methods in the order of the template
     * @param location where the template defines it
     */
    public RestResource {
        methods = List.copyOf(methods);
    }
}
