package dev.gatehouse.tables;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.TemplateException;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.templateimport.describe.Description;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares what the gateway says of an input with its table. */
record TableCheck(Path tables, Path inputs) {

    /** Outcomes by the tables' names. */
    Map<String, TableOutcome> run() {
        var outcome = new TreeMap<String, TableOutcome>();
        TableFile.below(tables).forEach(table -> outcome.put(table.name(), compare(table)));
        return outcome;
    }

    private TableOutcome compare(TableFile table) {
        Optional<Path> input = table.input(inputs);
        if (input.isEmpty()) {
            return new TableOutcome(List.of("there is no input for it below " + inputs), "");
        }
        try {
            return compare(table, new InputFile(input.get()));
        } catch (RuntimeException e) {
            return new TableOutcome(List.of("exception " + e + " at " + e.getStackTrace()[0]), "");
        }
    }

    private static TableOutcome compare(TableFile table, InputFile input) {
        JsonObject expected = table.content();
        try (ApiGateway gateway = input.builder(table.parameters()).start()) {
            return new TableOutcome(differences(expected, (JsonObject) Json.parse(gateway.describe())), "");
        } catch (TemplateException e) {
            JsonObject asked = Description.of(input.asked(table.parameters()));
            return new TableOutcome(differences(expected, asked), InputCheck.codes(e.findings()));
        }
    }

    private static List<String> differences(JsonObject expected, JsonObject found) {
        return TableDifference.between(TableForm.of(unhashed(expected)), TableForm.of(unhashed(found)));
    }

    /** The table without the hashes in ids of deployments, which are of Python's text of a definition. */
    private static JsonObject unhashed(JsonObject table) {
        return table.member("removedByCondition")
                .map(removed -> ((JsonArray) removed)
                        .elements().stream()
                                .map(id -> Json.of(id.text().replaceFirst("Deployment[0-9a-f]{10}$", "Deployment")))
                                .toList())
                .map(ids -> table.with("removedByCondition", new JsonArray(ids)))
                .orElse(table);
    }
}
