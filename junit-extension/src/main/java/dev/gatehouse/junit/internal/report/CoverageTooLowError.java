package dev.gatehouse.junit.internal.report;

import java.nio.file.Path;
import java.util.stream.Collectors;

/** The tests of a run cover less of the APIs than {@code gatehouse.coverage.minimum}. */
public final class CoverageTooLowError extends AssertionError {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 20;

    CoverageTooLowError(CoverageTotal coverage, double minimum, Path report) {
        super("API coverage is too low."
                + "\n  expected: at least " + minimum + " % (gatehouse.coverage.minimum)"
                + "\n  found:    " + coverage.summary()
                + "\n  missed:   " + missed(coverage)
                + "\n  to do:    test these, or lower the minimum; all of them are in " + report.toUri());
    }

    private static String missed(CoverageTotal coverage) {
        var missed = coverage.missed();
        String listed = missed.stream()
                .limit(SHOWN)
                .map(point -> point + " (" + point.location() + ")")
                .collect(Collectors.joining("\n            "));
        return missed.size() > SHOWN ? listed + "\n            … and " + (missed.size() - SHOWN) + " more" : listed;
    }
}
