package dev.gatehouse.internal.template.resolve.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The text of an {@code Fn::Sub} in pieces: literal text and variables. */
public final class SubTemplate {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:\\-]+");

    private SubTemplate() {}

    /**
     * A piece of the text.
     *
     * @param variable whether {@code text} names a variable
     */
    public record Piece(String text, boolean variable) {}

    /** {@code ${!Literal}} becomes the literal text <code>${Literal}</code>. */
    public static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", done)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            pieces.add(new Piece(text.substring(done, open), false));
            String name = text.substring(open + 2, close);
            pieces.add(
                    name.startsWith("!")
                            ? new Piece("${" + name.substring(1) + "}", false)
                            : new Piece(name.strip(), true));
            done = close + 1;
        }
        pieces.add(new Piece(text.substring(done), false));
        return pieces;
    }

    public static boolean isName(String variable) {
        return NAME.matcher(variable).matches();
    }
}
