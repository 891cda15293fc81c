package dev.gatehouse.model;

/**
 * A data model: a JSON schema of draft 4.
 *
 * @param name by which methods refer to it
 * @param contentType like {@code application/json}
 * @param schema JSON text
 * @param location where the template defines it
 */
public record Model(String name, String contentType, String schema, Location location) {}
