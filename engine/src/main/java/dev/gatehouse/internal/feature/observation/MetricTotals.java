package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.logs.Metric;
import dev.gatehouse.logs.Metrics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Sums of metrics whose single values are not kept any more. */
final class MetricTotals {

    private final Map<Key, Total> totals = new HashMap<>();

    synchronized void add(Metric metric) {
        totals.merge(
                new Key(metric.name(), metric.dimensions()), new Total(metric.value(), metric.value()), Total::and);
    }

    /** These and those values together. */
    Metrics and(Supplier<List<Metric>> kept) {
        return new Together(this, kept);
    }

    private synchronized double sum(String name, Map<String, String> dimensions) {
        return totals.entrySet().stream()
                .filter(it -> it.getKey().name().equals(name))
                .filter(it -> it.getKey().dimensions().entrySet().containsAll(dimensions.entrySet()))
                .mapToDouble(it -> it.getValue().sum())
                .sum();
    }

    private synchronized double longest(String name) {
        return totals.entrySet().stream()
                .filter(it -> it.getKey().name().equals(name))
                .mapToDouble(it -> it.getValue().largest())
                .max()
                .orElse(0);
    }

    private record Key(String name, Map<String, String> dimensions) {}

    private record Total(double sum, double largest) {

        Total and(Total other) {
            return new Total(sum + other.sum, Math.max(largest, other.largest));
        }
    }

    private record Together(MetricTotals forgotten, Supplier<List<Metric>> kept) implements Metrics {

        @Override
        public List<Metric> values() {
            return kept.get();
        }

        @Override
        public double sum(String name, Map<String, String> dimensions) {
            return forgotten.sum(name, dimensions) + Metrics.super.sum(name, dimensions);
        }

        @Override
        public Duration longest(String name) {
            var before = Duration.ofMillis(Math.round(forgotten.longest(name)));
            var since = Metrics.super.longest(name);
            return before.compareTo(since) > 0 ? before : since;
        }
    }
}
