package dev.gatehouse.lambda.internal.command;

import dev.gatehouse.model.Severity;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the commands write: colours in a terminal, none in a pipe. */
record Terminal(PrintStream out, PrintStream err, Colours colours) {

    /** Whether text is coloured. */
    enum Colours {
        ON,
        OFF
    }

    private static final int WIDTH = 80;

    void line(String text) {
        out.println(text);
        out.flush();
    }

    void error(String text) {
        err.println(coloured(text, "31"));
        err.flush();
    }

    /** The message of what went wrong, or what it is where it has none. */
    void error(Exception wrong) {
        error(ShellRemedies.of(Optional.ofNullable(wrong.getMessage()).orElseGet(wrong::toString)));
    }

    void finding(Severity severity, String story) {
        String colour = severity == Severity.ERROR ? "31" : severity == Severity.WARNING ? "33" : "2";
        List<String> lines = (severity + " " + ShellRemedies.of(story))
                .lines()
                .flatMap(this::fitted)
                .toList();
        String first = lines.get(0).substring(severity.name().length());
        line(coloured(severity.name(), colour) + first);
        lines.stream().skip(1).forEach(this::line);
    }

    /** A line for a call: green, yellow or red by its status. */
    void call(int status, String text) {
        line(coloured(text, status < 400 ? "32" : status < 500 ? "33" : "31"));
    }

    /** The same with an end that stays where a terminal has no room for the whole text. */
    void call(int status, String text, String end) {
        int room = WIDTH - end.length();
        boolean cut = colours == Colours.ON && text.length() > room;
        call(status, (cut ? text.substring(0, room - 1) + "…" : text) + end);
    }

    /** A line of lesser weight; a terminal gets it in lines of its width, those that go on further in. */
    void faint(String text) {
        fitted(text).forEach(line -> line(coloured(line, "2")));
    }

    /** A line as it is in a pipe, and in lines of its width in a terminal. */
    private Stream<String> fitted(String text) {
        return colours == Colours.ON ? wrapped(text).stream() : Stream.of(text);
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        String further = " ".repeat(text.length() - text.stripLeading().length() + 4);
        String rest = text;
        while (rest.length() > WIDTH) {
            int blank = rest.lastIndexOf(' ', WIDTH);
            int end = blank > further.length() ? blank : WIDTH;
            lines.add(rest.substring(0, end).stripTrailing());
            rest = further + rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    void headline(String text) {
        line(coloured(text, "1"));
    }

    /** Rows of two columns; the second one is cut where a terminal ends, and whole in a pipe. */
    void table(List<String[]> rows) {
        int first = rows.stream().mapToInt(row -> row[0].length()).max().orElse(0);
        int left = Math.min(first, WIDTH / 2);
        for (String[] row : rows) {
            String padded = row[0] + " ".repeat(Math.max(1, left - row[0].length() + 2));
            int room = Math.max(20, WIDTH - 2 - padded.length());
            boolean cut = colours == Colours.ON && row[1].length() > room;
            String second = cut ? row[1].substring(0, room - 1) + "…" : row[1];
            line("  " + padded + second);
        }
    }

    private String coloured(String text, String code) {
        return colours == Colours.ON ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
