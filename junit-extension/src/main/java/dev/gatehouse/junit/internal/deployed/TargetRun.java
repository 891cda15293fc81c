package dev.gatehouse.junit.internal.deployed;

import dev.gatehouse.client.DeployedStages.Named;
import dev.gatehouse.internal.server.client.WireClient;
import dev.gatehouse.junit.deployed.TokenSource;
import dev.gatehouse.junit.deployed.WantedToken;
import dev.gatehouse.junit.internal.compare.Comparisons;
import dev.gatehouse.junit.internal.report.Console;
import dev.gatehouse.junit.internal.report.TestRun;
import dev.gatehouse.junit.internal.settings.TargetSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** What all tests of a run share that call deployed stages; says at the end which tests were aborted, and why. */
final class TargetRun implements Store.CloseableResource, AutoCloseable {

    private static final Namespace NAMESPACE = Namespace.create(TargetRun.class);

    private final Secrets secrets = new Secrets();
    private final Map<WantedToken, Optional<String>> tokens = new ConcurrentHashMap<>();
    private final Map<Named, String> templates = new ConcurrentHashMap<>();
    private final Map<String, TargetNames.Unmet> unmet = new ConcurrentHashMap<>();
    private final Set<String> met = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> calls = new TreeMap<>();
    private final Map<String, Integer> aborted = new TreeMap<>();
    private final WireClient wire;
    private final Transmission transmission;
    private final Comparisons comparisons;
    private final TestRun report;
    private int ran;

    private TargetRun(TargetSettings settings) {
        this.wire = WireClient.trusting(settings.trusted());
        this.comparisons = new Comparisons(settings.caseFolder());
        this.report = TestRun.of(settings.context());
        this.transmission = new Transmission(wire, TargetRun::pause);
    }

    static TargetRun of(ExtensionContext context, TargetSettings settings) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(TargetRun.class, type -> new TargetRun(settings), TargetRun.class);
    }

    /** The same run, if a test of it has a target. */
    static Optional<TargetRun> of(ExtensionContext context) {
        return Optional.ofNullable(context.getRoot().getStore(NAMESPACE).get(TargetRun.class, TargetRun.class));
    }

    private static void pause(Duration wait) {
        LockSupport.parkNanos(wait.toNanos());
    }

    WireClient wire() {
        return wire;
    }

    Transmission transmission() {
        return transmission;
    }

    Comparisons comparisons() {
        return comparisons;
    }

    Secrets secrets() {
        return secrets;
    }

    /**
     * A real token in the place of that one.
     *
     * @throws TokenNotFetchedException if the source fails
     */
    Optional<String> token(Optional<TokenSource> source, WantedToken wanted) throws TokenNotFetchedException {
        Optional<String> known = tokens.get(wanted);
        if (known != null || source.isEmpty()) {
            return known == null ? Optional.empty() : known;
        }
        try {
            Optional<String> token = source.get().token(wanted);
            token.ifPresent(secrets::add);
            tokens.put(wanted, token);
            return token;
        } catch (Exception e) {
            throw new TokenNotFetchedException(String.valueOf(e.getMessage()), e);
        }
    }

    /** A token source failed. */
    static final class TokenNotFetchedException extends Exception {

        private static final long serialVersionUID = 1;

        TokenNotFetchedException(String message, Exception cause) {
            super(message, cause);
        }
    }

    /**
     * Notes that a target is a stage of that template.
     *
     * @throws IllegalStateException if it is one of another template, too
     */
    void meets(DeployedStage stage, String template) {
        String before = templates.putIfAbsent(stage.named(), template);
        if (before != null && !before.equals(template)) {
            throw new IllegalStateException(
                    "gatehouse.target." + stage.named() + " is a stage of two templates of this run."
                            + "\n  found:       " + before + ", " + template
                            + "\n  to do:       run the tests of one template at a time, or name the APIs differently.");
        }
    }

    /** Notes which settings name something of one template, and which don't. */
    void names(List<String> some, List<TargetNames.Unmet> others) {
        met.addAll(some);
        others.forEach(it -> unmet.merge(it.setting(), it, (one, other) -> one.near() ? one : other));
    }

    synchronized void called(DeployedStage stage) {
        calls.merge(stage.toString(), 1, Integer::sum);
    }

    synchronized void ended(Optional<Throwable> failure) {
        failure.flatMap(NeedsJvmException::in).ifPresent(it -> aborted.merge(it.reason(), 1, Integer::sum));
    }

    synchronized void ran() {
        ran++;
    }

    /**
     * Prints the summary.
     *
     * @throws IllegalStateException if a target is misspelled
     */
    @Override
    public synchronized void close() {
        wire.close();
        templates.values().stream()
                .distinct()
                .forEach(template -> report.compared(template, comparisons.rows(stagesOf(template))));
        if (!calls.isEmpty() || !aborted.isEmpty()) {
            Console.print(summary() + compared());
        }
        judgeNames();
    }

    /** A misspelled target must not leave a suite in the JVM unseen; in a fork, it may be one of another fork's templates. */
    private void judgeNames() {
        unmet.keySet().removeAll(met);
        boolean none = templates.isEmpty();
        List<TargetNames.Unmet> wrong = unmet.values().stream()
                .filter(it -> report.isAlone() && (none || it.near()))
                .toList();
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(
                    wrong.stream().map(TargetNames.Unmet::message).sorted().collect(Collectors.joining("\n")));
        }
        unmet.values().forEach(it -> Console.print("Gatehouse: " + it.message()));
    }

    private Set<String> stagesOf(String template) {
        return templates.entrySet().stream()
                .filter(stage -> stage.getValue().equals(template))
                .map(stage -> stage.getKey().toString())
                .collect(Collectors.toSet());
    }

    private String compared() {
        if (comparisons.compared() == 0) {
            return "";
        }
        int differing = comparisons.differing();
        return "\nGatehouse: compared " + comparisons.compared()
                + (comparisons.compared() == 1 ? " call" : " calls") + " with the gateway in the JVM, " + differing
                + (differing == 1 ? " differs" : " differ")
                + comparisons.lines().map("\n  "::concat).collect(Collectors.joining())
                + (differing == 0
                        ? ""
                        : "\n  conformance cases: " + comparisons.folder().toUri());
    }

    private String summary() {
        int left = aborted.values().stream().mapToInt(Integer::intValue).sum();
        String stages = calls.entrySet().stream()
                .map(stage -> "\n  " + stage.getValue() + (stage.getValue() == 1 ? " call" : " calls") + " to "
                        + stage.getKey())
                .collect(Collectors.joining());
        String reasons = aborted.entrySet().stream()
                .map(reason -> "\n  " + reason.getValue() + " × " + reason.getKey())
                .collect(Collectors.joining());
        return "Gatehouse: against deployed stages " + ran + (ran == 1 ? " test" : " tests") + " ran, " + left
                + (left == 1 ? " was" : " were") + " aborted" + stages
                + (reasons.isEmpty() ? "" : "\nGatehouse: aborted, because the test" + reasons);
    }
}
