package dev.gatehouse.internal.spine;

/**
 * The API key of a call.
 *
 * @param value what the client sent
 */
public record ApiKeyIdentity(String id, String value) {}
