package dev.gatehouse.junit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.gatehouse.browser.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The page as a reader meets it: opened from the disk, in a browser. */
class ReportInBrowserTest {

    private static final Path FOLDER = Path.of("target", "gatehouse-in-browser").toAbsolutePath();
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static Chromium browser;

    @BeforeAll
    static void open() {
        browser = Chromium.startOrSkip();
        run(Samples.CallsA.class, Samples.Hostile.class);
        browser.open(FOLDER.resolve("index.html").toUri());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void begin_at_the_overview() {
        press("Escape");
        press("c");
    }

    @Test
    void opens_from_the_disk_asks_no_host_and_complains_of_nothing() throws IOException {
        screenshot("report-overview");

        assertThat(text("detail")).contains("API coverage", "four-paths.yaml", "GET /d", "not exercised");
        assertThat(text("detail")).contains("1 failing test");
        assertThat(browser.run("return performance.getEntriesByType('resource').map(e => e.name)"))
                .contains(List.of());
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void shows_failing_tests_first_and_what_they_said() {
        assertThat(text("tests").lines().filter(line -> line.contains("fails_on_purpose") || line.contains("calls_a")))
                .first()
                .asString()
                .contains("fails_on_purpose");
        press("f");
        assertThat(text("tests")).contains("fails_on_purpose").doesNotContain("calls_a");
        press("Escape");
        assertThat(text("tests")).contains("calls_a");
    }

    @Test
    void finds_a_call_by_any_word_and_shows_its_way_event_and_log_line() throws IOException {
        browser.run("const s = document.getElementById('search'); s.value = 'onerror /say';"
                + "s.dispatchEvent(new Event('input'));");
        assertThat(text("tests")).contains("sends_what_is_hostile").doesNotContain("calls_a");
        browser.run("document.querySelector('#tests .row.call').click()");
        screenshot("report-call");

        assertThat(text("detail")).contains("routing", "integration", "event");
        assertThat((String) browser.run("return document.getElementById('detail').textContent")
                        .orElseThrow())
                .contains("queryStringParameters", "\"agent\"", Samples.Hostile.SCRIPT);
        press("Escape");
    }

    @Test
    void takes_nothing_that_a_call_sent_for_its_own() {
        press("j");
        press("j");

        assertThat(browser.run("return typeof window.hacked")).contains("undefined");
        assertThat(browser.run("return document.querySelectorAll('img').length"))
                .hasToString("Optional[0]");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void is_light_or_dark() throws IOException {
        Object before = background();
        press("t");
        screenshot("report-other-theme");
        Object after = background();
        press("t");

        assertThat(after).isNotEqualTo(before);
        assertThat(background()).isEqualTo(before);
    }

    private static Object background() {
        return browser.run("return getComputedStyle(document.body).backgroundColor")
                .orElseThrow();
    }

    private static void press(String key) {
        browser.run("document.dispatchEvent(new KeyboardEvent('keydown', {key: args[0], bubbles: true}))", key);
    }

    private static String text(String id) {
        return (String) browser.run("return document.getElementById(args[0]).innerText", id)
                .orElseThrow();
    }

    private static void screenshot(String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(name + ".png"), browser.screenshot());
    }

    private static EngineExecutionResults run(Class<?>... classes) {
        var engine = EngineTestKit.engine("junit-jupiter")
                .configurationParameters(Map.of("gatehouse.report", FOLDER.toString()));
        for (Class<?> type : classes) {
            engine.selectors(selectClass(type));
        }
        return engine.execute();
    }
}
