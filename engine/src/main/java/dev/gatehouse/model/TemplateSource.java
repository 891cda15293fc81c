package dev.gatehouse.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a template stands.
 *
 * @param file absent for a text that lies nowhere
 * @param name for messages
 * @param text empty for what the file holds
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
     * {@return a text that messages call by that name}
     *
     * @param name for messages
     * @param text of the template
     */
    public static TemplateSource ofText(String name, String text) {
        return new TemplateSource(Optional.empty(), name, text);
    }
}
