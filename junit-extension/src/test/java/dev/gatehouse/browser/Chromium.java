package dev.gatehouse.browser;

import dev.gatehouse.internal.json.Json;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A headless Chromium with one tab.
 *
 * <p>Debian's packages chromium and chromium-driver bring what it needs. Where they are missing the test is skipped with
 * a printed reason, or fails if the environment variable {@code GATEHOUSE_BROWSER} is {@code required}.
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--window-size=1400,1000",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final ChromeDriver driver;
    private final WebDriver session;

    private Chromium(ChromeDriver driver, WebDriver session) {
        this.driver = driver;
        this.session = session;
    }

    /** Starts a browser with an empty profile, or skips the test where there is none. */
    public static Chromium startOrSkip() {
        Optional<String> missing = whatIsMissing();
        if (missing.isPresent() && "required".equals(System.getenv("GATEHOUSE_BROWSER"))) {
            throw new AssertionError(missing.get());
        }
        missing.ifPresent(reason -> System.out.println("skipped, no browser: " + reason));
        Assumptions.assumeTrue(missing.isEmpty(), () -> "no browser: " + missing.orElse(""));
        return start();
    }

    private static Chromium start() {
        ChromeDriver driver = ChromeDriver.start(onPath("chromedriver").orElseThrow());
        try {
            return new Chromium(driver, WebDriver.open(driver.uri(), capabilities()));
        } catch (RuntimeException e) {
            driver.close();
            throw e;
        }
    }

    /** Loads a page and waits until it has loaded. */
    public void open(URI page) {
        session.post("/url", Map.of("url", page.toString()));
    }

    /**
     * Runs the body of an asynchronous function in the page; {@code await} may be used.
     *
     * @param arguments seen by the script as {@code args[0]} …
     * @return what the script returns: Map, List, String, Number or Boolean; empty for null and undefined
     * @throws IllegalStateException with the browser's words if the script throws
     */
    public Optional<Object> run(String script, Object... arguments) {
        String body = "const done = arguments[arguments.length - 1]; const args = arguments;" + "(async () => { "
                + script + " })().then(value => done({value}), error => done({error: '' + error}));";
        Json answer = session.post("/execute/async", Map.of("script", body, "args", Arrays.asList(arguments)));
        Map<?, ?> outcome = (Map<?, ?>) Optional.ofNullable(answer.toJava()).orElseThrow();
        if (outcome.containsKey("error")) {
            throw new IllegalStateException(outcome.get("error") + "\n  in: " + script);
        }
        return Optional.ofNullable(outcome.get("value"));
    }

    /** What the console has shown since the last time, by line: what scripts logged and what the browser complains of. */
    public List<String> console() {
        List<?> entries = (List<?>) Optional.ofNullable(
                        session.post("/se/log", Map.of("type", "browser")).toJava())
                .orElseThrow();
        return entries.stream()
                .map(entry -> String.valueOf(((Map<?, ?>) entry).get("message")))
                .toList();
    }

    /** The tab as it looks, as PNG. */
    public byte[] screenshot() {
        return Base64.getDecoder().decode((String)
                Optional.ofNullable(session.get("/screenshot").toJava()).orElseThrow());
    }

    @Override
    public void close() {
        try {
            session.close();
        } finally {
            driver.close();
        }
    }

    private static Optional<String> whatIsMissing() {
        return Stream.of("chromium", "chromedriver")
                .filter(command -> onPath(command).isEmpty())
                .findFirst()
                .map(command -> "there is no " + command + " on the path; install chromium and chromium-driver");
    }

    private static Optional<Path> onPath(String command) {
        return Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Map<String, Object> capabilities() {
        Object options = Map.of("binary", onPath("chromium").orElseThrow().toString(), "args", ARGUMENTS);
        return Map.of(
                "browserName", "chrome", "goog:chromeOptions", options, "goog:loggingPrefs", Map.of("browser", "ALL"));
    }
}
