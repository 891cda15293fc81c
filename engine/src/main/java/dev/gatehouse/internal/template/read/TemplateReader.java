package dev.gatehouse.internal.template.read;

import dev.gatehouse.internal.template.Findings;
import java.util.Optional;

/** Reads YAML or JSON text to a tree with line and column. */
public final class TemplateReader {

    private TemplateReader() {}

    /** The tree; empty with a finding if the text can't be read. */
    public static Optional<MapNode> read(String fileName, String text, Findings findings) {
        return Optional.empty();
    }
}
