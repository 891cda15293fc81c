package dev.gatehouse.internal.template.build.properties;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
                && value.filter(text -> text.equals(notSimulated.get(property))).isEmpty();
    }
}
