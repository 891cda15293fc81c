package dev.gatehouse.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the maker of the site does with pages. */
class SiteOfPagesTest {

    @TempDir
    private Path docs;

    @TempDir
    private Path site;

    @BeforeEach
    void two_pages() throws IOException {
        page("guide/README.md", "# Guide\n\n- [Start](start.md)\n- [More](more.md)\n");
        page("guide/start.md", "# Start\n\nSee [more](more.md#a-few-words).\n\n## Twice\n\n## Twice\n");
        page("guide/more.md", "# More\n\n## A few words\n\n| a | b |\n|---|---|\n| one | two |\n");
    }

    @Test
    void links_pages_and_headings() {
        GuideSite.write(docs, site);

        assertThat(text("index.html"))
                .contains("<a href=\"more.html#a-few-words\">more</a>", "id=\"twice\"", "id=\"twice-1\"")
                .contains("rel=\"next\">More</a>");
        assertThat(text("more.html")).contains("id=\"a-few-words\"");
    }

    @Test
    void keeps_the_words_of_cells_apart_in_the_index() {
        GuideSite.write(docs, site);

        assertThat(text("search-index.js"))
                .contains("{p:\"More\",h:\"A few words\",u:\"more.html#a-few-words\",t:\"a b one two\"}");
    }

    @Test
    void colours_code_and_escapes_it() throws IOException {
        page("guide/more.md", "# More\n\n```java\nreturn \"<a>\"; // why\n```\n");

        GuideSite.write(docs, site);

        assertThat(text("more.html"))
                .contains("<span class=\"k\">return</span> <span class=\"s\">&quot;&lt;a&gt;&quot;</span>;"
                        + " <span class=\"c\">// why</span>");
    }

    @Test
    void lists_pages_below_the_headings_of_the_guide() throws IOException {
        page("guide/README.md", "# Guide\n\n## Begin\n\n- [Start](start.md)\n\n## Topics\n\n- [More](more.md)\n");
        page("decisions/0001-one.md", "# One\n");

        GuideSite.write(docs, site);

        assertThat(text("index.html"))
                .containsSubsequence(
                        "<li class=\"group\">Begin</li>", "<a href=\"index.html\"",
                        "<li class=\"group\">Topics</li>", "<a href=\"more.html\"",
                        "<li class=\"group\">Decisions</li>", "<a href=\"decisions/0001-one.html\"");
    }

    @Test
    void refuses_a_link_that_leads_nowhere() throws IOException {
        page("guide/more.md", "# More\n\n[gone](gone.md)\n");

        assertThatThrownBy(() -> GuideSite.write(docs, site)).hasMessageContaining("links to gone.md");
    }

    private void page(String name, String text) throws IOException {
        Path file = docs.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String text(String name) {
        try {
            return Files.readString(site.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
