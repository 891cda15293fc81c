package dev.gatehouse.internal.misuse;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Finds what a misspelled name was meant to be, and says so. */
public final class DidYouMean {

    private static final int LISTED = 12;
    private static final int COMPARED = 500;
    private static final int LEAST_OVERLAP = 4;

    private DidYouMean() {}

    /** The known name that is nearest to a misspelled one, if one is near. */
    public static Optional<String> nearest(String name, Collection<String> known) {
        int bound = Math.max(1, Math.min(3, name.length() / 3));
        Optional<String> best = Optional.empty();
        for (String candidate : known.size() > COMPARED ? List.<String>of() : new TreeSet<>(known)) {
            if (candidate.equalsIgnoreCase(name)) {
                return Optional.of(candidate);
            }
            int distance = distance(name, candidate, bound);
            if (distance <= bound) {
                bound = distance - 1;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    /** A remedy: the nearest name if there is one, else the known ones, then what to do otherwise. */
    public static String remedy(String name, Collection<String> known, String otherwise) {
        String hint = nearest(name, known)
                .map(nearest -> "did you mean \"" + nearest + "\"? If not, ")
                .orElse(known.isEmpty() ? "" : "known here: " + listed(known) + "; or ");
        return hint + otherwise;
    }

    /** Lines for a message: the nearest name if there is one, then the known ones. */
    public static String lines(String name, Collection<String> known) {
        return nearest(name, known)
                        .or(() -> overlapping(name, known))
                        .map("\n  did you mean: "::concat)
                        .orElse("") + "\n  known here:  " + (known.isEmpty() ? "none" : listed(known));
    }

    /** The only known name that is a part of the given one, or that it is a part of. */
    private static Optional<String> overlapping(String name, Collection<String> known) {
        String given = name.toLowerCase(Locale.ROOT);
        List<String> found = known.stream()
                .distinct()
                .filter(candidate -> overlap(given, candidate.toLowerCase(Locale.ROOT)))
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean overlap(String given, String candidate) {
        return Math.min(given.length(), candidate.length()) >= LEAST_OVERLAP
                && (given.contains(candidate) || candidate.contains(given));
    }

    /** Known names in order, the first dozen. */
    public static String listed(Collection<String> known) {
        List<String> sorted = known.size() > COMPARED
                ? List.of()
                : new TreeSet<>(known).stream().limit(LISTED).toList();
        return String.join(", ", sorted) + (known.size() > LISTED ? ", ..." : "");
    }

    /** How many letters are wrong, missing, too many or swapped with their neighbour; or anything above {@code bound}. */
    private static int distance(String left, String right, int bound) {
        if (Math.abs(left.length() - right.length()) > bound || left.length() > 200) {
            return bound + 1;
        }
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int row = 0; row <= a.length(); row++) {
            for (int column = 0; column <= b.length(); column++) {
                rows[row][column] = row == 0 || column == 0 ? row + column : cell(rows, row, column, a, b);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int cell(int[][] rows, int row, int column, String a, String b) {
        char letter = a.charAt(row - 1);
        char other = b.charAt(column - 1);
        int change = rows[row - 1][column - 1] + (letter == other ? 0 : 1);
        int least = Math.min(change, 1 + Math.min(rows[row - 1][column], rows[row][column - 1]));
        boolean swapped = row > 1 && column > 1 && letter == b.charAt(column - 2) && a.charAt(row - 2) == other;
        return swapped ? Math.min(least, rows[row - 2][column - 2] + 1) : least;
    }
}
