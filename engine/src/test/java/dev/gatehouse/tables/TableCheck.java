package dev.gatehouse.tables;

import dev.gatehouse.internal.template.ImportResult;
import dev.gatehouse.internal.template.describe.Description;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what an input becomes with its table. */
record TableCheck(Path tables, Path inputs) {

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
            ImportResult result = new InputFile(input.get()).load(table.parameters());
            return result.template()
                    .map(template -> TableDifference.between(
                            TableForm.of(table.content()), TableForm.of(Description.of(template))))
                    .orElseGet(() -> refusal(result));
        } catch (RuntimeException e) {
            return List.of("exception " + e + " at " + e.getStackTrace()[0]);
        }
    }

    private static List<String> refusal(ImportResult result) {
        return result.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::story)
                .map(story -> "refused: " + story)
                .toList();
    }
}
