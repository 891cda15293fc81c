package dev.gatehouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileTest {

    @TempDir
    Path folder;

    @Test
    void a_file_that_is_no_yaml_fails_as_a_case_and_the_others_run() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "id: [unclosed\n{");
        Files.write(folder.resolve("b.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, (byte) 0xc3});
        Files.writeString(folder.resolve("c.yaml"), "just a text");
        Files.writeString(
                folder.resolve("d.yaml"), "id: d\narea: none\nloadError: {message: nothing here}\ntemplate: x");

        var run = new ConformanceRun();
        CaseFile.below(folder).forEach(run::run);

        assertThat(run.summary())
                .contains("area none: ")
                .contains("a.yaml")
                .contains("b.yaml")
                .contains("c.yaml");
        assertThat(CaseFile.below(folder)).hasSize(4);
    }
}
