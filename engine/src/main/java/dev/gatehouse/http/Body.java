package dev.gatehouse.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a request or response. */
public final class Body {

    private static final Body EMPTY = new Body(new byte[0]);

    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    /** {@return no bytes} */
    public static Body empty() {
        return EMPTY;
    }

    /**
     * {@return the text as UTF-8}
     *
     * @param text in UTF-8
     */
    public static Body of(String text) {
        return text.isEmpty() ? EMPTY : new Body(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@return a body of these bytes}
     *
     * @param bytes copied
     */
    public static Body of(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Body(bytes.clone());
    }

    /** {@return a copy of the bytes} */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** {@return the bytes read as UTF-8; each malformed sequence becomes U+FFFD} */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** {@return whether there are no bytes} */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** {@return the number of bytes} */
    public int length() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Body body && Arrays.equals(bytes, body.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return text();
    }
}
