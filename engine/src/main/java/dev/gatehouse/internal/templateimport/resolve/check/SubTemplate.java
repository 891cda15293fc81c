package dev.gatehouse.internal.templateimport.resolve.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The text of an {@code Fn::Sub} in pieces: literal text and variables. */
public final class SubTemplate {

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
        cut(text, part -> pieces.add(new Piece(part, false)), name -> pieces.add(new Piece(name, true)));
        return pieces;
    }

    /** Tells the name of each variable. */
    public static void variables(String text, Consumer<String> found) {
        cut(text, part -> {}, found);
    }

    private static void cut(String text, Consumer<String> literal, Consumer<String> variable) {
        int done = 0;
        for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", done)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            literal.accept(text.substring(done, open));
            String name = text.substring(open + 2, close);
            if (name.startsWith("!")) {
                literal.accept("${" + name.substring(1) + "}");
            } else {
                variable.accept(name.strip());
            }
            done = close + 1;
        }
        literal.accept(text.substring(done));
    }

    public static boolean isName(String variable) {
        for (int i = 0; i < variable.length(); i++) {
            if (!isOfName(variable.charAt(i))) {
                return false;
            }
        }
        return !variable.isEmpty();
    }

    private static boolean isOfName(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || "_.:-".indexOf(character) >= 0;
    }
}
