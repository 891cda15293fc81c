package dev.gatehouse.model;

/**
 * What of a request is validated before the integration.
 *
 * @param name as the template gives it
 * @param validateBody whether the body must fit its model
 * @param validateParameters whether required parameters must be there
 */
public record RequestValidator(String name, boolean validateBody, boolean validateParameters) {}
