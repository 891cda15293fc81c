package dev.gatehouse.internal.template.sam.property;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads a text table beside this class: headings at the margin, their lines indented, comments after {@code #}. */
public final class TableFile {

    private TableFile() {}

    public static Map<String, List<String>> read(String name) {
        try (var stream = Objects.requireNonNull(TableFile.class.getResourceAsStream(name), name);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> parse(List<String> lines) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(" ")) {
                section.add(line.strip());
            } else {
                section = sections.computeIfAbsent(line, heading -> new ArrayList<>());
            }
        }
        return sections;
    }
}
