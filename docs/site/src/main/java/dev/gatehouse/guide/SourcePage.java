package dev.gatehouse.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page as it is written.
 *
 * @param file below the folder of all pages, like {@code guide/clients.md}
 * @param text Markdown
 */
record SourcePage(Path file, String text) {

    private static final Pattern TITLE = Pattern.compile("(?m)^# (.+)$");

    static SourcePage of(Path docs, Path file) {
        try {
            return new SourcePage(docs.relativize(file), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }

    String title() {
        Matcher title = TITLE.matcher(text);
        if (!title.find()) {
            throw new IllegalStateException(file + " has no title: it needs a line that begins with \"# \"");
        }
        return title.group(1).replace("`", "");
    }

    /** The page's place in the site; the first page of the guide is the site's index. */
    Path target() {
        String name =
                file.toString().replace('\\', '/').replaceFirst("^guide/", "").replaceFirst("\\.md$", ".html");
        return Path.of(name.equals(GuideSite.FIRST_PAGE) ? "index.html" : name);
    }
}
