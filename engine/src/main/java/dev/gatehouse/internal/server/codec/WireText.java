package dev.gatehouse.internal.server.codec;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Text as users see it, from and to the Latin-1 text that Netty makes of header bytes.
 *
 * <p>Bytes that are UTF-8 are read as UTF-8, others as Latin-1; all text is written as UTF-8.
 */
public final class WireText {

    private WireText() {}

    /** What the bytes mean that Netty read as Latin-1. */
    public static String read(String latin) {
        return isAscii(latin) ? latin : utf8OrLatin(latin);
    }

    /** Latin-1 text whose bytes are the UTF-8 bytes of the given text. */
    public static String write(String text) {
        return isAscii(text) ? text : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static String utf8OrLatin(String latin) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(latin.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return latin;
        }
    }
}
