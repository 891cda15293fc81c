package dev.gatehouse.internal.environment;

import java.util.concurrent.ThreadLocalRandom;

/** Ids from the JVM's fast random numbers: unique enough, cheap, not secret. */
public final class RandomIds implements Ids {

    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final char[] LETTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".toCharArray();

    @Override
    public String uuid() {
        String digits = hex(32);
        return digits.substring(0, 8) + '-' + digits.substring(8, 12) + "-4" + digits.substring(13, 16) + "-a"
                + digits.substring(17, 20) + '-' + digits.substring(20);
    }

    @Override
    public String extended() {
        return pick(LETTERS, 15) + '=';
    }

    @Override
    public String hex(int length) {
        return pick(HEX, length);
    }

    private static String pick(char[] from, int length) {
        var random = ThreadLocalRandom.current();
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = from[random.nextInt(from.length)];
        }
        return new String(text);
    }
}
