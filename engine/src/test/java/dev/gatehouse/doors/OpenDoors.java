package dev.gatehouse.doors;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.ApiGatewayBuilder;
import dev.gatehouse.TemplateException;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changes guarded templates at random and calls them without credentials.
 *
 * <p>Whoever gets in, and every refusal, must be told by few findings that name the place. Mutations that take the whole
 * guard away are not judged.
 */
final class OpenDoors {

    private static final int MOST_FINDINGS = 3;

    private final Map<String, String> templates = new LinkedHashMap<>();
    private final Map<String, Set<String>> before = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int mutations;
    private int judged;

    /** What a start came to. */
    private record Came(List<Finding> findings, List<AnonymousCall> calls) {

        private List<AnonymousCall> open() {
            return calls.stream().filter(AnonymousCall::gotIn).toList();
        }
    }

    OpenDoors(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                templates.put(file.getFileName().toString(), Files.readString(file));
            }
        }
    }

    int mutations() {
        return mutations;
    }

    int judged() {
        return judged;
    }

    /** What must not be, one text a mutation. */
    List<String> faults() {
        return faults;
    }

    /** Starts each template as it is: guarded, without any finding that tells otherwise. */
    void unchanged() {
        templates.forEach((name, text) -> {
            Came came = start(name, text);
            before.put(
                    name,
                    told(came.findings(), Set.of()).stream()
                            .map(Finding::message)
                            .collect(Collectors.toSet()));
            boolean sound = came.open().isEmpty() && !came.calls().isEmpty();
            if (!sound || !before.get(name).isEmpty()) {
                faults.add(name + ": unchanged, but " + came.open() + " got in; findings " + before.get(name));
            }
        });
    }

    /** Judges that many mutations of the templates in turn. */
    void mutate(int count, long seed) {
        var random = new Random(seed);
        List<String> names = List.copyOf(templates.keySet());
        for (int turn = 0; turn < count; turn++) {
            String name = names.get(turn % names.size());
            var mutated = new MutatedTemplate(templates.get(name));
            mutated.mutate(random);
            if (random.nextInt(4) == 0) {
                mutated.mutate(random);
            }
            judge(name, mutated);
        }
    }

    private void judge(String name, MutatedTemplate mutated) {
        mutations++;
        try {
            Came came = start(name, mutated.text());
            if (came.findings().isEmpty() || !mutated.takesTheGuardAway()) {
                judged++;
                fault(came, told(came.findings(), before.getOrDefault(name, Set.of())), mutated)
                        .ifPresent(fault -> faults.add(name + ": " + mutated.story() + "\n  " + fault));
            }
        } catch (RuntimeException | StackOverflowError e) {
            faults.add(name + ": " + mutated.story() + "\n  throws " + e + " at " + e.getStackTrace()[0]);
        }
    }

    private static java.util.Optional<String> fault(Came came, List<Finding> told, MutatedTemplate mutated) {
        if (mutated.takesTheGuardAway()) {
            return java.util.Optional.empty();
        }
        if (told.stream().anyMatch(finding -> finding.message().startsWith("this is not "))) {
            return java.util.Optional.empty();
        }
        boolean refused = told.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        boolean open = !came.open().isEmpty();
        if (!refused && !open) {
            return java.util.Optional.empty();
        }
        String stories = told.stream().map(Finding::toString).collect(Collectors.joining("\n  "));
        if (told.stream().noneMatch(finding -> isPlaced(finding, mutated))) {
            return java.util.Optional.of((open ? "OPEN, " : "refused, ") + "no finding at the place\n  " + stories);
        }
        long count = told.stream()
                .filter(finding -> !finding.code().equals("DuplicateKey"))
                .map(finding -> finding.code() + finding.location().element())
                .distinct()
                .count();
        if (count > MOST_FINDINGS * mutated.mutations()) {
            return java.util.Optional.of(count + " findings\n  " + stories);
        }
        return java.util.Optional.empty();
    }

    /** SAM's own words stand where SAM says them. */
    private static boolean isPlaced(Finding finding, MutatedTemplate mutated) {
        return mutated.isPlace(finding.location().line()) || finding.code().equals("InvalidSamDocument");
    }

    /** Warnings and errors with a code of their own that were not there before. */
    private static List<Finding> told(List<Finding> findings, Set<String> before) {
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .filter(finding -> !finding.code().isBlank())
                .filter(finding -> !before.contains(finding.message()))
                .toList();
    }

    private static Came start(String name, String text) {
        ApiGatewayBuilder builder =
                ApiGateway.builder().templateText(name, text).functions(AnonymousCall.functions());
        if (name.startsWith("openapi")) {
            builder = builder.openApiProtocol(
                    name.contains("-http-") ? ApiGatewayBuilder.Protocol.HTTP : ApiGatewayBuilder.Protocol.REST);
        }
        try (ApiGateway gateway = builder.start()) {
            return new Came(gateway.findings(), AnonymousCall.everywhere(gateway));
        } catch (TemplateException e) {
            return new Came(e.findings(), List.of());
        }
    }
}
