package dev.gatehouse.junit.report;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A run put together.
 *
 * @param tests failing ones first
 */
record RunTotal(CoverageTotal coverage, List<Json> tests) {

    RunTotal {
        tests = List.copyOf(tests);
    }

    static RunTotal of(List<RunPart> parts) {
        var coverage = new CoverageTotal();
        List<Json> tests = new ArrayList<>();
        parts.forEach(part -> {
            coverage.add(part.coverage());
            tests.addAll(part.tests());
        });
        tests.sort(Comparator.comparing((Json test) -> CoverageTotal.text(test, "status"))
                .thenComparing(test -> CoverageTotal.text(test, "class"))
                .thenComparing(test -> CoverageTotal.text(test, "name")));
        return new RunTotal(coverage, tests);
    }

    /** What the page shows. */
    Json toJson() {
        return JsonObject.builder()
                .put("coverage", coverage.toJson())
                .put("tests", new JsonArray(tests))
                .build();
    }
}
