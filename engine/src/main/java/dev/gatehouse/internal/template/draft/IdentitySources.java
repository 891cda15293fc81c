package dev.gatehouse.internal.template.draft;

import java.util.Arrays;
import java.util.List;

/** Reads identity sources: a list, or a text with commas. */
final class IdentitySources {

    private IdentitySources() {}

    /** The sources in order, as AWS writes them. */
    static List<String> read(Fields fields, String name) {
        return fields.decidingTexts(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::trim)
                .filter(source -> !source.isEmpty())
                .toList();
    }
}
