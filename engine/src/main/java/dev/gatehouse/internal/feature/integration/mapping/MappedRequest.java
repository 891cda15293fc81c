package dev.gatehouse.internal.feature.integration.mapping;

/**
 * A call mapped to an integration request.
 *
 * @param parameters with overrides; only headers that may reach the backend
 * @param payload the body to send
 * @param templated whether a template made the body
 */
public record MappedRequest(MappedCall mapped, MappedParameters parameters, Payload payload, boolean templated) {}
