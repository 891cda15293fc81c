package dev.gatehouse.junit.internal.report;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.coverage.ApiCoverage;
import dev.gatehouse.internal.json.JsonObject;
import java.time.Instant;
import java.util.List;

/** The report of a gateway that no test has: put together as that of a run, for the sake of its classes, and dropped. */
public final class UnwrittenReport {

    private UnwrittenReport() {}

    /** Puts it together. */
    public static void of(ApiGateway gateway) {
        ApiCoverage exercised = gateway.get(ApiCoverage.class).by(gateway.calls());
        var coverage = new CoverageTotal();
        coverage.add(exercised.template(), exercised.points());
        var test = JsonObject.builder()
                .put("calls", TestCalls.rows(gateway, KeptCalls.of(gateway.calls())))
                .build();
        var notes = GatewayNotes.json(gateway, exercised.template());
        GatewayNotes.text(gateway);
        var part = new RunPart(
                JvmProcess.run(),
                JvmProcess.current(),
                Instant.now(),
                coverage,
                List.of(test),
                List.of(notes),
                List.of());
        RunTotal total = RunTotal.of(List.of(part));
        part.toJson().toText();
        total.coverage().toJson().toText();
        total.coverage().summary();
        ReportPage.of(total);
    }
}
