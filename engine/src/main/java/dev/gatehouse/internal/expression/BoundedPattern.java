package dev.gatehouse.internal.expression;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of a template that can't hang the gateway; for several threads.
 *
 * <p>Matching stops after five million looks at the text, far more than any honest pattern needs.
 */
public final class BoundedPattern {

    private static final int LOOKS = 5_000_000;

    private final Pattern pattern;

    private BoundedPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** What came of matching. */
    public enum Verdict {
        MATCHES,
        DIFFERS,
        /** The pattern needs too much time or stack for this text. */
        GIVEN_UP
    }

    /**
     * Compiles a pattern.
     *
     * @throws IllegalArgumentException that says where, if it is no regular expression of Java
     */
    public static BoundedPattern compile(String regex) {
        try {
            return new BoundedPattern(Pattern.compile(regex));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("not a regular expression: " + e.getMessage(), e);
        }
    }

    /** Whether the whole text matches. */
    public Verdict matches(String text) {
        try {
            return pattern.matcher(new CountedText(text)).matches() ? Verdict.MATCHES : Verdict.DIFFERS;
        } catch (TooManyLooksException | StackOverflowError e) {
            return Verdict.GIVEN_UP;
        }
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }

    /** A text that counts how often it is looked at. */
    private static final class CountedText implements CharSequence {

        private final String text;
        private int left = LOOKS;

        CountedText(String text) {
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
    }

    private static final class TooManyLooksException extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
