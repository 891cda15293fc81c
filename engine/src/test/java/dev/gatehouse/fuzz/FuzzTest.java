package dev.gatehouse.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No text of a user throws, hangs or gets in; {@code benchmarks/run} tries many more. */
class FuzzTest {

    private static final int TEXTS = 12;
    private static final long SEED = 20;

    @Test
    @Timeout(300)
    void whatever_users_write_is_refused_or_answered() throws Exception {
        var fuzzer = new Fuzzer();
        try (var targets = new FuzzTargets(Path.of("src/test/resources/doors"))) {
            for (FuzzTarget target : targets.all()) {
                fuzzer.run(target, TEXTS, SEED);
            }
        }

        assertThat(fuzzer.faults()).isEmpty();
        assertThat(fuzzer.inputs()).isEqualTo(16 * TEXTS);
    }
}
