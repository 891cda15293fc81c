package dev.gatehouse.assertions;

import dev.gatehouse.coverage.ApiCoverage;
import dev.gatehouse.coverage.CoverageKind;
import java.util.stream.Collectors;

/** Assertions about the coverage of APIs. */
public final class ApiCoverageAssert extends GatewayAssert<ApiCoverageAssert, ApiCoverage> {

    ApiCoverageAssert(ApiCoverage coverage, Failing failing) {
        super(coverage, ApiCoverageAssert.class, failing);
    }

    /**
     * Passes if at least that percentage was exercised.
     *
     * @param percent 0 to 100
     * @return this assertion
     */
    public ApiCoverageAssert isAtLeast(double percent) {
        return check(coverage -> {
            if (coverage.percent() < percent) {
                fail("API coverage", "at least " + percent + " %", coverage.summary(), coverage.summary() + missed());
            }
        });
    }

    /**
     * Passes if everything was exercised.
     *
     * @return this assertion
     */
    public ApiCoverageAssert isComplete() {
        return isAtLeast(100);
    }

    /**
     * Passes if that was exercised, like {@code covers(AUTHORIZER, "TokenAuth", "denied")}.
     *
     * @param kind what is counted, like {@code AUTHORIZER}
     * @param place the route, or the name of the authorizer, model, plan …, as in the coverage report
     * @param outcome what happened there, like {@code denied}; empty if the kind has only one outcome
     * @return this assertion
     */
    public ApiCoverageAssert covers(CoverageKind kind, String place, String outcome) {
        return check(coverage -> {
            boolean covered = coverage.of(kind).stream()
                    .anyMatch(point -> point.isCovered()
                            && point.place().equals(place)
                            && point.outcome().equals(outcome));
            if (!covered) {
                String expected = kind.title() + ": " + place + " " + outcome;
                fail("API coverage", expected, coverage.summary(), coverage.summary() + missed());
            }
        });
    }

    private String missed() {
        return actual.missed().stream()
                .map(point -> "\n    " + point + " (" + point.location() + ")")
                .collect(Collectors.joining("", "\n  missed:", ""));
    }

    @Override
    String noun() {
        return "coverage";
    }
}
