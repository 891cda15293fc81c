package dev.gatehouse.model;

/**
 * A data model: a JSON schema of draft 4.
 *
 * @param schema JSON text
 */
public record Model(String name, String contentType, String schema, Location location) {}
