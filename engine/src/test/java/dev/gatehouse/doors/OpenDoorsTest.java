package dev.gatehouse.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** No mutation of a guarded template opens it silently; {@code benchmarks/run} judges many more. */
class OpenDoorsTest {

    private static final Path TEMPLATES = Path.of("src/test/resources/doors");
    private static final int MUTATIONS = 1_000;
    private static final long SEED = 14;

    @Test
    void a_guarded_template_is_guarded_and_none_of_its_mutations_is_open_without_a_finding() throws Exception {
        var doors = new OpenDoors(TEMPLATES);

        doors.unchanged();
        doors.mutate(MUTATIONS, SEED);

        assertThat(doors.faults()).isEmpty();
        assertThat(doors.judged()).isGreaterThan(MUTATIONS * 6 / 10);
    }
}
