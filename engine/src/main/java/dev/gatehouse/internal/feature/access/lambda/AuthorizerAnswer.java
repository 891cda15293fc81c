package dev.gatehouse.internal.feature.access.lambda;

import dev.gatehouse.events.PolicyOutcome;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.policy.PolicyQuestion;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an authorizer's function answered.
 *
 * @param decision asks the answer's policy; evaluated for each call, also where the answer is cached
 * @param context the context map as events show it
 * @param text the answer as JSON, for the journal
 */
record AuthorizerAnswer(
        Optional<String> principalId,
        Function<PolicyQuestion, PolicyOutcome> decision,
        JsonObject context,
        Optional<String> usageIdentifierKey,
        String text) {}
