package dev.gatehouse.assertions;

import dev.gatehouse.internal.misuse.Misuse;
import dev.gatehouse.logs.Metric;
import dev.gatehouse.logs.Metrics;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractDurationAssert;
import org.assertj.core.api.DurationAssert;
import org.assertj.core.api.SoftAssertions;

/** Assertions about metrics. */
public final class MetricsAssert extends GatewayAssert<MetricsAssert, Metrics> {

    /** What API Gateway reports, of REST, HTTP and WebSocket APIs. */
    private static final Set<String> NAMES = Set.of(
            "4XXError",
            "5XXError",
            "CacheHitCount",
            "CacheMissCount",
            "4xx",
            "5xx",
            "DataProcessed",
            "Count",
            "Latency",
            "IntegrationLatency",
            "ConnectCount",
            "MessageCount",
            "ClientError",
            "ExecutionError",
            "IntegrationError");

    MetricsAssert(Metrics metrics, Failing failing) {
        super(metrics, MetricsAssert.class, failing);
    }

    /**
     * Passes if a counting metric, like {@code 4XXError}, has that sum.
     *
     * @param name of the metric
     * @param expected sum of the values
     * @return this assertion
     * @throws IllegalArgumentException if API Gateway has no metric of that name
     */
    public MetricsAssert count(String name, long expected) {
        return count(name, Map.of(), expected);
    }

    /**
     * Does the same for the values with these dimensions, like {@code Stage} with {@code prod}.
     *
     * @param name of the metric
     * @param dimensions names and values that a value must have
     * @param expected sum of the values
     * @return this assertion
     * @throws IllegalArgumentException if API Gateway has no metric of that name
     */
    public MetricsAssert count(String name, Map<String, String> dimensions, long expected) {
        if (!NAMES.contains(name)) {
            throw Misuse.of("API Gateway has no metric \"" + name + "\"")
                    .known(name, NAMES)
                    .toDo("write one of these.");
        }
        return check(metrics -> {
            long found = Math.round(metrics.sum(name, dimensions));
            if (found != expected) {
                String of = dimensions.isEmpty() ? "" : " of " + dimensions;
                fail("metric " + name + of, expected, found, found + known(metrics));
            }
        });
    }

    /** {@return assertions about the longest {@code Latency}} */
    public AbstractDurationAssert<?> latency() {
        return longest("Latency");
    }

    /** {@return assertions about the longest {@code IntegrationLatency}} */
    public AbstractDurationAssert<?> integrationLatency() {
        return longest("IntegrationLatency");
    }

    private AbstractDurationAssert<?> longest(String name) {
        check(metrics -> {});
        if (actual == null) {
            return new SoftAssertions().assertThat(Duration.ZERO);
        }
        Duration longest = actual.longest(name);
        String described = (info.hasDescription() ? info.descriptionText() + ", " : "") + "the longest " + name;
        return failing()
                .softly()
                .map(softly -> softly.assertThat(longest))
                .orElseGet(() -> new DurationAssert(longest))
                .as(described);
    }

    private static String known(Metrics metrics) {
        return "\n  reported: "
                + metrics.values().stream().map(Metric::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    String noun() {
        return "metrics";
    }
}
