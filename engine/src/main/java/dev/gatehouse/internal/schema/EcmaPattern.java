package dev.gatehouse.internal.schema;

import dev.gatehouse.internal.regex.CountedText;
import dev.gatehouse.internal.regex.UserPattern;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression of a schema, which is ECMA 262's, run by Java's engine with a bound on its effort. */
final class EcmaPattern {

    private final String text;
    private final Pattern pattern;

    private EcmaPattern(String text, Pattern pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    /** Compiles an expression; empty if it is none. */
    static Optional<EcmaPattern> compile(String text) {
        try {
            return Optional.of(new EcmaPattern(text, UserPattern.compile(inJava(text))));
        } catch (PatternSyntaxException e) {
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
            return pattern.matcher(new CountedText(value)).find();
        } catch (CountedText.TooManyLooksException | StackOverflowError e) {
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

    /** The bound was reached. */
    static final class TooCostlyException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private TooCostlyException() {
            super("the pattern takes too long", null, false, false);
        }
    }
}
