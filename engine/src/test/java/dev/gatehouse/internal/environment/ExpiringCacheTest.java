package dev.gatehouse.internal.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExpiringCacheTest {

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-01T00:00:00Z"));

    @Test
    void holds_no_more_than_its_capacity() {
        var cache = new ExpiringCache<Integer, String>(clock, 1_000, String::length);

        for (int key = 0; key < 500; key++) {
            cache.put(key, "x".repeat(100), Duration.ofHours(1));
        }

        assertThat(cache.entries()).hasSizeBetween(1, 10);
    }

    @Test
    void takes_nothing_that_is_larger_than_all_of_it() {
        var cache = new ExpiringCache<Integer, String>(clock, 10, String::length);

        cache.put(1, "x".repeat(11), Duration.ofHours(1));

        assertThat(cache.get(1)).isEmpty();
    }

    @Test
    void forgets_at_the_instant_at_which_the_time_is_up() {
        var cache = new ExpiringCache<Integer, String>(clock, 10, String::length);
        cache.put(1, "x", Duration.ofSeconds(5));

        clock.advance(Duration.ofSeconds(5).minusNanos(1));
        assertThat(cache.get(1)).contains("x");

        clock.advance(Duration.ofNanos(1));
        assertThat(cache.get(1)).isEmpty();
    }
}
