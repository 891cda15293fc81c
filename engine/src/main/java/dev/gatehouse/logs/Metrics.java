package dev.gatehouse.logs;

import java.util.List;

/** The CloudWatch metrics of a test. */
public interface Metrics {

    /** All values, oldest first. */
    List<Metric> values();

    /** The sum of a metric, like {@code 5XXError}; 0 if it was never reported. */
    default double sum(String name) {
        return values().stream()
                .filter(metric -> metric.name().equals(name))
                .mapToDouble(Metric::value)
                .sum();
    }

    /** The values of a metric, oldest first. */
    default List<Metric> named(String name) {
        return values().stream().filter(metric -> metric.name().equals(name)).toList();
    }
}
