package dev.gatehouse.conformance;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonNumber;
import dev.gatehouse.logs.AccessLogs;
import dev.gatehouse.logs.Metrics;
import java.util.Optional;

/** Logs and metrics of a case. */
final class Observed {

    private Observed() {}

    static void checkAccessLog(CaseWorld world, Json line) {
        Matching.EXACT.check("access log", line, Optional.of(Json.of(last(world))));
    }

    static void checkAccessLogSubset(CaseWorld world, Json subset) {
        Matching.SUBSET.check("access log", subset, Json.tryParse(last(world)));
    }

    private static String last(CaseWorld world) {
        return world.gateway().get(AccessLogs.class).last().line();
    }

    static void checkMetric(CaseWorld world, Json metric) {
        String name = metric.member("name").map(Json::text).orElse("");
        double sum = world.gateway().get(Metrics.class).sum(name);
        Matching.EXACT.check(
                "metric " + name,
                metric.member("sum").orElse(Json.nullValue()),
                Optional.of(new JsonNumber(Double.toString(sum))));
    }
}
