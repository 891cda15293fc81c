package dev.gatehouse.junit.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeneratedValueTest {

    private static final String ID = "d24ef4d8-64fc-448d-a6d0-0053cdd87c42";

    @Test
    void a_value_that_is_new_each_time_is_expected_by_its_kind() {
        assertThat(GeneratedValue.expected(ID)).contains("<uuid>");
        assertThat(GeneratedValue.expected("2026-11-29T07:00:00Z")).contains("<timestamp>");
        assertThat(GeneratedValue.expected("orders")).isEmpty();
    }

    @Test
    void one_within_a_value_is_expected_by_its_form() {
        String expected = GeneratedValue.expected("orders/" + ID + "?at=2026-11-29T07:00:00Z")
                .orElseThrow();

        assertThat(expected).startsWith("~").doesNotContain(ID);
        assertThat("orders/" + ID.replace('d', 'e') + "?at=2027-01-01T00:00:00Z")
                .matches(expected.substring(1));
        assertThat("invoices/" + ID + "?at=2026-11-29T07:00:00Z").doesNotMatch(expected.substring(1));
    }
}
