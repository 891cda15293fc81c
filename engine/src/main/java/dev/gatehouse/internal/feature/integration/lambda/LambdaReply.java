package dev.gatehouse.internal.feature.integration.lambda;

import dev.gatehouse.function.FunctionOutcome;
import java.time.Duration;

/**
 * What an invocation came to.
 *
 * @param text of its output
 * @param latency as the integration sees it
 * @param requestId of the invocation
 */
record LambdaReply(FunctionOutcome outcome, String text, Duration latency, String requestId) {

    static LambdaReply of(FunctionOutcome outcome, Duration latency, String requestId) {
        return new LambdaReply(outcome, outcome.text(), latency, requestId);
    }
}
