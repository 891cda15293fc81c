package dev.gatehouse.tables;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.TemplateException;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts every input as a user would: a template of AWS starts or is refused with findings, an erroneous one is refused.
 *
 * @param parameters those that the tables give, by input
 */
record InputCheck(Path inputs, Map<Path, Map<String, String>> parameters) {

    private static final String WRONG = "translator-errors";

    /**
     * What came of all inputs.
     *
     * @param faults those that throw anything but findings, and wrong ones that start
     * @param refused the first error of those that are not known to be wrong and are refused all the same
     */
    record Outcome(int started, Map<String, String> refused, int wrong, List<String> faults) {}

    Outcome run() {
        int started = 0;
        int wrong = 0;
        Map<String, String> refused = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        for (Path file : templates()) {
            String name = inputs.relativize(file).toString();
            boolean isWrong = name.startsWith(WRONG);
            wrong += isWrong ? 1 : 0;
            try {
                String codes = refusal(file);
                if (isWrong && codes.isEmpty()) {
                    faults.add(name + ": not refused");
                } else if (!isWrong && !codes.isEmpty()) {
                    refused.put(name, codes);
                } else if (!isWrong) {
                    started++;
                }
            } catch (RuntimeException e) {
                faults.add(name + ": exception " + e + " at " + e.getStackTrace()[0]);
            }
        }
        return new Outcome(started, refused, wrong, faults);
    }

    /** The code and text of the first error, empty if it starts. */
    private String refusal(Path file) {
        var input = new InputFile(file);
        try (ApiGateway gateway =
                input.builder(parameters.getOrDefault(file, input.invented())).start()) {
            gateway.describe();
            return "";
        } catch (TemplateException e) {
            return reason(e.findings());
        }
    }

    private static String reason(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .map(finding -> finding.code() + ": "
                        + finding.message().lines().findFirst().orElse(""))
                .orElse("");
    }

    static String codes(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::code)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private List<Path> templates() {
        try (Stream<Path> files = Files.walk(inputs)) {
            return files.filter(file -> file.toString().matches(".*\\.(yaml|yml|json)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
