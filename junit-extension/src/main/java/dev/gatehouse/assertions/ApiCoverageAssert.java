package dev.gatehouse.assertions;

import dev.gatehouse.coverage.ApiCoverage;
import dev.gatehouse.coverage.CoverageKind;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Assertions about what calls exercised of an API. */
public final class ApiCoverageAssert extends AbstractAssert<ApiCoverageAssert, ApiCoverage> {

    ApiCoverageAssert(ApiCoverage coverage) {
        super(coverage, ApiCoverageAssert.class);
    }

    /** At least that much was exercised, 0 to 100. */
    public ApiCoverageAssert isAtLeast(double percent) {
        if (actual.percent() < percent) {
            throw new AssertionError(
                    "API coverage\n  expected: at least " + percent + " %\n  found:    " + actual.summary() + missed());
        }
        return this;
    }

    /** All was exercised. */
    public ApiCoverageAssert isComplete() {
        return isAtLeast(100);
    }

    /** That was exercised, like {@code covers(AUTHORIZER, "TokenAuth", "denied")}. */
    public ApiCoverageAssert covers(CoverageKind kind, String place, String outcome) {
        boolean covered = actual.of(kind).stream()
                .anyMatch(point -> point.isCovered()
                        && point.place().equals(place)
                        && point.outcome().equals(outcome));
        if (!covered) {
            throw new AssertionError("API coverage\n  expected: " + kind.title() + ": " + place + " " + outcome
                    + "\n  found:    " + actual.summary() + missed());
        }
        return this;
    }

    private String missed() {
        return actual.missed().stream()
                .map(point -> "\n    " + point + " (" + point.location() + ")")
                .collect(Collectors.joining("", "\n  missed:", ""));
    }
}
