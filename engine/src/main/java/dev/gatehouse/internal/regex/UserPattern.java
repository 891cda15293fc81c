package dev.gatehouse.internal.regex;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Compiles regular expressions of users. */
public final class UserPattern {

    private UserPattern() {}

    /**
     * Compiles an expression of Java's engine; match it against a {@link CountedText}.
     *
     * @throws PatternSyntaxException if it is none, is nested too deeply, or repeats what may be empty too often, which
     *     takes time without a look at the text
     */
    public static Pattern compile(String regex) {
        Pattern compiled = compiled(regex);
        if (EmptyRepetition.isTooMuch(regex)) {
            throw new PatternSyntaxException(
                    "it repeats a group that can be empty more than " + EmptyRepetition.MOST
                            + " times, or matches nothing in more ways than that",
                    regex,
                    -1);
        }
        return compiled;
    }

    // the JDK's parser runs beyond the end of some texts that are no expressions
    private static Pattern compiled(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new PatternSyntaxException("it can't be read", regex, -1);
        }
    }
}
