package dev.gatehouse.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The short sister of what {@code benchmarks/run} does for minutes. */
class SoakTest {

    @Test
    @Timeout(180)
    void gives_no_wrong_answer_loses_no_line_and_counts_what_clients_saw() throws Exception {
        try (ApiGateway shared = SoakedGateway.start()) {
            for (int round = 0; round < 2; round++) {
                try (ApiGateway gateway = shared.fresh()) {
                    Tally tally = new SoakRound(gateway, 20 + round).run(4, 250);

                    assertThat(tally.faults()).isEmpty();
                    assertThat(tally.all().keySet())
                            .containsExactly(
                                    "HTTP 4xx",
                                    "HTTP 5xx",
                                    "REST 4xx",
                                    "REST 5xx",
                                    "calls",
                                    "clock jumps",
                                    "messages",
                                    "sessions",
                                    "stage changes");
                }
            }
        }
    }
}
