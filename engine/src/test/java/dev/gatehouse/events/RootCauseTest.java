package dev.gatehouse.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.events.ExchangeStory.RootCause;
import org.junit.jupiter.api.Test;

class RootCauseTest {

    @Test
    void is_what_was_suppressed_for_a_later_error() {
        var later = new IllegalStateException("manual initialization failed");
        later.addSuppressed(new IllegalArgumentException("start", new IllegalStateException("no runner jar")));

        assertThat(RootCause.of(later).orElseThrow()).hasToString("java.lang.IllegalStateException: no runner jar");
    }

    @Test
    void is_the_last_cause_where_nothing_was_suppressed() {
        assertThat(RootCause.of(new Exception("outer", new Exception("inner"))).orElseThrow())
                .hasToString("java.lang.Exception: inner");
    }

    @Test
    void is_none_of_an_error_without_a_cause() {
        assertThat(RootCause.of(new Exception("alone"))).isEmpty();
    }
}
