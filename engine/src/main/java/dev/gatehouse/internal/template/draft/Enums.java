package dev.gatehouse.internal.template.draft;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the words of AWS's enumerations, in any case. */
public final class Enums {

    private Enums() {}

    /** The constant that member names; empty where it is absent or, with a finding, no such word. */
    public static <E extends Enum<E>> Optional<E> of(Class<E> type, Fields fields, String name) {
        return fields.decidingText(name).flatMap(text -> constant(type, fields, name, text));
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, Fields fields, String name, String text) {
        String word = text.toUpperCase(Locale.ROOT).replace('-', '_');
        Optional<E> constant = Arrays.stream(type.getEnumConstants())
                .filter(candidate -> candidate.name().equals(word))
                .findFirst();
        if (constant.isEmpty()) {
            String known =
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            fields.unfit(name, text, "write one of " + known + ".");
        }
        return constant;
    }
}
