package dev.gatehouse.junit.report;

/** The one line with which a run ends. */
final class Console {

    private Console() {}

    static void print(String line) {
        System.out.println(line);
    }
}
