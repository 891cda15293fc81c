package dev.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ChromiumTest {

    @Test
    void loads_pages_runs_scripts_and_shows_the_console() {
        try (Chromium browser = Chromium.startOrSkip();
                Pages pages =
                        Pages.serve("/hello", "text/html", "<title>hi</title><script>console.log('seen')</script>")) {
            browser.open(pages.uri("/hello"));

            assertThat(browser.run("return {title: document.title, sum: args[0] + args[1]}", 1, 2))
                    .contains(Map.of("title", "hi", "sum", 3));
            assertThat(browser.console()).anyMatch(line -> line.contains("seen"));
            assertThat(browser.screenshot()).startsWith(0x89, 'P', 'N', 'G');
            assertThatThrownBy(() -> browser.run("throw new Error('no such thing')"))
                    .hasMessageContaining("Error: no such thing");
        }
    }
}
