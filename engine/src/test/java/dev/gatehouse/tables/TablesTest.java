package dev.gatehouse.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every input imports, erroneous ones are refused in the translator's words, tables that were equal are so still. */
class TablesTest {

    @Test
    void real_templates_become_what_aws_makes_of_them() throws IOException {
        boolean own = System.getProperty("gatehouse-build.tables") != null;
        List<String> required = own ? List.of() : passedOnce();
        assumeTrue(own || TableFolders.present(), "no tables beside the repository");

        List<String> faults = TablesMain.run(System.out, required, own ? Optional.empty() : refusedKnowingly());

        assertThat(faults).isEmpty();
    }

    /** What CloudFormation or API Gateway refuse of inputs that the translator takes. */
    private static Optional<List<String>> refusedKnowingly() throws IOException {
        Path file = TableFolders.root().resolve(".ci/tables.refused");
        return Files.exists(file) ? Optional.of(Files.readAllLines(file)) : Optional.empty();
    }

    private static List<String> passedOnce() throws IOException {
        Path file = TableFolders.root().resolve(".ci/tables.passed");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
