package dev.gatehouse.internal.template.draft;

import java.time.Duration;
import java.util.Optional;

/** Reads how long an authorizer's results are kept. */
public final class AuthorizerTtl {

    private static final int LONGEST_SECONDS = 3600;

    private AuthorizerTtl() {}

    /** The time, 0 to 3600 seconds; empty where it is absent or, with a finding, longer. */
    public static Optional<Duration> read(Fields fields, String name) {
        Optional<Integer> seconds = fields.decimal(name).map(Double::intValue);
        if (seconds.filter(value -> value < 0 || value > LONGEST_SECONDS).isPresent()) {
            fields.findings()
                    .error(
                            "BadRequestException",
                            fields.element() + "." + name + " is " + seconds.get() + ".",
                            fields.at(name),
                            "write 0 to 3600 seconds.");
            return Optional.empty();
        }
        return seconds.map(Duration::ofSeconds);
    }
}
