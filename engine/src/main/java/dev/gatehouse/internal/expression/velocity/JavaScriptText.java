package dev.gatehouse.internal.expression.velocity;

import java.util.Locale;

/** Escapes text as Apache Commons Lang does for JavaScript, whose documentation AWS quotes for its own function. */
final class JavaScriptText {

    private JavaScriptText() {}

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            append(out, text.charAt(i));
        }
        return out.toString();
    }

    private static void append(StringBuilder out, char c) {
        switch (c) {
            case '\'', '"', '\\', '/' -> out.append('\\').append(c);
            case '\b' -> out.append("\\b");
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < 32 || c > 0x7f) {
                    out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
