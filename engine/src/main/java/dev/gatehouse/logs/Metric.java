package dev.gatehouse.logs;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One value of a CloudWatch metric.
 *
 * @param name like {@code 4XXError}
 * @param value a count, or milliseconds
 * @param dimensions ApiName or ApiId, Stage, and Method, Resource or Route
 * @param at by the virtual clock
 */
public record Metric(String name, double value, Map<String, String> dimensions, Instant at) {

    /**
     * Takes a copy of the map.
     *
     * @param name like {@code 4XXError}
     * @param value a count, or milliseconds
     * @param dimensions ApiName or ApiId, Stage, and Method, Resource or Route
     * @param at by the virtual clock
     */
    public Metric {
        dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
    }
}
