package dev.gatehouse.junit.internal.report;

import java.io.OutputStream;
import java.io.PrintStream;

/** The one line with which a run ends. */
public final class Console {

    private Console() {}

    /**
     * Prints a line, or several.
     *
     * @param line without a line break at its end
     */
    public static void print(String line) {
        System.out.println(line);
    }

    /**
     * Keeps what the JVM prints to itself, while tests fail on purpose.
     *
     * @return ends it
     */
    public static Silence silence() {
        var silence = new Silence(System.out, System.err);
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        System.setOut(nowhere);
        System.setErr(nowhere);
        return silence;
    }

    /**
     * While it lasts, nothing is printed.
     *
     * @param out where things were printed before
     * @param err the same for errors
     */
    public record Silence(PrintStream out, PrintStream err) implements AutoCloseable {

        @Override
        public void close() {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
