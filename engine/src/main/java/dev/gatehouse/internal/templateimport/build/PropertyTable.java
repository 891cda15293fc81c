package dev.gatehouse.internal.templateimport.build;

import dev.gatehouse.internal.templateimport.read.TableFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the import makes of the properties of each resource type; the file beside this class is its content. */
public final class PropertyTable {

    private static final PropertyTable STANDARD = new PropertyTable();

    private final Map<String, PropertyGroup> groups = new LinkedHashMap<>();
    private final List<String> types;

    private PropertyTable() {
        TableFile.read(PropertyTable.class, "properties.txt").forEach(this::add);
        types = groups.keySet().stream().filter(name -> name.indexOf(' ') < 0).toList();
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
        return types;
    }

    private void add(String name, List<String> lines) {
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

    /**
     * The properties of a resource type, or of a map inside it.
     *
     * @param name the type, and the path of the map if it is one inside, like {@code AWS::X::Y Part.Of.It}
     * @param required those of the simulated that there must be
     * @param simulated names of properties that calls show
     * @param withoutEffect names of properties that no call shows
     * @param notSimulated names of properties that could change an answer, and the value that would not; empty for none
     */
    public record PropertyGroup(
            String name,
            List<String> required,
            List<String> simulated,
            List<String> withoutEffect,
            Map<String, String> notSimulated) {

        private static final String ANY = "*";

        public PropertyGroup {
            required = List.copyOf(required);
            simulated = List.copyOf(simulated);
            withoutEffect = List.copyOf(withoutEffect);
            notSimulated = Collections.unmodifiableMap(new LinkedHashMap<>(notSimulated));
        }

        /** Every name. */
        List<String> all() {
            List<String> all = new ArrayList<>(simulated);
            all.addAll(withoutEffect);
            all.addAll(notSimulated.keySet());
            return all;
        }

        boolean knows(String property) {
            return simulated.contains(property)
                    || withoutEffect.contains(property)
                    || withoutEffect.contains(ANY)
                    || notSimulated.containsKey(property);
        }

        /** Whether the property could change an answer with that value, given as text if it is one. */
        boolean isNotSimulated(String property, Optional<String> value) {
            return notSimulated.containsKey(property)
                    && value.filter(text -> text.equals(notSimulated.get(property)))
                            .isEmpty();
        }
    }
}
