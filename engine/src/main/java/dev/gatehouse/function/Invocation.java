package dev.gatehouse.function;

import dev.gatehouse.model.FunctionDefinition;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One invocation of a function.
 *
 * @param function the function's logical id in the template, else its name
 * @param qualifier alias or version that was invoked; empty for none
 * @param definition the function in the template, if it is there
 * @param functionArn the invoked ARN, qualifier included
 * @param requestId id of the invocation, a UUID
 * @param tenantId the tenant for which it runs; absent for a function that does not isolate tenants
 * @param event the payload as UTF-8 JSON
 * @param timeout how long the function may run
 * @param environment replacements in environment variables: from the API id of the template to the id of the test,
 *     which begins with the last six characters of the template's id and has four of its own
 * @param aws handles the calls that the code makes to AWS
 * @param caller the side that waits for the outcome
 */
public record Invocation(
        String function,
        String qualifier,
        Optional<FunctionDefinition> definition,
        String functionArn,
        String requestId,
        Optional<String> tenantId,
        byte[] event,
        Duration timeout,
        Map<String, String> environment,
        AwsCalls aws,
        InvocationCaller caller) {

    /**
     * Takes a copy of the environment.
     *
     * @param function the function's logical id in the template, else its name
     * @param qualifier alias or version that was invoked; empty for none
     * @param definition the function in the template, if it is there
     * @param functionArn the invoked ARN, qualifier included
     * @param requestId id of the invocation, a UUID
     * @param tenantId the tenant for which it runs; absent for a function that does not isolate tenants
     * @param event the payload as UTF-8 JSON
     * @param timeout how long the function may run
     * @param environment replacements in environment variables: from the API id of the template to the id of the test,
     *     which begins with the last six characters of the template's id and has four of its own
     * @param aws handles the calls that the code makes to AWS
     * @param caller the side that waits for the outcome
     */
    public Invocation {
        environment = Map.copyOf(environment);
    }

    /** {@return the payload as text} */
    public String eventText() {
        return new String(event, StandardCharsets.UTF_8);
    }

    /**
     * Adds simulated time to the call's elapsed time, without waiting.
     *
     * @param pretended the simulated time
     */
    public void elapse(Duration pretended) {
        caller.elapse().accept(pretended);
    }
}
