package dev.gatehouse.internal.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final TokenBuckets buckets = new TokenBuckets(clock);

    @Test
    void gives_the_burst_at_once_and_then_the_rate() {
        var limit = new RateLimit(1, 3);

        assertThat(takes(limit, 5)).isEqualTo(3);

        clock.advance(Duration.ofSeconds(2));

        assertThat(takes(limit, 5)).isEqualTo(2);
    }

    @Test
    void never_holds_more_than_the_burst() {
        var limit = new RateLimit(1, 3);
        takes(limit, 3);

        clock.advance(Duration.ofDays(400));

        assertThat(takes(limit, 10)).isEqualTo(3);
    }

    @Test
    void gives_a_token_at_the_very_instant_at_which_it_is_due() {
        var limit = new RateLimit(0.1, 1);
        takes(limit, 1);
        for (int second = 1; second < 10; second++) {
            clock.advance(Duration.ofSeconds(1));
            assertThat(takes(limit, 1)).isZero();
        }

        clock.advance(Duration.ofSeconds(1));

        assertThat(takes(limit, 2)).isEqualTo(1);
    }

    @Test
    void gives_nothing_with_a_burst_of_zero() {
        assertThat(takes(new RateLimit(5, 0), 3)).isZero();
    }

    @Test
    void keeps_owners_apart() {
        var limit = new RateLimit(1, 1);

        assertThat(buckets.take("a", limit)).isTrue();
        assertThat(buckets.take("b", limit)).isTrue();
        assertThat(buckets.take("a", limit)).isFalse();
    }

    @RepeatedTest(200)
    void never_gives_more_than_rate_times_time_and_burst(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var limit = new RateLimit(random.nextInt(400) / 10.0, random.nextInt(20));
        long passed = 0;
        long given = 0;
        for (int i = 0; i < 300; i++) {
            given += takes(limit, random.nextInt(4));
            assertThat(given)
                    .isLessThanOrEqualTo((long) Math.floor(limit.burst() + limit.rate() * passed / 1000.0 + 1e-6));
            int millis = random.nextInt(300);
            clock.advance(Duration.ofMillis(millis));
            passed += millis;
        }
    }

    @RepeatedTest(20)
    void never_gives_more_to_callers_at_the_same_time(RepetitionInfo repetition) throws InterruptedException {
        var limit = new RateLimit(10, 7 + repetition.getCurrentRepetition());
        var given = new AtomicInteger();
        var callers = Executors.newFixedThreadPool(8);
        for (int caller = 0; caller < 8; caller++) {
            callers.execute(() -> given.addAndGet(takes(limit, 50)));
        }
        clock.advance(Duration.ofMillis(500));
        callers.shutdown();

        assertThat(callers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(given.get()).isBetween(limit.burst(), limit.burst() + 5);
    }

    private int takes(RateLimit limit, int tries) {
        int given = 0;
        for (int i = 0; i < tries; i++) {
            given += buckets.take("x", limit) ? 1 : 0;
        }
        return given;
    }
}
