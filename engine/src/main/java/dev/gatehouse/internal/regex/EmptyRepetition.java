package dev.gatehouse.internal.regex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often a valid expression must repeat something that may be empty, in repeats within repeats. */
final class EmptyRepetition {

    static final int MOST = 1_000;

    private static final Pattern COUNT = Pattern.compile("\\{(\\d+)(?:,\\d*)?}");
    private static final Pattern PREFIX =
            Pattern.compile("\\?(?:(?<around><?[=!])|[:>]|<[A-Za-z0-9]+>|[A-Za-z-]*:|[A-Za-z-]*(?=\\)))");
    private static final String ANCHORS = "bBAGZz";

    private final String regex;
    private int at;

    private EmptyRepetition(String regex) {
        this.regex = regex;
    }

    static boolean areTooMany(String regex) {
        var read = new EmptyRepetition(regex);
        double most = 0;
        while (read.at < regex.length()) {
            most = Math.max(most, read.alternatives().repeats());
            read.at++; // a parenthesis that closes nothing
        }
        return most > MOST;
    }

    private Part alternatives() {
        Part all = sequence();
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            Part other = sequence();
            all = new Part(Math.min(all.length(), other.length()), Math.max(all.repeats(), other.repeats()));
        }
        return all;
    }

    private Part sequence() {
        Part all = new Part(0, 1);
        while (at < regex.length() && "|)".indexOf(regex.charAt(at)) < 0) {
            Part next = atom();
            while (at < regex.length() && "*+?{".indexOf(regex.charAt(at)) >= 0) {
                next = repeated(next);
            }
            all = new Part(all.length() + next.length(), Math.max(all.repeats(), next.repeats()));
        }
        return all;
    }

    private Part repeated(Part part) {
        Matcher count = COUNT.matcher(regex).region(at, regex.length());
        if (count.lookingAt()) {
            at = count.end();
            double times = Double.parseDouble(count.group(1));
            double idle = part.length() == 0 ? Math.max(1, times) : 1;
            return new Part(part.length() * times, part.repeats() * idle);
        }
        char sign = regex.charAt(at++);
        return sign == '*' || sign == '?' ? new Part(0, part.repeats()) : part;
    }

    private Part atom() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> set();
            case '\\' -> escaped();
            case '^', '$' -> new Part(0, 1);
            default -> new Part(1, 1);
        };
    }

    private Part group() {
        Matcher prefix = PREFIX.matcher(regex).region(at, regex.length());
        boolean looksAround = false;
        if (prefix.lookingAt()) {
            at = prefix.end();
            looksAround = prefix.group("around") != null;
        }
        Part inner = alternatives();
        at++;
        return looksAround ? new Part(0, inner.repeats()) : inner;
    }

    private Part set() {
        int depth = 1;
        while (at < regex.length() && depth > 0) {
            char c = regex.charAt(at++);
            at += c == '\\' ? 1 : 0;
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        }
        return new Part(1, 1);
    }

    private Part escaped() {
        char c = at < regex.length() ? regex.charAt(at++) : ' ';
        if (c == 'Q') {
            int end = regex.indexOf("\\E", at);
            at = end < 0 ? regex.length() : end + 2;
        }
        boolean empty = c == 'Q' || Character.isDigit(c) || c == 'k' || ANCHORS.indexOf(c) >= 0;
        return new Part(empty ? 0 : 1, 1);
    }

    /**
     * A part of an expression.
     *
     * @param length of the shortest text that it matches, or less
     * @param repeats of what may be empty
     */
    private record Part(double length, double repeats) {}
}
