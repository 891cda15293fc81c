package dev.gatehouse.logs;

import java.time.Instant;

/**
 * One line of an execution log.
 *
 * @param group like {@code API-Gateway-Execution-Logs_a1b2c3d4e5/prod}; a canary's name ends in {@code /Canary}
 * @param requestId of the call
 * @param at by the virtual clock
 * @param message as in CloudWatch, beginning with the request id in parentheses; at most 1024 bytes
 */
public record ExecutionLogEvent(String group, String requestId, Instant at, String message) {}
