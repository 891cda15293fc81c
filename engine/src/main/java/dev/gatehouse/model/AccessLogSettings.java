package dev.gatehouse.model;

/**
 * Where and how a stage logs its calls.
 *
 * @param format one line with {@code $context} variables
 */
public record AccessLogSettings(String destinationArn, String format) {}
