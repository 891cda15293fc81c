package dev.gatehouse.junit.report;

/** The one line with which a run ends. */
public final class Console {

    private Console() {}

    /** Prints a line, or several. */
    public static void print(String line) {
        System.out.println(line);
    }
}
