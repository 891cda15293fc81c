package dev.gatehouse.conformance;

import dev.gatehouse.internal.json.Json;

/** Logs and metrics of a case. */
final class Observed {

    private Observed() {}

    static void checkAccessLog(CaseWorld world, Json line) {
        throw CaseFailure.notYet("access logs");
    }

    static void checkAccessLogSubset(CaseWorld world, Json subset) {
        throw CaseFailure.notYet("access logs");
    }

    static void checkMetric(CaseWorld world, Json metric) {
        throw CaseFailure.notYet("metrics");
    }
}
