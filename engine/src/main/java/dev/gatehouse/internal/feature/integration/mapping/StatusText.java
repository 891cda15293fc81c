package dev.gatehouse.internal.feature.integration.mapping;

import java.util.OptionalInt;

/** Statuses of answers, as functions and mappings write them. */
public final class StatusText {

    private StatusText() {}

    /** The status, 100 to 599; empty if the text is anything else. */
    public static OptionalInt standard(String text) {
        return text.length() == 3 && text.charAt(0) <= '5' ? threeDigits(text) : OptionalInt.empty();
    }

    /** The status, 100 to 999; empty if the text is anything else. */
    public static OptionalInt threeDigits(String text) {
        boolean isNumber = text.length() == 3
                && text.charAt(0) != '0'
                && isDigit(text.charAt(0))
                && isDigit(text.charAt(1))
                && isDigit(text.charAt(2));
        return isNumber ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
