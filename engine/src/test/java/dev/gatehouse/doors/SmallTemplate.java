package dev.gatehouse.doors;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.TemplateException;
import dev.gatehouse.model.AuthorizationType;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A template whose first lines say what a deployment makes of it: {@code # expect: STARTED} or {@code REFUSED}.
 *
 * @param starts whether AWS takes it
 * @param more AWS's text of a refusal; of a start {@code guarded}, {@code AWS_IAM}, {@code with key} or
 *     {@code without key}; empty for nothing
 */
record SmallTemplate(Path file, boolean starts, String more) {

    private static final int HEAD = 10;
    private static final Pattern EXPECTED = Pattern.compile("#\\s*expect:\\s*(STARTED|REFUSED)\\b\\s*(.*?)\\s*");

    /** Those below a folder that say what is expected, in order. */
    static List<SmallTemplate> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(yaml|yml|template)"))
                    .sorted()
                    .flatMap(file -> in(file).stream())
                    .toList();
        }
    }

    private static Optional<SmallTemplate> in(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.limit(HEAD)
                    .map(EXPECTED::matcher)
                    .filter(Matcher::matches)
                    .findFirst()
                    .map(head -> new SmallTemplate(file, head.group(1).equals("STARTED"), head.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What differs from what is expected; empty if nothing does. */
    Optional<String> difference() {
        try (ApiGateway gateway = ApiGateway.builder()
                .template(file)
                .functions(AnonymousCall.functions())
                .start()) {
            return starts
                    ? opened(AnonymousCall.everywhere(gateway))
                    : Optional.of("started, has to be refused: " + more);
        } catch (TemplateException e) {
            return starts ? Optional.of("refused: " + stories(e.findings())) : otherText(e.findings());
        }
    }

    private Optional<String> otherText(List<Finding> findings) {
        return findings.stream().map(Finding::story).anyMatch(story -> story.contains(more))
                ? Optional.empty()
                : Optional.of("no finding says \"" + more + "\": " + stories(findings));
    }

    private Optional<String> opened(List<AnonymousCall> calls) {
        return switch (more) {
            case "" -> Optional.empty();
            case "guarded" -> all(calls, call -> !call.gotIn());
            case "AWS_IAM" -> all(calls, call -> !call.gotIn() && call.type() == AuthorizationType.AWS_IAM);
            case "with key" ->
                all(calls, call -> call.refusedBy().filter("api-keys"::equals).isPresent());
            case "without key" ->
                all(calls, call -> call.refusedBy().filter("api-keys"::equals).isEmpty());
            default -> Optional.of("\"" + more + "\" is none of guarded, AWS_IAM, with key, without key");
        };
    }

    private Optional<String> all(List<AnonymousCall> calls, java.util.function.Predicate<AnonymousCall> as) {
        List<AnonymousCall> other = calls.stream().filter(as.negate()).toList();
        boolean sound = other.isEmpty() && !calls.isEmpty();
        return sound
                ? Optional.empty()
                : Optional.of("is not \"" + more + "\": " + (calls.isEmpty() ? "no route" : other));
    }

    private static String stories(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::story)
                .collect(Collectors.joining("\n"));
    }
}
