package dev.gatehouse.internal.regex;

/**
 * A text that counts how often it is looked at, so that matching a regular expression ends.
 *
 * <p>Five million looks are far more than any honest pattern needs.
 */
public final class CountedText implements CharSequence {

    private static final int LOOKS = 5_000_000;

    private final String text;
    private int left = LOOKS;

    public CountedText(String text) {
        this.text = text;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        left--;
        if (left < 0) {
            throw new TooManyLooksException();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Matching takes too long. */
    public static final class TooManyLooksException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private TooManyLooksException() {
            super("a regular expression takes too long for this text");
        }
    }
}
