package dev.gatehouse.http;

/**
 * One decoded parameter of a query string.
 *
 * @param name decoded
 * @param value decoded; empty if there was no {@code =}
 */
public record QueryParameter(String name, String value) {}
