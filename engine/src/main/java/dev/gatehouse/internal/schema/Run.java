package dev.gatehouse.internal.schema;

import java.util.ArrayList;
import java.util.List;

/** One validation: its violations so far and the effort that is left. */
final class Run {

    /** Steps of one validation: far beyond any real body, yet some tenths of a second at most. */
    private static final int MAX_STEPS = 2_000_000;

    /** Nesting of schemas within schemas; JSON itself may nest 1000 levels. */
    private static final int MAX_DEPTH = 1200;

    /** Violations that are kept; nobody reads more. */
    private static final int MAX_VIOLATIONS = 100;

    /** What is left of the effort, shared by all parts of a run. */
    private static final class Effort {
        private int steps = MAX_STEPS;
        private int depth;
        private String spent = "";
    }

    private final Effort effort;
    private final List<String> violations = new ArrayList<>();

    private Run(Effort effort) {
        this.effort = effort;
    }

    static Run start() {
        return new Run(new Effort());
    }

    /** A trial whose violations do not count by themselves, as of {@code oneOf}. */
    Run trial() {
        return new Run(effort);
    }

    void violated(String message) {
        if (violations.size() < MAX_VIOLATIONS) {
            violations.add(message);
        }
    }

    boolean isValid() {
        return violations.isEmpty();
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    /** Goes one step deeper; false, with a violation, if the effort is spent. */
    boolean enter() {
        if (--effort.steps < 0) {
            return giveUp("validation takes too many steps");
        }
        if (effort.depth >= MAX_DEPTH) {
            return giveUp("validation nests too deeply");
        }
        effort.depth++;
        return true;
    }

    private boolean giveUp(String reason) {
        effort.spent = reason;
        violated(reason);
        return false;
    }

    /** Why not all was looked at; empty if all was. A trial that gave up must not pass for one that failed. */
    String spent() {
        return effort.spent;
    }

    /** Comes back from a step that was entered. */
    void leave() {
        effort.depth--;
    }
}
