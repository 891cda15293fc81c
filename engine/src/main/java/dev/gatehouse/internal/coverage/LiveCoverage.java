package dev.gatehouse.internal.coverage;

import dev.gatehouse.coverage.ApiCoverage;
import dev.gatehouse.coverage.CoveragePoint;
import dev.gatehouse.events.Exchange;
import java.util.List;
import java.util.function.Supplier;

/** The coverage of a template by whatever calls there are when somebody looks. */
public record LiveCoverage(String template, CoverageCount count, Supplier<List<Exchange>> calls)
        implements ApiCoverage {

    @Override
    public List<CoveragePoint> points() {
        return count.points(calls.get());
    }

    @Override
    public ApiCoverage by(List<Exchange> others) {
        List<Exchange> copy = List.copyOf(others);
        return new LiveCoverage(template, count, () -> copy);
    }
}
