package dev.gatehouse.model;

/**
 * The API and stage that serve a path of a custom domain.
 *
 * @param basePath without outer slashes; empty for the root
 * @param api logical id of the API
 * @param stage name of the stage; empty if the client names it
 * @param location where the template defines it
 */
public record BasePathMapping(String basePath, String api, String stage, Location location) {}
