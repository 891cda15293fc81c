package dev.gatehouse.lambda.internal.variables;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The API ids that a function sees in place of the template's: in its variables, and so in its events as well.
 *
 * @param ids the template's id to the test's, which begins with the last six characters of the template's and has four
 *     of its own
 */
record BoundIds(Map<String, String> ids) {

    private static final int KIN = 6;

    BoundIds {
        ids = Map.copyOf(ids);
    }

    /** Those of the ids that the variables name: a function that knows none sees the template's. */
    static BoundIds in(Map<String, String> variables, Map<String, String> all) {
        Map<String, String> named = new LinkedHashMap<>(all);
        named.keySet().removeIf(id -> variables.values().stream().noneMatch(it -> it.contains(id)));
        return new BoundIds(named);
    }

    /** A text as the function sees it. */
    String seen(String text) {
        String seen = text;
        for (var id : ids.entrySet()) {
            seen = seen.replace(id.getKey(), id.getValue());
        }
        return seen;
    }

    /** An event as the function sees it. */
    byte[] seen(byte[] event) {
        return ids.isEmpty() ? event : bytes(seen(text(event)));
    }

    /** What the function answers, with the template's ids again, even where it kept one from another test. */
    byte[] told(byte[] output) {
        if (ids.isEmpty()) {
            return output;
        }
        String told = text(output);
        for (var id : ids.entrySet()) {
            String kin = id.getKey().substring(id.getKey().length() - KIN);
            told = Pattern.compile("(?<![0-9a-z])" + Pattern.quote(kin) + "[0-9a-z]{4}(?![0-9a-z])")
                    .matcher(told)
                    .replaceAll(id.getKey());
        }
        return bytes(told);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
