package dev.gatehouse.model;

/**
 * An API key.
 *
 * @param value what a client sends; made up at import where the template gives none
 */
public record ApiKey(String logicalId, String id, String name, String value, boolean enabled, Location location) {}
