package dev.gatehouse.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every table that was equal once is equal still. */
class TablesTest {

    @Test
    void what_was_equal_once_is_equal_still() throws IOException {
        boolean own = System.getProperty("gatehouse.tables") != null;
        List<String> required = own ? List.of() : passedOnce();
        assumeTrue(own || TableFolders.present(), "no tables beside the repository");

        boolean kept = TablesMain.run(System.out, required);

        assertThat(kept).as("the tables named above were equal before").isTrue();
    }

    private static List<String> passedOnce() throws IOException {
        Path file = TableFolders.root().resolve(".ci/tables.passed");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
