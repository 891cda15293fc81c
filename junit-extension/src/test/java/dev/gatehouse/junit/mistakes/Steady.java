package dev.gatehouse.junit.mistakes;

import java.nio.file.Path;

/** Messages without what differs from run to run: folders of this machine, times, ids. */
final class Steady {

    private Steady() {}

    static String text(Throwable told) {
        String text = told.getMessage() == null ? told.getClass().getName() : told.getMessage();
        return text.replace(Path.of("").toAbsolutePath().toString(), "HERE")
                .replaceAll("in \\d+ ms", "in 0 ms")
                .replaceAll(" … \\(\\d+ characters\\)", " … (200 characters)")
                .replaceAll("\\.java:\\d+\\)", ".java:1)")
                .replaceAll("an event of \\d+ characters", "an event of 2000 characters")
                .replaceAll("(?m)\\s+$", "")
                .stripTrailing();
    }
}
