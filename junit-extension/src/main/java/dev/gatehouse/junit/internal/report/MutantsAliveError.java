package dev.gatehouse.junit.internal.report;

import java.nio.file.Path;

/** The tests of a run notice fewer mutants than {@code gatehouse.mutate.minimum}. */
public final class MutantsAliveError extends AssertionError {

    private static final long serialVersionUID = 1;

    MutantsAliveError(MutantTotal mutants, double minimum, Path report) {
        super("Too few tests notice when a guard is removed or widened."
                + "\n  expected: at least " + minimum + " % (gatehouse.mutate.minimum)"
                + "\n  found:    " + mutants.summary()
                + "\n  to do:    add a test for each of these, or lower the minimum; all are in " + report.toUri()
                + mutants.alive());
    }
}
