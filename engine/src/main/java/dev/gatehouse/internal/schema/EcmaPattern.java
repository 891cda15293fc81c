package dev.gatehouse.internal.schema;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression of a schema, which is ECMA 262's, run by Java's engine with a bound on its effort. */
final class EcmaPattern {

    /** Characters that one match may look at. */
    private static final int MAX_LOOKS = 5_000_000;

    private final String text;
    private final Pattern pattern;

    private EcmaPattern(String text, Pattern pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    /** Compiles an expression; empty if it is none. */
    static Optional<EcmaPattern> compile(String text) {
        try {
            return Optional.of(new EcmaPattern(text, Pattern.compile(inJava(text))));
        } catch (PatternSyntaxException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /**
     * Whether it matches any part.
     *
     * @throws TooCostlyException if that takes too long to find out
     */
    boolean isFoundIn(String value) {
        try {
            return pattern.matcher(new Looks(value)).find();
        } catch (StackOverflowError e) {
            throw new TooCostlyException();
        }
    }

    @Override
    public String toString() {
        return text;
    }

    /**
     * Writes what Java reads otherwise: {@code $} is the very end, within a class {@code [} and {@code &&} are
     * characters, {@code [^]} is any character, {@code []} none.
     */
    private static String inJava(String ecma) {
        StringBuilder java = new StringBuilder(ecma.length() + 8);
        boolean inClass = false;
        for (int i = 0; i < ecma.length(); i++) {
            char c = ecma.charAt(i);
            if (c == '\\' && i + 1 < ecma.length()) {
                java.append(c).append(ecma.charAt(++i));
            } else if (inClass) {
                inClass = c != ']';
                java.append(c == '[' || c == '&' ? "\\" + c : String.valueOf(c));
            } else if (ecma.startsWith("[^]", i)) {
                java.append("[\\s\\S]");
                i += 2;
            } else if (ecma.startsWith("[]", i)) {
                java.append("(?!)");
                i++;
            } else {
                inClass = c == '[';
                java.append(c == '$' ? "\\z" : String.valueOf(c));
            }
        }
        return java.toString();
    }

    /** A text that counts how often it is looked at. */
    private static final class Looks implements CharSequence {

        private final CharSequence text;
        private int left = MAX_LOOKS;

        private Looks(CharSequence text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new TooCostlyException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** The bound was reached. */
    static final class TooCostlyException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private TooCostlyException() {
            super("the pattern takes too long", null, false, false);
        }
    }
}
