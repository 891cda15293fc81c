package dev.gatehouse.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file or text with a template.
 *
 * @param file absent for a text
 * @param name for messages
 * @param text empty for a file
 */
public record TemplateSource(Optional<Path> file, String name, String text) {

    /**
     * {@return a file}
     *
     * @param file a template, or a folder that the CDK wrote
     */
    public static TemplateSource of(Path file) {
        return new TemplateSource(Optional.of(file), file.toString(), "");
    }

    /**
     * {@return a text with a name for messages}
     *
     * @param name for messages
     * @param text of the template
     */
    public static TemplateSource ofText(String name, String text) {
        return new TemplateSource(Optional.empty(), name, text);
    }
}
