package dev.gatehouse.internal.feature.access.lambda;

import dev.gatehouse.internal.expression.BoundedPattern;
import dev.gatehouse.internal.expression.BoundedPattern.Verdict;
import dev.gatehouse.internal.pipeline.RoutedCall;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a call must bring before an authorizer's function is asked.
 *
 * @param validation what a token must match as a whole, and soon: one that takes too long does not match
 * @param ttl how long answers are kept
 */
record IdentitySourceCheck(List<IdentitySource> sources, Optional<BoundedPattern> validation, Optional<Duration> ttl) {

    IdentitySourceCheck {
        sources = List.copyOf(sources);
    }

    /** The identity; empty if a part of it is missing or a token does not match. */
    Optional<List<String>> identity(RoutedCall call) {
        return IdentitySource.values(sources, call).filter(values -> matches(values));
    }

    /** Why a call has no identity. */
    String whyUnidentified(RoutedCall call) {
        List<String> missing = IdentitySource.missing(sources, call);
        return missing.isEmpty()
                ? "the token does not match the validation expression "
                        + validation.map(BoundedPattern::toString).orElse("")
                : "the call lacks " + String.join(" and ", missing) + ", so the authorizer was not called";
    }

    private boolean matches(List<String> values) {
        return validation.isEmpty()
                || values.stream().allMatch(value -> validation.get().matches(value) == Verdict.MATCHES);
    }
}
