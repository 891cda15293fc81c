package dev.gatehouse.internal.templateimport.resolve.name;

import java.util.Map;

/** Ids that look random and are always the same for the same seed. */
final class StableIds {

    private static final String HEX = "0123456789abcdef";
    private static final Map<Character, String> ALPHABETS = Map.of(
            'a', "abcdefghijklmnopqrstuvwxyz0123456789",
            'A', "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
            'x', HEX,
            'd', "0123456789");

    private StableIds() {}

    static String of(String seed, char alphabet, int length) {
        return of(seed, ALPHABETS.getOrDefault(alphabet, HEX), length);
    }

    static String uuid(String seed) {
        String hex = of(seed, HEX, 30);
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-4" + hex.substring(12, 15) + "-a"
                + hex.substring(15, 18) + "-" + hex.substring(18, 30);
    }

    private static String of(String seed, String alphabet, int length) {
        var id = new StringBuilder(length);
        long state = fnv(seed);
        for (int i = 0; i < length; i++) {
            state += 0x9E3779B97F4A7C15L;
            id.append(alphabet.charAt((int) Long.remainderUnsigned(mixed(state), alphabet.length())));
        }
        return id.toString();
    }

    private static long fnv(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** SplitMix64's finalizer. */
    private static long mixed(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
