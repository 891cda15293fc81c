package dev.gatehouse.internal.pipeline.context;

import dev.gatehouse.model.Account;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The stage that serves a call.
 *
 * @param apiId physical id
 * @param variables stage variables, the canary's overrides included
 * @param canary whether the canary serves; absent on a stage without one
 */
public record StageContext(
        Account account,
        String apiId,
        String name,
        String deploymentId,
        Map<String, String> variables,
        Optional<Boolean> canary) {

    public StageContext {
        variables = variables.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /** ARN of the stage for permissions: {@code arn:aws:execute-api:region:account:api/stage}. */
    public String executeApiArn() {
        return "arn:" + account.partition() + ":execute-api:" + account.region() + ":" + account.id() + ":" + apiId
                + "/" + name;
    }
}
