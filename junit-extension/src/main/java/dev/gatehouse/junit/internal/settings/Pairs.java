package dev.gatehouse.junit.internal.settings;

import dev.gatehouse.ApiGatewayBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads texts of the form {@code Name=Value}. */
final class Pairs {

    private Pairs() {}

    /**
     * The pairs in order.
     *
     * @param at where they stand, for messages
     * @throws IllegalStateException if a text is not of that form
     */
    static Map<String, String> read(List<String> texts, String at) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals <= 0) {
                throw new IllegalStateException(at + ": \"" + text + "\" is not a name and a value."
                        + "\n  to do:       write it like \"Name=Value\".");
            }
            String name = text.substring(0, equals).strip();
            if (pairs.put(name, text.substring(equals + 1)) != null) {
                throw new IllegalStateException(
                        at + ": \"" + name + "\" is given twice." + "\n  to do:       write it once.");
            }
        }
        return pairs;
    }

    /**
     * Tells a builder an environment variable.
     *
     * @param at where it stands, for messages
     * @throws IllegalStateException if the name is not of the form {@code Function.NAME}
     */
    static void variable(ApiGatewayBuilder builder, String name, String value, String at) {
        int dot = name.indexOf('.');
        if (dot <= 0 || dot == name.length() - 1) {
            throw new IllegalStateException(at + ": \"" + name + "=" + value
                    + "\" does not say which function has that variable."
                    + "\n  to do:       write it like \"Function.NAME=value\".");
        }
        builder.environment(name.substring(0, dot), name.substring(dot + 1), value);
    }
}
