package dev.gatehouse.model;

/**
 * Where and how a stage logs its calls.
 *
 * @param destinationArn ARN of the log group or of the Firehose stream
 * @param format one line with {@code $context} variables
 */
public record AccessLogSettings(String destinationArn, String format) {}
