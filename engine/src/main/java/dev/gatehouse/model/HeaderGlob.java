package dev.gatehouse.model;

/**
 * A header and a pattern for its value.
 *
 * @param header name, ignoring case
 * @param valueGlob case-sensitive; {@code *} at the beginning or end matches anything
 */
public record HeaderGlob(String header, String valueGlob) {}
