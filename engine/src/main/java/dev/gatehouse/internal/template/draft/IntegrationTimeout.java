package dev.gatehouse.internal.template.draft;

import java.time.Duration;
import java.util.Optional;

/** Reads how long an integration may take. */
public final class IntegrationTimeout {

    private static final int SHORTEST_MILLIS = 50;

    private IntegrationTimeout() {}

    /** The time, at least 50 ms; empty where it is absent or, with a finding, shorter. */
    public static Optional<Duration> read(Fields fields, String name) {
        Optional<Integer> millis = fields.decimal(name).map(Double::intValue);
        if (millis.filter(value -> value < SHORTEST_MILLIS).isPresent()) {
            fields.refused(name, "Timeout should be between 50 ms and 29000 ms", "write at least 50.");
            return Optional.empty();
        }
        return millis.map(Duration::ofMillis);
    }
}
