package dev.gatehouse.tables;

import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.internal.template.describe.Description;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Severity;
import dev.gatehouse.model.Template;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares what an input becomes with its table. */
record TableCheck(Path tables, Path inputs) {

    /** What AWS would refuse later, or this import can't know or simulate: the translator does not look there. */
    private static final Set<String> REFUSED_LATER = Set.of(
            "BadRequestException",
            "ConflictException",
            "InvalidRequest",
            "NotFoundException",
            "NotSimulated",
            "UnresolvedValue",
            "ValidationError",
            "ValidationException");

    /** Names of tables to what is wrong with them; an empty list where all is equal. */
    Map<String, List<String>> run() {
        var outcome = new java.util.TreeMap<String, List<String>>();
        TableFile.below(tables).forEach(table -> outcome.put(table.name(), differences(table)));
        return outcome;
    }

    private List<String> differences(TableFile table) {
        Optional<Path> input = table.input(inputs);
        if (input.isEmpty()) {
            return List.of("there is no input for it below " + inputs);
        }
        try {
            var findings = new Findings();
            Template template = new InputFile(input.get()).asked(table.parameters(), findings);
            List<String> refusal = refusal(findings);
            return refusal.isEmpty()
                    ? TableDifference.between(
                            TableForm.of(own(table.content(), input.get())), TableForm.of(Description.of(template)))
                    : refusal;
        } catch (RuntimeException e) {
            return List.of("exception " + e + " at " + e.getStackTrace()[0]);
        }
    }

    /** The table without removed resources that only the translator's output has. */
    private static JsonObject own(JsonObject table, Path input) {
        Set<String> written = new InputFile(input).resources();
        return table.member("removedByCondition")
                .map(removed -> ((JsonArray) removed)
                        .elements().stream()
                                .filter(id -> written.contains(id.text()))
                                .toList())
                .map(kept -> table.with("removedByCondition", new JsonArray(kept)))
                .orElse(table);
    }

    /** Errors, but for what is refused later: a table says what CloudFormation is asked for. */
    private static List<String> refusal(Findings findings) {
        return findings.all().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> !REFUSED_LATER.contains(finding.code()))
                .map(Finding::story)
                .map(story -> "refused: " + story)
                .toList();
    }
}
