package dev.gatehouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case that passed once passes still; the others run too and are listed. */
class ConformanceTest {

    private static final ConformanceRun RUN = new ConformanceRun();

    @TestFactory
    Stream<DynamicTest> what_passed_once_passes_still() {
        Set<String> passedOnce = ConformanceRun.listed("/conformance-passed.txt");
        return CaseFile.below(folder()).stream()
                .map(file -> DynamicTest.dynamicTest(file.id(), () -> {
                    var failure = RUN.run(file);
                    if (passedOnce.contains(file.id())) {
                        assertThat(failure).as(file.file().toString()).isEmpty();
                    }
                }));
    }

    @AfterAll
    static void tell_the_outcome() {
        System.out.println(RUN.summary());
    }

    private static Path folder() {
        String given = System.getProperty("gatehouse-build.conformance");
        if (given != null) {
            return Path.of(given);
        }
        try {
            return Path.of(Objects.requireNonNull(ConformanceTest.class.getResource("/conformance"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
