package dev.gatehouse.internal.template.build.properties;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the import makes of the properties of each resource type; the file beside this class is its content. */
public final class PropertyTable {

    private static final String FILE = "properties.txt";
    private static final PropertyTable STANDARD = new PropertyTable(text());

    private final Map<String, PropertyGroup> groups = new LinkedHashMap<>();

    private PropertyTable(String text) {
        String name = "";
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            boolean heading = !line.isBlank() && !line.startsWith("#") && !line.startsWith(" ");
            if (heading) {
                add(name, lines);
                name = line.strip();
                lines = new ArrayList<>();
            } else if (line.startsWith("  ")) {
                lines.add(line.strip());
            }
        }
        add(name, lines);
    }

    public static PropertyTable standard() {
        return STANDARD;
    }

    /** The properties of a type, or of a map inside it, by the group's name. */
    public Optional<PropertyGroup> group(String name) {
        return Optional.ofNullable(groups.get(name));
    }

    /** All groups in order. */
    public Collection<PropertyGroup> groups() {
        return Collections.unmodifiableCollection(groups.values());
    }

    /** The types that the table has. */
    public List<String> types() {
        return groups.keySet().stream().filter(name -> name.indexOf(' ') < 0).toList();
    }

    private void add(String name, List<String> lines) {
        if (name.isEmpty()) {
            return;
        }
        List<String> required = new ArrayList<>();
        List<String> simulated = new ArrayList<>();
        List<String> withoutEffect = new ArrayList<>();
        Map<String, String> notSimulated = new LinkedHashMap<>();
        for (String line : lines) {
            List<String> words = List.of(line.substring(1).strip().split(" +"));
            switch (line.charAt(0)) {
                case '+' -> required.addAll(words);
                case '=' -> simulated.addAll(words);
                case '-' -> withoutEffect.addAll(words);
                default -> words.forEach(word -> put(word, notSimulated));
            }
        }
        simulated.addAll(0, required);
        groups.put(name, new PropertyGroup(name, required, simulated, withoutEffect, notSimulated));
    }

    private static void put(String word, Map<String, String> notSimulated) {
        int equals = word.indexOf('=');
        notSimulated.put(equals < 0 ? word : word.substring(0, equals), equals < 0 ? "" : word.substring(equals + 1));
    }

    private static String text() {
        try (InputStream file = PropertyTable.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
