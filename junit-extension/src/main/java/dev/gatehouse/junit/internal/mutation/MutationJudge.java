package dev.gatehouse.junit.internal.mutation;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.junit.internal.mutation.Rerun.Outcome;
import dev.gatehouse.junit.internal.report.JudgedMutant;
import dev.gatehouse.junit.internal.report.JudgedMutant.Verdict;
import dev.gatehouse.mutation.GuardMutant;
import dev.gatehouse.mutation.GuardMutants;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs tests with each mutant and without, and says which mutants they notice. */
final class MutationJudge {

    private final MutationSettings settings;
    private final Map<Object, ApiGateway> gateways;
    private final List<RecordedTest> tests;
    private final Rerun rerun;
    private final long end;
    private final Map<Set<String>, Set<String>> rehearsed = new HashMap<>();
    private final Map<GuardMutant, String> killers = new LinkedHashMap<>();

    MutationJudge(
            MutationSettings settings,
            Map<Object, ApiGateway> gateways,
            List<RecordedTest> tests,
            Map<String, String> parameters) {
        this.settings = settings;
        this.gateways = gateways;
        this.tests = tests;
        this.rerun = new Rerun(parameters);
        this.end = System.nanoTime() + settings.budget().toNanos();
    }

    /** A mutant of a template, and the gateways that have it. */
    private record Candidate(String template, GuardMutant mutant, ApiGateway original, List<Object> gateways) {}

    /**
     * Judges all of them.
     *
     * @throws IllegalStateException if only one template's are wanted, and no test starts it
     */
    List<JudgedMutant> judge() {
        settings.template().ifPresent(this::refuseUnknown);
        List<JudgedMutant> judged = new ArrayList<>();
        for (Candidate candidate : candidates()) {
            long begin = System.nanoTime();
            judged.add(judged(candidate).withMillis((System.nanoTime() - begin) / 1_000_000));
        }
        return confirmed(judged);
    }

    private List<Candidate> candidates() {
        Map<List<String>, Candidate> found = new LinkedHashMap<>();
        gateways.forEach((key, gateway) -> {
            String template = gateway.access().template();
            if (settings.template().filter(only -> !isSame(only, template)).isEmpty()) {
                gateway.get(GuardMutants.class).all().forEach(mutant -> found.computeIfAbsent(
                                List.of(template, mutant.id()),
                                id -> new Candidate(template, mutant, gateway, new ArrayList<>()))
                        .gateways()
                        .add(key));
            }
        });
        return found.values().stream()
                .sorted(Comparator.comparing(Candidate::template))
                .toList();
    }

    private void refuseUnknown(String only) {
        List<String> started = gateways.values().stream()
                .map(gateway -> gateway.access().template())
                .distinct()
                .sorted()
                .toList();
        if (started.stream().noneMatch(template -> isSame(only, template))) {
            throw new IllegalStateException("no test starts a gateway of " + only + ".\n  known here:  "
                    + String.join(", ", started)
                    + "\n  to do:       name one of these, or write a test with @ApiGatewayTest(\"" + only + "\").");
        }
    }

    private static boolean isSame(String only, String template) {
        return Path.of(only)
                .toAbsolutePath()
                .normalize()
                .equals(Path.of(template).toAbsolutePath().normalize());
    }

    private JudgedMutant judged(Candidate candidate) {
        GuardMutant mutant = candidate.mutant();
        List<RecordedTest> fitting = tests.stream()
                .filter(test -> candidate.gateways().contains(test.gateway()))
                .toList();
        List<RecordedTest> likely =
                fitting.stream().filter(test -> test.isRefusedAt(mutant)).toList();
        List<RecordedTest> others = fitting.stream()
                .filter(test -> !test.isRefusedAt(mutant) && (test.calls(mutant) || test.callsNothing()))
                .toList();
        var judged = JudgedMutant.of(mutant, candidate.template(), Verdict.NOT_CALLED);
        int ran = 0;
        for (List<RecordedTest> batch : List.of(likely, others)) {
            if (batch.isEmpty()) {
                continue;
            }
            if (System.nanoTime() > end) {
                return judged.withVerdict(Verdict.OUT_OF_TIME).withTests(ran);
            }
            List<RecordedTest> all = withTheirGroups(batch);
            ran += all.size();
            Optional<String> killer = killer(mutant, all);
            if (killer.isPresent()) {
                return judged.withVerdict(Verdict.KILLED)
                        .withKiller(killer.get())
                        .withTests(ran);
            }
        }
        boolean called = fitting.stream().anyMatch(test -> test.calls(mutant));
        Verdict alive = called ? Verdict.SURVIVED : Verdict.NOT_CALLED;
        return shown(judged.withVerdict(alive).withTests(ran), candidate.original());
    }

    /** With a call that it lets in; where all such calls were tried and none is let in, it is no mutant worth a test. */
    private static JudgedMutant shown(JudgedMutant alive, ApiGateway original) {
        var doors = new BypassSearch(original, alive.mutant());
        try {
            return doors.find()
                    .map(alive::withDoor)
                    .orElseGet(() -> doors.seesAll() ? alive.withVerdict(Verdict.NO_DOOR) : alive);
        } catch (RuntimeException e) {
            return alive.withDoor("no call could be tried: " + e.getMessage());
        }
    }

    private List<RecordedTest> withTheirGroups(List<RecordedTest> batch) {
        Set<String> groups = batch.stream().map(RecordedTest::group).collect(Collectors.toSet());
        return tests.stream().filter(test -> groups.contains(test.group())).toList();
    }

    private Optional<String> killer(GuardMutant mutant, List<RecordedTest> batch) {
        Set<String> reliable = passedWithoutMutant(batch);
        try (MutantRun run = MutantRun.begin(gateways, Optional.of(mutant))) {
            Outcome outcome = rerun.run(batch, run, reliable);
            Optional<String> killer =
                    outcome.failed().stream().filter(reliable::contains).min(String::compareTo);
            killer.ifPresent(id -> killers.put(mutant, id));
            return killer.map(this::name);
        }
    }

    private String name(String id) {
        return tests.stream()
                .filter(test -> test.id().equals(id))
                .map(RecordedTest::name)
                .findFirst()
                .orElse(id);
    }

    private Set<String> passedWithoutMutant(List<RecordedTest> batch) {
        Set<String> ids = batch.stream().map(RecordedTest::id).collect(Collectors.toSet());
        return rehearsed.computeIfAbsent(ids, any -> rehearse(batch));
    }

    private Set<String> rehearse(List<RecordedTest> batch) {
        try (MutantRun run = MutantRun.begin(gateways, Optional.empty())) {
            return rerun.run(batch, run, Set.of()).passed();
        }
    }

    /** A test that has begun to fail without any mutant has killed none. */
    private List<JudgedMutant> confirmed(List<JudgedMutant> judged) {
        List<RecordedTest> used = withTheirGroups(tests.stream()
                .filter(test -> killers.values().stream().anyMatch(test.id()::startsWith))
                .toList());
        Set<String> passing = used.isEmpty() ? Set.of() : rehearse(used);
        return judged.stream()
                .map(it -> it.verdict() == Verdict.KILLED && !passing.contains(killers.get(it.mutant()))
                        ? it.withVerdict(Verdict.UNSURE)
                        : it)
                .toList();
    }
}
