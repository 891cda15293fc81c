package dev.gatehouse.model;

/**
 * Which parts of a request are validated before the integration.
 *
 * @param name as in the template
 * @param validateBody whether the body must conform to its model
 * @param validateParameters whether required parameters must be present
 */
public record RequestValidator(String name, boolean validateBody, boolean validateParameters) {}
