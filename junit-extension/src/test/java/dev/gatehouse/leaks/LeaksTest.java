package dev.gatehouse.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** Fifty of each leave nothing behind; {@code benchmarks/run} makes a thousand. */
@Isolated("counts what the whole JVM holds")
@Timeout(300)
class LeaksTest {

    private static final int FIRST = 10;
    private static final int MORE = 50;

    @Test
    void gateways_with_handlers_in_class_loaders_of_their_own() {
        ShortLives.gateways(FIRST);
        Holdings before = Holdings.atRest();

        ShortLives.gateways(MORE);

        assertThat(Holdings.atRest().leftSince(before)).isEmpty();
    }

    @Test
    void test_classes_interrupted_ones_among_them() {
        assertThat(ShortLives.testClasses(FIRST)).isEmpty();
        Holdings before = Holdings.atRest();

        assertThat(ShortLives.testClasses(MORE)).isEmpty();

        assertThat(Holdings.atRest().leftSince(before)).isEmpty();
    }
}
