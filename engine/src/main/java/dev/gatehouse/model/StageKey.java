package dev.gatehouse.model;

/**
 * A stage of an API.
 *
 * @param api logical id of the API
 * @param stage name of the stage
 */
public record StageKey(String api, String stage) {}
