package dev.gatehouse.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Deque's axe: looks for what keeps people with disabilities from using a page.
 *
 * <p>npm's package {@code axe-core} is looked for in {@code engine/target/npm}, where {@code .ci/run} puts it. Where it is
 * missing the test is skipped, or fails if the environment variable {@code GATEHOUSE_BROWSER} is {@code required}.
 */
public final class Axe {

    private static final Path SCRIPT = Path.of("../engine/target/npm/node_modules/axe-core/axe.min.js");
    private static final String RUN =
            "const result = await axe.run(); return result.violations.flatMap(v => v.nodes.map(n => v.id + ': '"
                    + " + n.target.join(' ') + ' ' + n.failureSummary.replace(/\\s+/g, ' ')));";

    private Axe() {}

    /** What it finds on the page that the browser shows; nothing if all is well. */
    public static List<String> findings(Chromium browser) {
        boolean there = Files.exists(SCRIPT);
        if (!there && "required".equals(System.getenv("GATEHOUSE_BROWSER"))) {
            throw new AssertionError("there is no " + SCRIPT + "; .ci/run installs it by npm");
        }
        Assumptions.assumeTrue(there, "no axe-core");
        browser.run("if (!window.axe) { (0, eval)(args[0]); }", read());
        return Stream.of(browser.run(RUN).orElseThrow())
                .flatMap(found -> ((List<?>) found).stream())
                .map(String::valueOf)
                .toList();
    }

    private static String read() {
        try {
            return Files.readString(SCRIPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
