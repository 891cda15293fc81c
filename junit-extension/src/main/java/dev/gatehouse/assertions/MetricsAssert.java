package dev.gatehouse.assertions;

import dev.gatehouse.logs.Metric;
import dev.gatehouse.logs.Metrics;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractDurationAssert;
import org.assertj.core.api.Assertions;

/** Assertions about metrics. */
public final class MetricsAssert extends AbstractAssert<MetricsAssert, Metrics> {

    MetricsAssert(Metrics metrics) {
        super(metrics, MetricsAssert.class);
    }

    /** The sum of a metric that counts, like {@code 4XXError}. */
    public MetricsAssert count(String name, long expected) {
        return count(name, Map.of(), expected);
    }

    /** The same of those values that have these dimensions, like {@code Stage} with {@code prod}. */
    public MetricsAssert count(String name, Map<String, String> dimensions, long expected) {
        long found = Math.round(actual.sum(name, dimensions));
        if (found != expected) {
            String of = dimensions.isEmpty() ? "" : " of " + dimensions;
            throw failureWithActualExpected(
                    found,
                    expected,
                    "%s",
                    "metric " + name + of + "\n  expected: " + expected + "\n  found:    " + found + known());
        }
        return this;
    }

    /** The longest value of {@code Latency}. */
    public AbstractDurationAssert<?> latency() {
        return longest("Latency");
    }

    /** The longest value of {@code IntegrationLatency}. */
    public AbstractDurationAssert<?> integrationLatency() {
        return longest("IntegrationLatency");
    }

    private AbstractDurationAssert<?> longest(String name) {
        Duration longest = actual.longest(name);
        return Assertions.assertThat(longest).as("the longest " + name);
    }

    private String known() {
        return "\n  reported: "
                + actual.values().stream().map(Metric::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
