package dev.gatehouse.internal.feature.integration.lambda;

import dev.gatehouse.function.FunctionOutcome;
import java.time.Duration;

/**
 * What an invocation came to.
 *
 * @param latency as the integration sees it
 * @param requestId of the invocation
 */
record LambdaReply(FunctionOutcome outcome, Duration latency, String requestId) {}
