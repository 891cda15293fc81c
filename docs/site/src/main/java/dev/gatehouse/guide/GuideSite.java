package dev.gatehouse.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the pages of a folder as a site that needs no server and asks no host.
 *
 * <p>The order of the pages is that of the links in {@code guide/README.md}; pages that it does not name come after them.
 */
public final class GuideSite {

    /** The page that a visitor sees first. */
    static final String FIRST_PAGE = "start.html";

    /** This module itself, which lies among the pages. */
    private static final String MAKER = "site";

    private static final String CONTENTS = "guide/README.md";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+\\.md)\\)");
    private static final Pattern HEADING_AND_LINK = Pattern.compile("(?m)^## (.+)$(?s:.*?)\\]\\(([^)#\\s]+\\.md)\\)");
    private static final String DECISIONS = "decisions";

    private GuideSite() {}

    /**
     * Writes the site.
     *
     * @param args the folder of the pages, and the folder of the site
     */
    public static void main(String[] args) {
        write(Path.of(args[0]).normalize(), Path.of(args[1]).normalize());
    }

    /**
     * Writes the site.
     *
     * @param docs the folder of the pages; those below {@code guide} come first
     * @param site the folder to write, made if it is missing
     * @throws IllegalStateException if a page has no title, or links to a page that is not there
     */
    public static void write(Path docs, Path site) {
        List<SourcePage> sources = inOrder(docs);
        Map<Path, Path> targets =
                new HashMap<>(sources.stream().collect(Collectors.toMap(SourcePage::file, SourcePage::target)));
        targets.put(Path.of(CONTENTS), Path.of("index.html"));
        List<RenderedPage> pages =
                sources.stream().map(new PageRenderer(targets)::render).toList();
        PageFrame frame = new PageFrame(pages, groups(docs, sources));
        pages.forEach(page -> put(site.resolve(page.target()), frame.html(page)));
        put(site.resolve("search-index.js"), SearchIndex.script(pages));
        Stream.of("site.css", "site.js", "theme.js").forEach(name -> put(site.resolve(name), resource(name)));
    }

    private static List<SourcePage> inOrder(Path docs) {
        Map<Path, SourcePage> all = files(docs).stream()
                .map(file -> SourcePage.of(docs, file))
                .collect(Collectors.toMap(SourcePage::file, Function.identity()));
        SourcePage contents = Objects.requireNonNull(all.remove(Path.of(CONTENTS)), CONTENTS + " is missing");
        List<SourcePage> ordered = new ArrayList<>();
        Matcher link = LINK.matcher(contents.text());
        while (link.find()) {
            Path file = contents.file().resolveSibling(link.group(1)).normalize();
            SourcePage page = all.remove(file);
            if (page != null) {
                ordered.add(page);
            }
        }
        all.values().stream().sorted(Comparator.comparing(SourcePage::file)).forEach(ordered::add);
        return ordered;
    }

    /** The headings of the list of pages, by the target of the first page below each. */
    private static Map<Path, String> groups(Path docs, List<SourcePage> sources) {
        SourcePage contents = SourcePage.of(docs, docs.resolve(CONTENTS));
        Map<Path, String> groups = new HashMap<>();
        HEADING_AND_LINK.matcher(contents.text()).results().forEach(it -> {
            Path file = contents.file().resolveSibling(it.group(2)).normalize();
            sources.stream()
                    .filter(page -> page.file().equals(file))
                    .forEach(page -> groups.put(page.target(), it.group(1)));
        });
        sources.stream()
                .filter(page -> page.file().startsWith(DECISIONS))
                .findFirst()
                .ifPresent(page -> groups.put(page.target(), "Decisions"));
        return groups;
    }

    private static List<Path> files(Path docs) {
        try (Stream<Path> files = Files.walk(docs)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !docs.relativize(file).startsWith(MAKER))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = GuideSite.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Path file, String text) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
