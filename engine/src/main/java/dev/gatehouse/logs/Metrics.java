package dev.gatehouse.logs;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The CloudWatch metrics of a test.
 *
 * <p>Each value is listed once, with all its dimensions: a value with Method and Resource also counts for its stage and
 * its API.
 */
public interface Metrics {

    /** {@return all values, oldest first} */
    List<Metric> values();

    /**
     * {@return the sum of a metric, like {@code 5XXError}; 0 if it was never reported}
     *
     * @param name of the metric
     */
    default double sum(String name) {
        return sum(name, Map.of());
    }

    /**
     * {@return the sum of those values of a metric that have these dimensions, like {@code Stage} with {@code prod}}
     *
     * @param name of the metric
     * @param dimensions names and values that a value must have
     */
    default double sum(String name, Map<String, String> dimensions) {
        return values().stream()
                .filter(metric -> metric.name().equals(name))
                .filter(metric -> metric.dimensions().entrySet().containsAll(dimensions.entrySet()))
                .mapToDouble(Metric::value)
                .sum();
    }

    /**
     * {@return the sum of a counting metric, like {@code Count} or {@code 4XXError}}
     *
     * @param name of the metric
     */
    default long count(String name) {
        return Math.round(sum(name));
    }

    /**
     * {@return the values of a metric, oldest first}
     *
     * @param name of the metric
     */
    default List<Metric> named(String name) {
        return values().stream().filter(metric -> metric.name().equals(name)).toList();
    }

    /**
     * {@return the values of a metric in milliseconds, like {@code Latency} or {@code IntegrationLatency}, oldest
     * first}
     *
     * @param name of the metric
     */
    default List<Duration> latencies(String name) {
        return named(name).stream()
                .map(metric -> Duration.ofMillis(Math.round(metric.value())))
                .toList();
    }

    /**
     * {@return the longest of {@link #latencies}; zero if there is none}
     *
     * @param name of the metric
     */
    default Duration longest(String name) {
        return latencies(name).stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
