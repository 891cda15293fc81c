package dev.gatehouse.internal.pipeline.context;

/**
 * The ids of a call.
 *
 * @param requestId for REST a UUID, else of the extended form
 * @param extendedRequestId like {@code XDmGEE2RoE0FRdQ=}
 * @param traceHeader value of {@code X-Amzn-Trace-Id} as the backend gets it
 */
public record CallIds(String requestId, String extendedRequestId, String traceHeader) {}
