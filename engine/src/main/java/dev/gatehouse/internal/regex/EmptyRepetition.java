package dev.gatehouse.internal.regex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells of regular expressions that repeat an empty match very often, such as {@code (((a?){999}){999}){999}}.
 *
 * <p>Java's matcher makes each of the 999 × 999 × 999 repetitions although none of them reads a character, and no limit
 * on the characters read stops it. So an expression is read once before it is used: counts of repetition inside
 * counts of repetition are multiplied as long as what they repeat may be empty.
 *
 * <p>The same holds for parts that can match nothing in several ways, such as {@code (.*)*}: at the end of a text the
 * matcher tries each way of each part with each way of all others.
 */
final class EmptyRepetition {

    static final int MOST = 1_000;

    private static final Pattern COUNT = Pattern.compile("\\{(\\d+)(?:,\\d*)?}");
    private static final Pattern GROUP_PREFIX =
            Pattern.compile("\\?(?:(?<lookaround><?[=!])|[:>]|<[A-Za-z0-9]+>|[A-Za-z-]*:|[A-Za-z-]*(?=\\)))");
    private static final String ANCHORS = "bBAGZz";

    private static final Part EMPTY = new Part(0, 1, 1, 1);
    private static final Part ONE_CHARACTER = new Part(1, 1, 0, 0);

    private final String regex;
    private int position;

    private EmptyRepetition(String regex) {
        this.regex = regex;
    }

    /**
     * Whether an empty match is repeated more than {@link #MOST} times, or can be made in more ways than that.
     *
     * @param regex a valid expression
     */
    static boolean isTooMuch(String regex) {
        var reader = new EmptyRepetition(regex);
        double most = 0;
        while (reader.hasMore()) {
            Part all = reader.alternatives();
            most = Math.max(most, Math.max(all.emptyRepetitions(), all.mostWays()));
            reader.position++; // a parenthesis that closes nothing
        }
        return most > MOST;
    }

    private boolean hasMore() {
        return position < regex.length();
    }

    private boolean isAt(String oneOf) {
        return hasMore() && oneOf.indexOf(regex.charAt(position)) >= 0;
    }

    private Part alternatives() {
        Part all = sequence();
        while (isAt("|")) {
            position++;
            all = all.or(sequence());
        }
        return all;
    }

    private Part sequence() {
        Part all = EMPTY;
        double ways = 1; // of the parts since the last that can't be empty
        while (hasMore() && !isAt("|)")) {
            Part next = element();
            while (isAt("*+?{")) {
                next = quantified(next);
            }
            ways = next.ways == 0 ? 1 : ways * next.ways;
            all = all.then(next, ways);
        }
        return all;
    }

    /** The part with the quantifier that stands here; only counts make Java repeat an empty match. */
    private Part quantified(Part part) {
        Matcher count = COUNT.matcher(regex).region(position, regex.length());
        if (count.lookingAt()) {
            position = count.end();
            return part.times(Double.parseDouble(count.group(1)));
        }
        char quantifier = regex.charAt(position++);
        return quantifier == '*' || quantifier == '?' ? part.optional() : part;
    }

    private Part element() {
        char first = regex.charAt(position++);
        return switch (first) {
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escape();
            case '^', '$' -> EMPTY;
            default -> ONE_CHARACTER;
        };
    }

    private Part group() {
        Matcher prefix = GROUP_PREFIX.matcher(regex).region(position, regex.length());
        boolean isLookaround = false;
        if (prefix.lookingAt()) {
            position = prefix.end();
            isLookaround = prefix.group("lookaround") != null;
        }
        Part inner = alternatives();
        position++; // the parenthesis that closes it
        return isLookaround ? inner.optional() : inner;
    }

    private Part characterClass() {
        int depth = 1;
        while (hasMore() && depth > 0) {
            char c = regex.charAt(position++);
            switch (c) {
                case '\\' -> position++;
                case '[' -> depth++;
                case ']' -> depth--;
                default -> {}
            }
        }
        return ONE_CHARACTER;
    }

    private Part escape() {
        char kind = hasMore() ? regex.charAt(position++) : ' ';
        if (kind == 'Q') {
            int end = regex.indexOf("\\E", position);
            position = end < 0 ? regex.length() : end + 2;
            return EMPTY;
        }
        boolean isBackReference = Character.isDigit(kind) || kind == 'k';
        return isBackReference || ANCHORS.indexOf(kind) >= 0 ? EMPTY : ONE_CHARACTER;
    }

    /**
     * A part of an expression.
     *
     * @param shortest length of the shortest text that it matches, or less
     * @param emptyRepetitions how often it repeats an empty match at most
     * @param ways in how many ways it matches nothing
     * @param mostWays the most of its parts that follow each other
     */
    private record Part(double shortest, double emptyRepetitions, double ways, double mostWays) {

        Part then(Part next, double waysSoFar) {
            return new Part(
                    shortest + next.shortest,
                    Math.max(emptyRepetitions, next.emptyRepetitions),
                    ways * next.ways,
                    Math.max(waysSoFar, Math.max(mostWays, next.mostWays)));
        }

        Part or(Part other) {
            double both = ways + other.ways;
            return new Part(
                    Math.min(shortest, other.shortest),
                    Math.max(emptyRepetitions, other.emptyRepetitions),
                    both,
                    Math.max(both, Math.max(mostWays, other.mostWays)));
        }

        Part optional() {
            return new Part(0, emptyRepetitions, 1 + ways, Math.max(1 + ways, mostWays));
        }

        Part times(double count) {
            boolean mayBeEmpty = shortest == 0;
            double all = count == 0 ? 1 + ways : Math.pow(ways, count);
            return new Part(
                    shortest * count,
                    mayBeEmpty ? emptyRepetitions * Math.max(1, count) : emptyRepetitions,
                    all,
                    Math.max(all, mostWays));
        }
    }
}
