package dev.gatehouse.internal.feature.access.lambda;

import dev.gatehouse.internal.pipeline.Refusal;
import java.util.Optional;

/**
 * An authorizer's answer, or the refusal where there is none.
 *
 * @param latencyMillis how long the function took; 0 from the cache
 */
record Reply(Optional<AuthorizerAnswer> answer, Optional<Refusal> refusal, long latencyMillis) {

    static Reply of(AuthorizerAnswer cached) {
        return new Reply(Optional.of(cached), Optional.empty(), 0);
    }

    static Reply of(AuthorizerAnswer answer, long latencyMillis) {
        return new Reply(Optional.of(answer), Optional.empty(), latencyMillis);
    }

    static Reply refused(Refusal refusal) {
        return new Reply(Optional.empty(), Optional.of(refusal), 0);
    }
}
