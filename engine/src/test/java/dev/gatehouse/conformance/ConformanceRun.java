package dev.gatehouse.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Runs cases on every transport and tells the outcome by area. */
final class ConformanceRun {

    private final Map<String, Map<String, String>> byArea = new TreeMap<>();
    private final Set<String> contested = listed("/conformance-contested.txt");

    /** Runs a case; its failure, if there is one, names the transport. */
    Optional<String> run(CaseFile file) {
        List<String> failures = new ArrayList<>();
        for (Transport transport : Transport.values()) {
            CaseRunner.failure(file, transport).ifPresent(why -> failures.add(transport.label() + ": " + why));
        }
        String failure = String.join("\n", failures);
        byArea.computeIfAbsent(file.area(), area -> new LinkedHashMap<>()).put(file.id(), failure);
        return failure.isEmpty() ? Optional.empty() : Optional.of(failure);
    }

    /** A line an area with the failing ids, then the sum. */
    String summary() {
        StringBuilder text = new StringBuilder();
        int passed = 0;
        int failed = 0;
        int disputed = 0;
        for (var area : byArea.entrySet()) {
            List<String> failing = area.getValue().entrySet().stream()
                    .filter(outcome -> !outcome.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
            List<String> counted =
                    failing.stream().filter(id -> !contested.contains(id)).toList();
            int ok = area.getValue().size() - failing.size();
            text.append("area ")
                    .append(area.getKey())
                    .append(": ")
                    .append(ok)
                    .append(" passed, ")
                    .append(counted.size())
                    .append(" failed");
            text.append(counted.isEmpty() ? "\n" : " " + String.join(" ", counted) + "\n");
            passed += ok;
            failed += counted.size();
            disputed += failing.size() - counted.size();
        }
        contested.forEach(id -> text.append("contested: ").append(id).append('\n'));
        return text + "conformance: " + passed + " passed, " + failed + " failed, " + disputed + " contested";
    }

    /** Ids of the cases that passed. */
    List<String> passed() {
        return byArea.values().stream()
                .flatMap(area -> area.entrySet().stream())
                .filter(outcome -> outcome.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The ids of a list on the class path: first word of each line. */
    static Set<String> listed(String resource) {
        try (var in = Objects.requireNonNull(ConformanceRun.class.getResourceAsStream(resource), resource)) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+")[0])
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
