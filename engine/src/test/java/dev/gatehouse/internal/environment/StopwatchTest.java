package dev.gatehouse.internal.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.function.RealTime;
import dev.gatehouse.function.Timeouts;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StopwatchTest {

    @Test
    void where_time_outs_are_off_only_what_stubs_pretend_counts() {
        var stopwatch = new Stopwatch(new RealTime(Timeouts.OFF, 1, time -> {}));

        stopwatch.elapse(Duration.ofSeconds(3));

        assertThat(stopwatch.countedNanos()).isEqualTo(Duration.ofSeconds(3).toNanos());
        assertThat(stopwatch.untilCounted(Duration.ofMillis(50))).isGreaterThan(Duration.ofDays(1));
    }

    @Test
    void a_factor_makes_real_time_count_less() {
        var stopwatch = new Stopwatch(new RealTime(Timeouts.WITHOUT_START, 1e12, time -> {}));

        assertThat(stopwatch.countedNanos()).isLessThan(1_000_000);
        assertThat(stopwatch.untilCounted(Duration.ofNanos(1))).isEqualTo(Duration.ofNanos(1_000_000_000_000L));
    }

    @Test
    void what_is_forgiven_does_not_count() {
        var stopwatch = new Stopwatch();

        stopwatch.forgive(Duration.ofDays(1));

        assertThat(stopwatch.countedNanos()).isNegative();
        assertThat(stopwatch.nanos()).isNotNegative();
    }
}
