package dev.gatehouse.http;

/**
 * One parameter of a query string, decoded: percent escapes resolved, plus signs turned into blanks.
 *
 * @param name decoded
 * @param value decoded; empty if there was no {@code =}
 */
public record QueryParameter(String name, String value) {}
