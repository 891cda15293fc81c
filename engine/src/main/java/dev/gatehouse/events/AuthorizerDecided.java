package dev.gatehouse.events;

import java.util.Optional;

/**
 * A Lambda authorizer decided about the call, now or earlier.
 *
 * @param authorizer its name
 * @param outcome the decision of its policy about this call
 * @param arn what the caller wants to call
 * @param answer the output of the function, as JSON
 * @param cachedFrom the ARN of the call for which the function was invoked, if the result comes from the cache
 */
public record AuthorizerDecided(
        String authorizer, PolicyOutcome outcome, String arn, String answer, Optional<String> cachedFrom)
        implements Fact {

    @Override
    public GateName gate() {
        return GateName.ACCESS;
    }

    /** {@return whether the result comes from the cache} */
    public boolean fromCache() {
        return cachedFrom.isPresent();
    }

    @Override
    public String story() {
        String story = "authorizer " + authorizer + " decided " + outcome + " for " + arn
                + cachedFrom
                        .map(first -> "\n  from its cache; the function was called for " + first)
                        .orElse("") + "\n  answer: " + answer;
        return cachedPolicyIsTooNarrow()
                ? story + "\n  The cached policy is used for every method of the API, but it was made for another one."
                        + "\n  to do:  let the function allow all that this caller may call"
                        + " (like .../stage/*), or set AuthorizerResultTtlInSeconds to 0."
                : story;
    }

    /** The common mistake: a cached policy for one method denies another method. */
    private boolean cachedPolicyIsTooNarrow() {
        return cachedFrom.filter(first -> !first.equals(arn)).isPresent() && outcome == PolicyOutcome.NEITHER;
    }
}
