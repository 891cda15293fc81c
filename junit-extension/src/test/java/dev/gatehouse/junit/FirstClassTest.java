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

/** What the first test class of a JVM loads up to its first answer, and what further ones load. */
class FirstClassTest {

    /** Generous: 2,730 were counted on JDK 17, more than 1,100 of them for lambda expressions. */
    private static final int MOST = 3_100;

    /** Generous: 28 were counted for a second import, and a class that shares its gateway. */
    private static final int MOST_OF_FURTHER = 150;

    /** Parts that no handler of bytes needs, each at some hundred classes. */
    private static final List<String> NOT_NEEDED = List.of(
            "com.amazonaws.lambda.thirdparty.",
            "com.fasterxml.jackson.databind.",
            "com.jayway.jsonpath.",
            "dev.gatehouse.internal.netty.",
            "io.netty.",
            "java.net.http.",
            "net.bytebuddy.",
            "org.apache.velocity.",
            "software.amazon.awssdk.");

    @TempDir
    Path folder;

    @Test
    @EnabledForJreRange(max = JRE.JAVA_21, disabledReason = "variables need the agent on newer JDKs")
    void loads_no_part_that_it_does_not_need() throws Exception {
        Path log = folder.resolve("loaded.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // else the warm-up loads classes, too
                        "-XX:ActiveProcessorCount=1",
                        "-Xlog:class+load:file=" + log,
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstClassMain.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(loaded("first ", output)).isBetween(500, MOST);
        assertThat(loaded("further ", output)).isBetween(1, MOST_OF_FURTHER);
        assertThat(Files.readAllLines(log).stream()
                        .map(line -> line.replaceFirst("^(\\[[^]]*])*\\s*", ""))
                        .filter(line -> NOT_NEEDED.stream().anyMatch(line::startsWith)))
                .isEmpty();
    }

    private static int loaded(String which, String output) {
        return output.lines()
                .filter(line -> line.startsWith(which))
                .map(line -> Integer.valueOf(line.substring(which.length())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(output));
    }
}
