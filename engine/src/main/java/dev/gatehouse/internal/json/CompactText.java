package dev.gatehouse.internal.json;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes JSON without any blank, as Jackson does: only quotes, backslashes and control characters are escaped. */
final class CompactText {

    private static final int DEEPEST = 1000;
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private CompactText() {}

    /** Appends a value. */
    static void write(StringBuilder out, Json json, int depth) {
        if (depth > DEEPEST) {
            throw new UncheckedIOException(new IOException("JSON is nested deeper than " + DEEPEST + " levels"));
        }
        if (json instanceof JsonObject object) {
            write(out, object, depth);
        } else if (json instanceof JsonArray array) {
            write(out, array, depth);
        } else if (json instanceof JsonString string) {
            write(out, string.value());
        } else if (json instanceof JsonNumber number) {
            out.append(number.literal());
        } else if (json instanceof JsonBoolean bool) {
            out.append(bool == JsonBoolean.TRUE);
        } else {
            out.append("null");
        }
    }

    private static void write(StringBuilder out, JsonObject object, int depth) {
        char before = '{';
        for (var member : object.members().entrySet()) {
            out.append(before);
            before = ',';
            write(out, member.getKey());
            write(out.append(':'), member.getValue(), depth + 1);
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private static void write(StringBuilder out, JsonArray array, int depth) {
        char before = '[';
        for (Json element : array.elements()) {
            out.append(before);
            before = ',';
            write(out, element, depth + 1);
        }
        out.append(before == '[' ? "[]" : "]");
    }

    /** Appends a string with its quotes. */
    static void write(StringBuilder out, String text) {
        out.append('"');
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character == '"' || character == '\\') {
                escape(out.append(text, done, i), character);
                done = i + 1;
            }
        }
        if (done == 0) {
            out.append(text).append('"');
        } else {
            out.append(text, done, text.length()).append('"');
        }
    }

    private static void escape(StringBuilder out, char character) {
        switch (character) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> out.append("\\u00").append(HEX[character >> 4]).append(HEX[character & 15]);
        }
    }
}
