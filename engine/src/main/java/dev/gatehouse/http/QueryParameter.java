package dev.gatehouse.http;

/** One parameter of a query string, decoded: percent escapes resolved, plus signs turned into blanks. */
public record QueryParameter(String name, String value) {}
