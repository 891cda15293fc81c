package dev.gatehouse.internal.environment;

import java.time.Duration;

/**
 * A wish to invoke a function.
 *
 * @param arn the function's ARN, with or without qualifier, or its name
 * @param event the payload as UTF-8 JSON
 * @param patience how long the caller waits; the outcome is of kind ABANDONED when that has passed
 * @param stopwatch the call's; stubs add to it the time that they pretend to take
 */
public record FunctionRequest(String arn, byte[] event, Duration patience, Stopwatch stopwatch) {}
