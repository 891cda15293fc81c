package dev.gatehouse.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The guide says what the code does. */
class WhatIsUnderstoodTest {

    private static final String WRITE = "gatehouse.guide.write";

    @Test
    void the_page_is_the_one_that_the_code_gives() throws IOException {
        Path page = root().resolve("docs/guide/what-is-understood.md");
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(page, UnderstoodPage.text());
        }

        assertThat(Files.readString(page))
                .as("%s is old; write it again: mvn -pl engine test -Dtest=WhatIsUnderstoodTest -D%s=true", page, WRITE)
                .isEqualTo(UnderstoodPage.text());
    }

    /** The repository's root, from the root itself or from a module. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("docs/guide"))
                ? here
                : here.resolve("..").normalize();
    }
}
