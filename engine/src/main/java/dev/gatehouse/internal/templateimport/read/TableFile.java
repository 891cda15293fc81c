package dev.gatehouse.internal.templateimport.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads text tables beside classes: headings at the margin, their lines indented, comments after {@code #}. */
public final class TableFile {

    private TableFile() {}

    /** The lines below each heading. */
    public static Map<String, List<String>> read(Class<?> beside, String name) {
        try (var stream = Objects.requireNonNull(beside.getResourceAsStream(name), name);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words below each heading. */
    public static Map<String, Set<String>> words(Class<?> beside, String name) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        read(beside, name).forEach((heading, lines) -> {
            Set<String> all = new LinkedHashSet<>();
            lines.forEach(line -> all.addAll(List.of(line.split(" +"))));
            words.put(heading, Collections.unmodifiableSet(all));
        });
        return words;
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
