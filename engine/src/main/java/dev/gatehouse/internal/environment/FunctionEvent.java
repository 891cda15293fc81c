package dev.gatehouse.internal.environment;

import java.nio.charset.StandardCharsets;

/** The payload of an invocation, written once: as bytes for the function, as text for who reads its record. */
public final class FunctionEvent {

    private final byte[] bytes;
    private final String text;

    private FunctionEvent(byte[] bytes, String text) {
        this.bytes = bytes;
        this.text = text;
    }

    public static FunctionEvent of(String text) {
        return new FunctionEvent(text.getBytes(StandardCharsets.UTF_8), text);
    }

    public static FunctionEvent of(byte[] utf8) {
        return new FunctionEvent(utf8, new String(utf8, StandardCharsets.UTF_8));
    }

    /** The bytes, not copied: the function gets them. */
    public byte[] bytes() {
        return bytes;
    }

    public String text() {
        return text;
    }
}
