package dev.gatehouse.model;

/** What of a request is validated before the integration. */
public record RequestValidator(String name, boolean validateBody, boolean validateParameters) {}
