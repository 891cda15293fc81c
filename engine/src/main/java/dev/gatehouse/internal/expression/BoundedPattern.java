package dev.gatehouse.internal.expression;

import dev.gatehouse.internal.regex.CountedText;
import dev.gatehouse.internal.regex.UserPattern;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of a template that can't hang the gateway; for several threads.
 *
 * <p>Matching stops when it has looked at the text too often.
 */
public final class BoundedPattern {

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
            return new BoundedPattern(UserPattern.compile(regex));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("not a regular expression: " + e.getMessage(), e);
        }
    }

    /** Whether the whole text matches. */
    public Verdict matches(String text) {
        try {
            return pattern.matcher(new CountedText(text)).matches() ? Verdict.MATCHES : Verdict.DIFFERS;
        } catch (CountedText.TooManyLooksException | StackOverflowError e) {
            return Verdict.GIVEN_UP;
        }
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }
}
