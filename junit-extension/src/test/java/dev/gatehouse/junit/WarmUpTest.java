package dev.gatehouse.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** The gateway ahead of the first test: it begins for tests with a gateway only, and nobody sees it. */
@EnabledForJreRange(max = JRE.JAVA_21, disabledReason = "variables need the agent on newer JDKs")
class WarmUpTest {

    private static final String WARM_UP = "dev.gatehouse.junit.internal.WarmUp";

    @TempDir
    Path folder;

    @Test
    void begins_with_the_first_class_that_has_a_gateway() throws Exception {
        run();

        List<String> loaded = Files.readAllLines(log()).stream()
                .map(line -> line.replaceFirst("^(\\[[^]]*])*\\s*", "").replaceFirst(" .*", ""))
                .toList();
        assertThat(loaded)
                .containsSubsequence(FirstClassSamples.Empty.class.getName(), FirstClassSamples.Calls.class.getName())
                .containsSubsequence(FirstClassSamples.Calls.class.getName(), WARM_UP)
                .containsSubsequence(WARM_UP, "dev.gatehouse.junit.internal.TestGateways")
                .as("AWS's Jackson, which the events of this class path need")
                .containsSubsequence(
                        WARM_UP, "com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.ObjectMapper");
    }

    @Test
    void ends_and_leaves_nothing_in_the_output_and_the_report() throws Exception {
        String output = run();

        assertThat(output.lines())
                .contains("without a gateway: 0", "at the end: 0")
                .filteredOn(line -> line.contains("template.yaml") || line.contains("WarmUp"))
                .isEmpty();
        assertThat(Files.readString(report().resolve("coverage.json"), StandardCharsets.UTF_8))
                .contains("first-class.yaml")
                .doesNotContain("\"template.yaml\"");
    }

    private String run() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ActiveProcessorCount=3",
                        "-Xlog:class+load:file=" + log(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WarmUpMain.class.getName(),
                        report().toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private Path log() {
        return folder.resolve("loaded.txt");
    }

    private Path report() {
        return folder.resolve("report");
    }
}
