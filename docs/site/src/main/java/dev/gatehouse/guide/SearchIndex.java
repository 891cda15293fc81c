package dev.gatehouse.guide;

import java.util.List;
import java.util.stream.Collectors;

/** What the search of the site looks through: a script with one entry a section. */
final class SearchIndex {

    private SearchIndex() {}

    static String script(List<RenderedPage> pages) {
        return pages.stream()
                .flatMap(page -> page.sections().stream().map(section -> entry(page, section)))
                .collect(Collectors.joining(",\n", "window.guideIndex = [\n", "\n];\n"));
    }

    private static String entry(RenderedPage page, RenderedPage.Section section) {
        String address = page.target().toString().replace('\\', '/');
        String url = section.anchor().isEmpty() ? address : address + "#" + section.anchor();
        String text = section.text().replaceAll("\\s+", " ");
        return "{p:" + Html.quote(page.title()) + ",h:" + Html.quote(section.heading()) + ",u:" + Html.quote(url)
                + ",t:" + Html.quote(text) + "}";
    }
}
