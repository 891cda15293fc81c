package dev.gatehouse.model;

import java.util.Optional;

/**
 * A value that the template does not contain, marked inside a text.
 *
 * <p>A text with such a marker is an error only where it decides something.
 *
 * @param what the expression, like {@code Fn::ImportValue Name}, and its place
 */
public record UnresolvedValue(String what) {

    private static final String OPEN = "\u27e8unresolved ";
    private static final String CLOSE = "\u27e9";

    /** {@return the marker of this value} */
    public String marker() {
        return OPEN + what + CLOSE;
    }

    /**
     * {@return why a text that contains this value can't be used, and how to set the value}
     *
     * @param what the text, like {@code the integration's URI}
     * @param text with the marker
     */
    public String refusal(String what, String text) {
        return what + " contains a value that the template does not determine."
                + "\n  found:       " + text
                + "\n  to do:       set the value of " + this.what + ", for instance"
                + " @ApiGatewayTest(values = \"…=…\") or ApiGateway.builder().value(\"…\", \"…\").";
    }

    /**
     * {@return the first unresolved value in that text, if there is one}
     *
     * @param text may contain several
     */
    public static Optional<UnresolvedValue> in(String text) {
        int open = text.indexOf(OPEN);
        int close = open < 0 ? -1 : text.indexOf(CLOSE, open);
        return close < 0
                ? Optional.empty()
                : Optional.of(new UnresolvedValue(text.substring(open + OPEN.length(), close)));
    }
}
