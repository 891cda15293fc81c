package dev.gatehouse.junit.internal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.gatehouse.browser.Axe;
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
        run(Samples.CallsA.class, Samples.Hostile.class, Samples.Often.class, Samples.Chat.class);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void begin_at_the_overview() {
        browser.open(FOLDER.resolve("index.html").toUri());
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
        search("onerror /say");
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
    void keeps_nobody_out_in_light_and_dark() {
        assertThat(Axe.findings(browser)).as("coverage").isEmpty();
        search("onerror /say");
        browser.run("document.querySelector('#tests .row.call').click()");
        assertThat(Axe.findings(browser)).as("a call").isEmpty();
        press("t");
        assertThat(Axe.findings(browser)).as("a call, in the other colours").isEmpty();
        press("Escape");
        press("w");
        assertThat(Axe.findings(browser))
                .as("who may call, in the other colours")
                .isEmpty();
        press("t");
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

    @Test
    void remembers_light_or_dark() {
        press("t");
        Object chosen = background();
        browser.run("location.reload()");

        assertThat(background()).isEqualTo(chosen);
        press("t");
    }

    @Test
    void tells_who_may_call_and_what_the_start_found() throws IOException {
        press("w");
        screenshot("report-access");
        assertThat(text("detail")).contains("Who may call", "GET /d", "anybody: the template says nothing");

        browser.run("document.querySelector('#pages a[data-page=findings]').click();"
                + "await new Promise(done => setTimeout(done, 50));");
        assertThat(text("detail")).contains("Findings and waivers");
    }

    @Test
    void opens_at_the_call_that_the_address_names() {
        press("j");
        press("j");
        String link = (String)
                browser.run("return document.querySelector('#detail a').href").orElseThrow();
        String shown = text("detail");
        press("c");

        browser.run("location.href = args[0]; location.reload()", link);

        assertThat(link).contains("#call-");
        assertThat(text("detail")).isEqualTo(shown);
    }

    @Test
    void folds_equal_calls_and_keeps_those_that_went_wrong_and_the_last() {
        search("calls_often");
        browser.run("document.querySelector('#tests .row.test').click()");

        assertThat(text("detail"))
                .contains("GET /test/nowhere?first", "GET /test/a?399", "× 300", "202 more calls left out");
        assertThat(text("detail")).doesNotContain("GET /test/a?100");
    }

    @Test
    void calls_messages_of_sessions_by_their_routes() {
        search("says_hello");

        assertThat(text("tests")).contains("$connect", "say").doesNotContain("GET /");
    }

    @Test
    void makes_ten_thousand_rows_only_as_they_are_seen() throws IOException {
        Path large = FOLDER.resolve("large.html");
        Files.writeString(large, ReportPage.of(LargeRun.of(100, 100)));
        browser.open(large.toUri());
        screenshot("report-large");

        assertThat(((Number) browser.run("return document.querySelectorAll('#tests button').length")
                                .orElseThrow())
                        .intValue())
                .isBetween(10, 200);
        browser.run("const n = document.getElementById('tests'); n.scrollTop = n.scrollHeight;"
                + "n.dispatchEvent(new Event('scroll'));");
        assertThat(text("tests")).contains("/orders/9999").doesNotContain("/orders/1\n");
        search("body-of-4711");
        assertThat(text("tests")).contains("/orders/4711").doesNotContain("/orders/4712");
        press("Escape");
        press("s");
        assertThat(text("tests").lines().filter(line -> line.contains("/orders/")))
                .first()
                .asString()
                .contains("/orders/9999");
    }

    @Test
    void names_its_regions_fields_and_buttons_and_keeps_to_the_width() {
        assertThat(browser.run("return [...document.querySelectorAll('button, input, select, nav, section')]"
                        + ".filter(e => !(e.innerText || '').trim() && !e.getAttribute('aria-label') && !(e.labels || []).length)"
                        + ".map(e => e.outerHTML)"))
                .contains(List.of());
        assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                .contains(true);
    }

    private static void search(String words) {
        browser.run(
                "const s = document.getElementById('search'); s.value = args[0]; s.dispatchEvent(new Event('input'));",
                words);
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
