package dev.gatehouse.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of URLs (RFC 3986); a percent sign that does not begin an escape is kept. */
public final class Percent {

    private static final String UNRESERVED = "-._~";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private Percent() {}

    /**
     * Decodes the escapes; plus signs are kept.
     *
     * @param text with escapes
     * @return the decoded text, as UTF-8
     */
    public static String decode(String text) {
        return text.indexOf('%') < 0 ? text : decodeBytes(text);
    }

    /**
     * Decodes the escapes and turns plus signs into spaces, as in a query string or form.
     *
     * @param text with escapes and plus signs
     * @return the decoded text, as UTF-8
     */
    public static String decodeForm(String text) {
        return decode(text.replace('+', ' '));
    }

    /**
     * Escapes everything except letters, digits and {@code - . _ ~}; a space becomes {@code %20}.
     *
     * @param text any
     * @return the escaped text
     */
    public static String encode(String text) {
        return encode(text, "");
    }

    /**
     * Escapes everything except letters, digits, {@code - . _ ~} and the characters of {@code kept}.
     *
     * @param text any
     * @param kept characters that are not escaped
     * @return the escaped text
     */
    public static String encode(String text, String kept) {
        return staysAsItIs(text, kept) ? text : encodeBytes(text, kept);
    }

    private static boolean staysAsItIs(String text, String kept) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isUnreserved(c) && (c > 127 || kept.indexOf(c) < 0)) {
                return false;
            }
        }
        return true;
    }

    private static String encodeBytes(String text, String kept) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (isUnreserved(c) || kept.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(HEX[c >> 4]).append(HEX[c & 15]);
            }
        }
        return out.toString();
    }

    private static boolean isUnreserved(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || UNRESERVED.indexOf(c) >= 0;
    }

    private static String decodeBytes(String text) {
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream(in.length);
        for (int i = 0; i < in.length; i++) {
            if (in[i] == '%' && i + 2 < in.length && hex(in[i + 1]) >= 0 && hex(in[i + 2]) >= 0) {
                out.write(hex(in[i + 1]) << 4 | hex(in[i + 2]));
                i += 2;
            } else {
                out.write(in[i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int hex(byte b) {
        return Character.digit(b, 16);
    }
}
