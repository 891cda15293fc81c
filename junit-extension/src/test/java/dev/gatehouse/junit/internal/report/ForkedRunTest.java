package dev.gatehouse.junit.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.internal.json.Json;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two JVMs that run test classes at the same time, as a build's forks do. */
class ForkedRunTest {

    private static final List<Class<?>> FIRST = List.of(Samples.CallsA.class, Samples.CallsCTwentyTimes.class);
    private static final List<Class<?>> SECOND = List.of(Samples.CallsB.class, Samples.CallsCTwentyTimesMore.class);

    @TempDir
    Path folder;

    @Test
    void two_forks_and_parallel_tests_give_one_exact_coverage_again_and_again() throws Exception {
        var forks = List.of(fork("50", FIRST), fork("50", SECOND));
        assertThat(forks)
                .allSatisfy(fork -> assertThat(fork.exit()).as(fork.output()).isZero());
        assertThat(hits("GET /a")).isEqualTo(1);
        assertThat(hits("GET /b")).isEqualTo(1);
        assertThat(hits("GET /c")).isEqualTo(40);
        assertThat(hits("GET /d")).isZero();
        assertThat(lines(forks)).anyMatch(line -> line.contains("API coverage 75.0 % (9 of 12)"));

        // the same build runs the same tests once more: they replace what they said before
        var again = List.of(fork("90", FIRST), fork("90", SECOND));
        again.forEach(Fork::exit);
        assertThat(hits("GET /c")).isEqualTo(40);
        assertThat(again).anyMatch(fork -> fork.exit() != 0);
        assertThat(output(again)).contains("at least 90.0 %", "FourPaths routes: GET /d called");
    }

    private Fork fork(String minimum, List<Class<?>> classes) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ForkMain.class.getName(),
                folder.toString(),
                minimum));
        classes.forEach(type -> command.add(type.getName()));
        File output = Files.createTempFile(folder, "fork", ".txt").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        return new Fork(process, output);
    }

    private long hits(String route) throws IOException {
        Json coverage = Json.parse(Files.readString(folder.resolve("coverage.json")));
        return CoverageTotal.elements(
                        CoverageTotal.elements(coverage, "templates").get(0), "points")
                .stream()
                .filter(point -> CoverageTotal.text(point, "kind").equals("ROUTE"))
                .filter(point -> CoverageTotal.text(point, "place").equals(route))
                .mapToLong(point -> CoverageTotal.number(point, "hits"))
                .sum();
    }

    private static List<String> lines(List<Fork> forks) {
        return output(forks)
                .lines()
                .filter(line -> line.startsWith("Gatehouse:"))
                .toList();
    }

    private static String output(List<Fork> forks) {
        return String.join("\n", forks.stream().map(Fork::output).toList());
    }

    private record Fork(Process process, File file) {

        int exit() {
            try {
                assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(output()).isTrue();
                return process.exitValue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        String output() {
            try (Stream<String> lines = Files.lines(file.toPath())) {
                return String.join("\n", lines.toList());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
