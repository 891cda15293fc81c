package dev.gatehouse.assertions;

import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.StandardSoftAssertionsProvider;

/** Throws failures at once, or collects them for soft assertions. */
record Failing(Optional<StandardSoftAssertionsProvider> softly) {

    static Failing atOnce() {
        return new Failing(Optional.empty());
    }

    static Failing into(StandardSoftAssertionsProvider softly) {
        return new Failing(Optional.of(softly));
    }

    /** Continues after a failure that has been collected. */
    static Failing told() {
        return into(new SoftAssertions());
    }

    void report(AssertionError failure) {
        if (softly.isEmpty()) {
            throw failure;
        }
        softly.get().collectAssertionError(failure);
    }
}
