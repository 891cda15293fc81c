package dev.gatehouse.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RealTimeTest {

    private static final Duration THREE = Duration.ofSeconds(3);

    @Test
    void a_time_out_is_waited_for_as_it_stands() {
        assertThat(RealTime.standard().limit(THREE)).isEqualTo(THREE);
        assertThat(RealTime.standard().counted(THREE)).isEqualTo(THREE);
    }

    @Test
    void a_factor_lengthens_the_wait_and_shortens_what_counts() {
        RealTime slow = new RealTime(Timeouts.REAL, 3, time -> {});

        assertThat(slow.limit(THREE)).isEqualTo(Duration.ofSeconds(9));
        assertThat(slow.counted(THREE)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void nothing_counts_while_time_outs_are_off() {
        RealTime off = new RealTime(Timeouts.OFF, 1, time -> {});

        assertThat(off.limit(THREE)).isGreaterThan(Duration.ofDays(300));
        assertThat(off.counted(THREE)).isZero();
    }

    @Test
    void only_real_time_counts_the_start_of_an_instance() {
        assertThat(new RealTime(Timeouts.REAL, 1, time -> {}).countsStart()).isTrue();
        assertThat(RealTime.standard().countsStart()).isFalse();
    }
}
