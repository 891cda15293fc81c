package dev.gatehouse.junit.internal.report;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one execution of JUnit's engine contributes to a run; a fork may have many, one after another.
 *
 * @param run names the run: the build's process
 * @param tests as the page reads them
 * @param gateways what the start of each gateway told
 * @param mutants those that tests of this part ran with
 */
record RunPart(
        String run,
        JvmProcess process,
        Instant ended,
        CoverageTotal coverage,
        List<Json> tests,
        List<Json> gateways,
        List<JudgedMutant> mutants) {

    RunPart {
        tests = List.copyOf(tests);
        gateways = List.copyOf(gateways);
        mutants = List.copyOf(mutants);
    }

    /** Whether another process ran a test of this part again later, so that this one is of an earlier run. */
    boolean isRepeatedBy(RunPart later) {
        if (later.process().equals(process) || !later.ended().isAfter(ended)) {
            return false;
        }
        Set<String> common = new HashSet<>(ids());
        common.retainAll(later.ids());
        return !common.isEmpty();
    }

    private Set<String> ids() {
        return tests.stream().map(test -> CoverageTotal.text(test, "id")).collect(Collectors.toSet());
    }

    Json toJson() {
        return JsonObject.builder()
                .put("run", run)
                .put("process", process.id())
                .put("began", process.began().toString())
                .put("ended", ended.toString())
                .put("coverage", coverage.toJson())
                .put("tests", new JsonArray(tests))
                .put("gateways", new JsonArray(gateways))
                .put(
                        "mutants",
                        new JsonArray(mutants.stream().map(JudgedMutant::toJson).toList()))
                .build();
    }

    static RunPart fromJson(Json json) {
        return new RunPart(
                CoverageTotal.text(json, "run"),
                new JvmProcess(CoverageTotal.number(json, "process"), Instant.parse(CoverageTotal.text(json, "began"))),
                Instant.parse(CoverageTotal.text(json, "ended")),
                CoverageTotal.fromJson(json.member("coverage").orElse(Json.nullValue())),
                CoverageTotal.elements(json, "tests"),
                CoverageTotal.elements(json, "gateways"),
                CoverageTotal.elements(json, "mutants").stream()
                        .map(JudgedMutant::fromJson)
                        .toList());
    }
}
