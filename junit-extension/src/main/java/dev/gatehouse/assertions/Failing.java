package dev.gatehouse.assertions;

import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.StandardSoftAssertionsProvider;

/** Where failures go: they are thrown at once, or soft assertions collect them. */
record Failing(Optional<StandardSoftAssertionsProvider> softly) {

    static Failing atOnce() {
        return new Failing(Optional.empty());
    }

    static Failing into(StandardSoftAssertionsProvider softly) {
        return new Failing(Optional.of(softly));
    }

    /** For what follows a failure that was collected: it has been told. */
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
