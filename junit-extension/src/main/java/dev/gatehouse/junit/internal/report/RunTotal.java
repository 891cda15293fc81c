package dev.gatehouse.junit.internal.report;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A run put together.
 *
 * @param tests failing ones first
 * @param gateways what the start of each gateway told, each once
 * @param mutants of all parts, each once
 */
record RunTotal(CoverageTotal coverage, List<Json> tests, List<Json> gateways, MutantTotal mutants) {

    RunTotal {
        tests = List.copyOf(tests);
        gateways = List.copyOf(gateways);
    }

    static RunTotal of(List<RunPart> parts) {
        var coverage = new CoverageTotal();
        List<Json> tests = new ArrayList<>();
        Set<Json> gateways = new LinkedHashSet<>();
        parts.forEach(part -> {
            coverage.add(part.coverage());
            tests.addAll(part.tests());
            gateways.addAll(part.gateways());
        });
        tests.sort(Comparator.comparing(
                        (Json test) -> !CoverageTotal.text(test, "status").equals("failed"))
                .thenComparing(test -> CoverageTotal.text(test, "class"))
                .thenComparing(test -> CoverageTotal.text(test, "name")));
        var mutants = MutantTotal.of(
                parts.stream().flatMap(part -> part.mutants().stream()).toList());
        return new RunTotal(coverage, tests, List.copyOf(gateways), mutants);
    }

    /** What the page shows. */
    Json toJson() {
        return JsonObject.builder()
                .put("coverage", coverage.toJson())
                .put("tests", new JsonArray(tests))
                .put("gateways", new JsonArray(gateways))
                .put("mutants", mutants.toJson())
                .build();
    }
}
