package dev.gatehouse.internal.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * An ARN of a policy: six parts, each matched by itself; missing ones match anything.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html">Resource</a>
 */
final class ArnPattern {

    private static final int PARTS = 6;
    private static final String EVERYTHING = "*";

    private final List<TextPattern> parts;

    private ArnPattern(List<TextPattern> parts) {
        this.parts = List.copyOf(parts);
    }

    static ArnPattern of(String text, TextPattern.Syntax syntax) {
        if (text.equals(EVERYTHING)) {
            return new ArnPattern(List.of());
        }
        List<String> parts = split(text);
        while (parts.size() < PARTS) {
            parts.add(EVERYTHING);
        }
        return new ArnPattern(
                parts.stream().map(part -> TextPattern.of(part, syntax)).toList());
    }

    /** Whether a text can be an ARN in a policy at all. */
    static boolean isArn(String text) {
        return text.equals(EVERYTHING) || text.startsWith("arn:") || text.startsWith("*:") || text.startsWith("arn*");
    }

    boolean matches(String arn, PolicyQuestion question) {
        if (parts.isEmpty()) {
            return true;
        }
        String[] actual = arn.split(":", PARTS);
        if (actual.length < PARTS) {
            return false;
        }
        for (int i = 0; i < PARTS; i++) {
            if (!parts.get(i).matches(actual[i], question)) {
                return false;
            }
        }
        return true;
    }

    /** Splits at colons, but not at those within a policy variable. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < text.length() && parts.size() < PARTS - 1; i++) {
            char c = text.charAt(i);
            if (text.startsWith("${", i)) {
                depth++;
            } else if (c == '}' && depth > 0) {
                depth--;
            } else if (c == ':' && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
