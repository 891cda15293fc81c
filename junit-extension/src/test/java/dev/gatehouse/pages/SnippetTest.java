package dev.gatehouse.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code on the pages is code that compiles and runs in the build. */
class SnippetTest {

    static final String WRITE = "gatehouse-build.guide.write";
    private static final Pattern BLOCK = Pattern.compile("(?ms)(?:^<!-- ([^\\n]*?) -->\\n)?^```(\\w*)\\n(.*?)^```$");
    private static final String SNIPPET = "snippet: ";
    private static final String README = "as in README.md";
    private static final String OTHERS = "not ours: ";

    /** Pages with code of other tools, which does not run here. */
    private static final Set<String> WITH_OTHERS = Set.of("moving.md", "recipes.md");

    private static final Snippets SNIPPETS = Snippets.of(GuideTest.PROJECT);

    /** The languages of code that could run; other blocks show output, templates or shell commands. */
    private static final Set<String> CHECKED = Set.of("java");

    @ParameterizedTest
    @MethodSource("pages")
    void the_code_of_a_page_runs_in_the_build(Path page) throws IOException {
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(page, written(Files.readString(page)));
        }

        Set<String> faults = new TreeSet<>();
        BLOCK.matcher(Files.readString(page)).results().forEach(block -> fault(page, block)
                .ifPresent(faults::add));
        assertThat(faults)
                .as(
                        "%s: mark the code by \"// snippet: NAME\" and \"// end\" in a test, write <!-- snippet: NAME --> before the"
                                + " block, and have it filled in: -Dtest=SnippetTest -D%s=true",
                        page, WRITE)
                .isEmpty();
    }

    private static Optional<String> fault(Path page, MatchResult block) {
        String mark = Optional.ofNullable(block.group(1)).orElse("");
        String code = block.group(3);
        if (mark.startsWith(SNIPPET)) {
            String name = mark.substring(SNIPPET.length());
            return Optional.ofNullable(SNIPPETS.byName().get(name))
                    .map(known -> known.equals(code)
                            ? Optional.<String>empty()
                            : Optional.of(name + " differs from the code"))
                    .orElse(Optional.of("no code has the snippet " + name));
        }
        if (mark.equals(README)) {
            return GuideTest.text(GuideTest.PROJECT.resolve("README.md")).contains(code)
                    ? Optional.empty()
                    : Optional.of("README.md does not have this: " + firstLine(code));
        }
        if (mark.startsWith(OTHERS) && WITH_OTHERS.contains(page.getFileName().toString())) {
            return Optional.empty();
        }
        return CHECKED.contains(block.group(2))
                ? Optional.of("no code of a test: " + firstLine(code))
                : Optional.empty();
    }

    private static String written(String page) {
        return BLOCK.matcher(page).replaceAll(block -> {
            String name = Optional.ofNullable(block.group(1))
                    .filter(mark -> mark.startsWith(SNIPPET))
                    .map(mark -> mark.substring(SNIPPET.length()))
                    .orElse("");
            String known = SNIPPETS.byName().get(name);
            return Matcher.quoteReplacement(
                    known == null
                            ? block.group()
                            : "<!-- " + SNIPPET + name + " -->\n```" + block.group(2) + "\n" + known + "```");
        });
    }

    private static String firstLine(String code) {
        return code.lines().findFirst().orElse("");
    }

    // README.md itself is run by src/it/readme
    private static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(GuideTest.PROJECT.resolve("docs/guide"))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }
}
