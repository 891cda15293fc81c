package dev.gatehouse.function;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One invocation of a function.
 *
 * @param function the function's logical id in the template, else its name
 * @param qualifier alias or version that was asked for; empty for none
 * @param functionArn the invoked ARN, qualifier included
 * @param requestId id of the invocation, a UUID
 * @param event the payload as UTF-8 JSON
 * @param timeout how long the function may run
 * @param environment what late binding replaces in environment variables: physical API id to the id minted for the test
 * @param elapse adds simulated time to the call's elapsed time, without waiting
 */
public record Invocation(
        String function,
        String qualifier,
        String functionArn,
        String requestId,
        byte[] event,
        Duration timeout,
        Map<String, String> environment,
        Consumer<Duration> elapse) {

    public Invocation {
        environment = Map.copyOf(environment);
    }

    /** The payload as text. */
    public String eventText() {
        return new String(event, java.nio.charset.StandardCharsets.UTF_8);
    }
}
