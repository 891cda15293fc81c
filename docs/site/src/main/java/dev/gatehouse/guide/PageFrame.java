package dev.gatehouse.guide;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The frame around the text of every page: search, the list of pages, the sections of the page, the next page. */
final class PageFrame {

    private final List<RenderedPage> pages;
    private final Map<Path, String> groups;

    /**
     * A frame for these pages.
     *
     * @param groups heading by the target of the first page below it
     */
    PageFrame(List<RenderedPage> pages, Map<Path, String> groups) {
        this.pages = List.copyOf(pages);
        this.groups = Map.copyOf(groups);
    }

    String html(RenderedPage page) {
        String up = page.target().getNameCount() == 1 ? "" : "../";
        return """
                <!doctype html>
                <html lang="en" data-root="%1$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s – Gatehouse</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="%1$ssite.css">
                <script src="%1$stheme.js"></script>
                <script src="%1$ssearch-index.js" defer></script>
                <script src="%1$ssite.js" defer></script>
                </head>
                <body>
                <a class="skip" href="#text">Skip to the text</a>
                <header>
                <a class="home" href="%1$sindex.html">Gatehouse</a>
                <div role="search"><input id="search" type="search" placeholder="Search (press /)" aria-label="Search the guide" autocomplete="off"><p id="found" role="status"></p><ul id="hits" hidden></ul></div>
                <button id="theme" type="button">Dark</button>
                </header>
                <nav class="pages" aria-label="Pages"><details open><summary>Pages</summary><ul>
                %3$s</ul></details></nav>
                <main id="text" tabindex="-1">
                %4$s%5$s</main>
                %6$s</body>
                </html>
                """.formatted(
                up, Html.escape(page.title()), list(page, up), page.html(), neighbours(page, up), contents(page));
    }

    private String list(RenderedPage current, String up) {
        return pages.stream()
                .map(page -> group(page) + "<li>" + link(page, up, page.equals(current) ? " aria-current=\"page\"" : "")
                        + "</li>\n")
                .collect(Collectors.joining());
    }

    private String group(RenderedPage page) {
        return Optional.ofNullable(groups.get(page.target()))
                .map(heading -> "<li class=\"group\">" + Html.escape(heading) + "</li>\n")
                .orElse("");
    }

    private String neighbours(RenderedPage page, String up) {
        int at = pages.indexOf(page);
        String before = at > 0 ? "<span>Before: " + link(pages.get(at - 1), up, " rel=\"prev\"") + "</span>" : "";
        String next =
                at + 1 < pages.size() ? "<span>Next: " + link(pages.get(at + 1), up, " rel=\"next\"") + "</span>" : "";
        return "<p class=\"neighbours\">" + before + next + "</p>\n";
    }

    private static String contents(RenderedPage page) {
        String items = page.sections().stream()
                .filter(section -> section.level() == 2)
                .map(section ->
                        "<li><a href=\"#" + section.anchor() + "\">" + Html.escape(section.heading()) + "</a></li>\n")
                .collect(Collectors.joining());
        return items.isEmpty()
                ? ""
                : "<nav class=\"contents\" aria-label=\"On this page\"><p>On this page</p><ul>\n" + items
                        + "</ul></nav>\n";
    }

    private static String link(RenderedPage page, String up, String attributes) {
        return "<a href=\"" + up + slashes(page.target()) + "\"" + attributes + ">" + Html.escape(page.title())
                + "</a>";
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
