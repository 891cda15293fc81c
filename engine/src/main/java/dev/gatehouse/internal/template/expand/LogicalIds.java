package dev.gatehouse.internal.template.expand;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Logical ids of the resources that SAM makes. */
final class LogicalIds {

    private static final int HASH_LENGTH = 10;

    private LogicalIds() {}

    /** The prefix, then the suffix itself where it is alphanumeric, else ten digits of its hash. */
    static String joined(String prefix, String suffix) {
        return isAlphanumeric(suffix) ? prefix + suffix : hashed(prefix, suffix);
    }

    /** The prefix and ten digits of the text's SHA-1; the prefix alone where the text is empty. */
    static String hashed(String prefix, String text) {
        return text.isEmpty() ? prefix : prefix + sha1(text).substring(0, HASH_LENGTH);
    }

    static boolean isAlphanumeric(String text) {
        return !text.isEmpty() && text.chars().allMatch(Character::isLetterOrDigit);
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
