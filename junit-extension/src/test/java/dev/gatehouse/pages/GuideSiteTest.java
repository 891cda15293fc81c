package dev.gatehouse.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.browser.Axe;
import dev.gatehouse.browser.Chromium;
import dev.gatehouse.guide.GuideSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide as a reader of the site meets it: opened from the disk, in a browser. */
class GuideSiteTest {

    private static final Path SITE = Path.of("target", "guide-site").toAbsolutePath();
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static Chromium browser;

    @BeforeAll
    static void write_and_open() {
        browser = Chromium.startOrSkip();
        GuideSite.write(Path.of("../docs"), SITE);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void begins_with_the_start_page_asks_no_host_and_complains_of_nothing() throws IOException {
        open("index.html");
        screenshot("guide-start");

        assertThat(text("h1")).isEqualTo("Start");
        assertThat(list("return [...document.querySelectorAll('[src], link[href]')].map(it => it.src || it.href)"))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("file:") || address.equals("data:,"));
        assertThat(browser.console()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit exceeded", "NotProvidedException", "stage variable", "SigV4"})
    void finds_sections_by_any_words(String words) {
        open("index.html");
        type(words);

        assertThat(list("return [...document.querySelectorAll('#hits a')].map(it => it.textContent)"))
                .isNotEmpty();
    }

    @Test
    void leads_from_a_hit_to_its_section() throws IOException {
        open("index.html");
        type("powertools");
        screenshot("guide-search");

        assertThat(text("#hits a")).contains("Recipes › Powertools for AWS Lambda");
        browser.run("document.querySelector('#hits a').click()");
        assertThat(browser.run("return location.href").orElseThrow().toString())
                .endsWith("recipes.html#powertools-for-aws-lambda");
    }

    @Test
    void says_that_nothing_was_found() {
        open("index.html");
        type("xylophone");

        assertThat(text("#found")).isEqualTo("Nothing found");
    }

    @Test
    void finds_from_pages_in_folders_too() {
        open("decisions/0008-import-in-the-order-of-aws.html");
        type("powertools");
        browser.run("document.querySelector('#hits a').click()");

        assertThat(text("h1")).isEqualTo("Recipes");
    }

    @Test
    void remembers_light_or_dark() {
        open("index.html");
        String before = theme();
        browser.run("document.getElementById('theme').click()");
        String chosen = theme();
        open("clients.html");

        assertThat(chosen).isNotEqualTo(before);
        assertThat(theme()).isEqualTo(chosen);
        browser.run("document.getElementById('theme').click()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "functions.html"})
    void keeps_nobody_out_in_light_and_dark(String page) throws IOException {
        open(page);
        type("lambda");
        assertThat(Axe.findings(browser)).as(theme()).isEmpty();

        browser.run("document.getElementById('theme').click()");
        screenshot("guide-" + page.replace(".html", "") + "-" + theme());
        assertThat(Axe.findings(browser)).as(theme()).isEmpty();
    }

    @Test
    void every_link_on_a_page_leads_to_a_heading() throws IOException {
        try (Stream<Path> pages = Files.walk(SITE)) {
            for (Path page : pages.filter(it -> it.toString().endsWith(".html")).toList()) {
                String html = Files.readString(page);
                assertThat(Pattern.compile("href=\"#([^\"]+)\"").matcher(html).results())
                        .as(page.toString())
                        .allMatch(link -> html.contains("id=\"" + link.group(1) + "\""));
            }
        }
    }

    private static void open(String page) {
        browser.open(SITE.resolve(page).toUri());
    }

    private static void type(String words) {
        browser.run(
                "const field = document.getElementById('search'); field.value = args[0];"
                        + "field.dispatchEvent(new Event('input'))",
                words);
    }

    private static String theme() {
        return browser.run("return document.documentElement.dataset.theme")
                .orElseThrow()
                .toString();
    }

    private static String text(String selector) {
        return browser.run("return document.querySelector(args[0]).textContent", selector)
                .orElseThrow()
                .toString();
    }

    private static List<String> list(String script) {
        return ((List<?>) browser.run(script).orElseThrow())
                .stream().map(String::valueOf).toList();
    }

    private static void screenshot(String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(name + ".png"), browser.screenshot());
    }
}
