package dev.gatehouse.model;

import java.util.Optional;

/**
 * A value that the template alone can't tell, carried inside a text as a readable marker.
 *
 * <p>Texts that contain one are an error only where they decide something (architecture, section 7).
 *
 * @param what the expression, like {@code Fn::ImportValue Name}, and the place it is written at
 */
public record UnresolvedValue(String what) {

    private static final String OPEN = "\u27e8unresolved ";
    private static final String CLOSE = "\u27e9";

    /** {@return the text that stands for this value} */
    public String marker() {
        return OPEN + what + CLOSE;
    }

    /**
     * {@return the first unresolved value in that text, if there is one}
     *
     * @param text may hold several
     */
    public static Optional<UnresolvedValue> in(String text) {
        int open = text.indexOf(OPEN);
        int close = open < 0 ? -1 : text.indexOf(CLOSE, open);
        return close < 0
                ? Optional.empty()
                : Optional.of(new UnresolvedValue(text.substring(open + OPEN.length(), close)));
    }
}
