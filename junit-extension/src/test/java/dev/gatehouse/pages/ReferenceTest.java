package dev.gatehouse.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The guide's reference says what the code does. */
class ReferenceTest {

    @Test
    void the_page_is_the_one_that_the_code_gives() throws IOException {
        Path page = GuideTest.PROJECT.resolve("docs/guide/reference.md");
        String text = ReferencePage.text();
        if (Boolean.getBoolean(SnippetTest.WRITE)) {
            Files.writeString(page, text);
        }

        assertThat(Files.readString(page))
                .as("%s is old; write it again: -Dtest=ReferenceTest -D%s=true", page, SnippetTest.WRITE)
                .isEqualTo(text);
    }
}
