package dev.gatehouse.tables;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.TemplateException;
import dev.gatehouse.model.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares the reasons why erroneous inputs are refused with those of the real translator. */
record RefusalCheck(Path inputs) {

    /** One line for each reason that is not told in the same words; more may be told. */
    List<String> run() {
        List<String> faults = new ArrayList<>();
        KnownRefusal.below(inputs).forEach(known -> compare(known, faults));
        return faults;
    }

    private void compare(KnownRefusal known, List<String> faults) {
        List<String> told = told(known.input());
        known.reasons().stream()
                .filter(reason -> !told.contains(reason))
                .forEach(reason -> faults.add(known.input() + " does not say: " + reason));
    }

    /** What SAM would say. */
    private List<String> told(String input) {
        var file = new InputFile(inputs.resolve("translator-errors").resolve(input));
        try (ApiGateway gateway = file.builder(file.invented()).start()) {
            return List.of("nothing: " + gateway.apis().size() + " APIs run");
        } catch (TemplateException e) {
            return e.findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .filter(finding -> finding.code().equals("InvalidSamDocument"))
                    .map(finding -> finding.awsText().strip())
                    .toList();
        }
    }
}
