package dev.gatehouse.internal.environment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The JVM's time, where the virtual clock starts from. */
public final class SystemTime {

    private SystemTime() {}

    /** Now, without fractions of a second. */
    public static Instant presentSecond() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
