package dev.gatehouse.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.benchmarks.Plot.Point;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsPageTest {

    private static final List<String> PRINTED = List.of(
            "call hit among 10 routes                          10.2 us (9.8 to 11.0)     10.2 us of processor     23.4 KB",
            "call miss among 10 routes                         17.4 us     17.4 us of processor     37.5 KB",
            "call hit among 1000 routes                        15.3 us     15.4 us of processor     23.4 KB",
            "call mock, 2 callers                               7.6 us     12.5 us of processor     30.0 KB",
            "start() of 53 lines, warm, a new text: 3.0 ms of a processor, 1.17 MB",
            "start() of 494 lines, warm, a new text: 12.5 ms of a processor, 10.70 MB");

    @Test
    void what_grows_is_plotted_and_single_points_are_not() {
        Map<String, Plot> plots = ResultsPage.plots(PRINTED);

        assertThat(plots).containsOnlyKeys("routes", "template");
        assertThat(plots.get("routes").lines())
                .containsEntry("hit", List.of(new Point(10, 10.2), new Point(1000, 15.3)))
                .containsEntry("miss", List.of(new Point(10, 17.4)));
        assertThat(plots.get("template").lines()).containsOnlyKeys("ms, a new text", "MB, a new text");
    }

    @Test
    void a_plot_begins_at_a_power_of_ten_and_ends_at_one() {
        var plot = new Plot("t", "routes", "us", Map.of("hit", List.of(new Point(10, 10), new Point(1000, 100))));

        assertThat(plot.toSvg())
                .startsWith("<svg ")
                .endsWith("</svg>\n")
                .contains("M70.0 310.0L440.0 40.0", ">10<", ">1,000<");
    }

    @Test
    void the_page_shows_what_was_printed_and_the_plots() {
        var plot = new Plot("Growth", "routes", "us", Map.of());

        String page = ResultsPage.text("2 processors", PRINTED, Map.of("routes", plot));

        assertThat(page)
                .startsWith("# Measured\n")
                .contains("\n2 processors\n\n```\ncall hit among 10 routes")
                .endsWith("10.70 MB\n```\n\n![Growth](plots/routes.svg)\n");
    }
}
