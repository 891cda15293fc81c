package dev.gatehouse.guide;

import java.nio.file.Path;
import java.util.List;

/**
 * A page as the site has it.
 *
 * @param target below the folder of the site
 * @param html the text between the page's frame
 * @param sections what can be found on it, in order; the first has the title and no anchor
 */
record RenderedPage(Path target, String title, String html, List<Section> sections) {

    RenderedPage {
        sections = List.copyOf(sections);
    }

    /** What stands below a heading. */
    record Section(int level, String heading, String anchor, String text) {}
}
