package dev.gatehouse.junit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads texts of the form {@code Name=Value}. */
final class Pairs {

    private Pairs() {}

    /**
     * The pairs in order.
     *
     * @throws IllegalStateException if a text is not of that form
     */
    static Map<String, String> read(String[] texts, String attribute) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals <= 0) {
                throw new IllegalStateException("@ApiGatewayTest(" + attribute + " = ...): \"" + text
                        + "\" is not of the form \"Name=Value\", in " + Arrays.toString(texts));
            }
            pairs.put(text.substring(0, equals), text.substring(equals + 1));
        }
        return pairs;
    }
}
