package dev.gatehouse.internal.environment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids from the JVM's fast random numbers: unique enough, cheap, not secret. */
public final class RandomIds implements Ids {

    private static final byte[] HEX = "0123456789abcdef".getBytes(ISO_8859_1);
    private static final byte[] LETTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".getBytes(ISO_8859_1);
    private static final int LETTERS_OF_EXTENDED = 15;
    private static final int DIGITS_OF_LONG = 16;

    @Override
    public String uuid() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 4 | 0xA000000000000000L)
                .toString();
    }

    @Override
    public String extended() {
        var random = ThreadLocalRandom.current();
        byte[] text = new byte[LETTERS_OF_EXTENDED + 1];
        for (int i = 0; i < LETTERS_OF_EXTENDED; i++) {
            text[i] = LETTERS[random.nextInt(LETTERS.length)];
        }
        text[LETTERS_OF_EXTENDED] = '=';
        return new String(text, ISO_8859_1);
    }

    @Override
    public String hex(int length) {
        var random = ThreadLocalRandom.current();
        byte[] text = new byte[length];
        long bits = 0;
        for (int i = 0; i < length; i++) {
            bits = i % DIGITS_OF_LONG == 0 ? random.nextLong() : bits >>> 4;
            text[i] = HEX[(int) bits & 15];
        }
        return new String(text, ISO_8859_1);
    }
}
