package dev.gatehouse.model;

/**
 * Which API and stage serve a path of a custom domain.
 *
 * @param basePath without outer slashes; empty for the root
 * @param api logical id of the API
 * @param stage empty where the client names it
 * @param location where the template writes it
 */
public record BasePathMapping(String basePath, String api, String stage, Location location) {}
