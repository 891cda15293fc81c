package dev.gatehouse.internal.misuse;

import java.util.Collection;

/**
 * What a test asked for and can't mean: what is wrong, what is known, what to do.
 *
 * <p>{@link #toDo} ends it as an error:
 *
 * <pre>
 * there is no user pool "Pol".
 *   did you mean: Pool
 *   known here:  Pool
 *   to do:       write one of these.
 * </pre>
 */
public record Misuse(String text) {

    /** Begins with one sentence without its full stop. */
    public static Misuse of(String what) {
        return new Misuse(what + ".");
    }

    /** Begins with a name that is none. */
    public static Misuse unknown(String kind, String name, Collection<String> known) {
        return of("there is no " + kind + " \"" + name + "\"").known(name, known);
    }

    /** With the nearest name, if one is near, and those that there are. */
    public Misuse known(String name, Collection<String> known) {
        return new Misuse(text + DidYouMean.lines(name, known));
    }

    /** With one more line: a label, and what it says. */
    public Misuse line(String label, String says) {
        return new Misuse(text + "\n  " + (label + ":").concat(" ".repeat(Math.max(1, 12 - label.length()))) + says);
    }

    /** The error, with what to do. */
    public IllegalArgumentException toDo(String remedy) {
        return new IllegalArgumentException(line("to do", remedy).text());
    }
}
