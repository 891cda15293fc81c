package dev.gatehouse.junit.internal.report;

import dev.gatehouse.junit.internal.report.RunFolder.Mark;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Writes down a run, and judges it when its last fork ends.
 *
 * <p>A fork can't know whether the build has more for it to do. While others run it leaves the judgement to the last
 * one; if all fall silent at once, to the JVM that ends last.
 */
record EndOfRun(RunFolder folder, Minimums minimums, String run) {

    private static final int FAILED = 1;

    /**
     * What a run must reach, in percent.
     *
     * @param coverage points that calls exercise
     * @param killed mutants that a test notices
     */
    record Minimums(OptionalDouble coverage, OptionalDouble killed) {}

    /**
     * Writes coverage and page by what all forks have contributed so far, and prints and judges the run; a JVM that has
     * ever seen other forks does the latter when it exits, if it is the last.
     *
     * @param part what this execution contributes
     * @throws AssertionError if the coverage, or the share of killed mutants, is below the minimum
     */
    void with(RunPart part) {
        JvmProcess self = JvmProcess.current();
        Optional<RunTotal> complete = folder.alone(() -> {
            RunTotal total = written(part);
            return folder.has(Mark.FORK, self) || othersRun() ? Optional.empty() : Optional.of(total);
        });
        if (complete.isPresent()) {
            Optional<AssertionError> fault = fault(complete.get());
            tell(complete.get(), fault);
            fault.ifPresent(error -> {
                throw error;
            });
        } else if (!folder.has(Mark.FORK, self)) {
            folder.set(Mark.FORK, self);
            Runtime.getRuntime().addShutdownHook(new Thread(this::judgeAtExit, "gatehouse-end-of-run"));
        }
    }

    private RunTotal written(RunPart part) {
        RunTotal total = RunTotal.of(folder.with(part));
        folder.write(folder.coverage(), total.coverage().toJson().toText());
        folder.write(folder.report(), ReportPage.of(total));
        return total;
    }

    private void judgeAtExit() {
        Optional<RunTotal> complete = folder.alone(() -> {
            folder.set(Mark.ENDED, JvmProcess.current());
            return othersRun() ? Optional.empty() : Optional.of(RunTotal.of(folder.partsOf(run)));
        });
        complete.ifPresent(total -> {
            Optional<AssertionError> fault = fault(total);
            tell(total, fault);
            fault.ifPresent(error -> {
                Console.print(String.valueOf(error.getMessage()));
                Runtime.getRuntime().halt(FAILED);
            });
        });
    }

    private boolean othersRun() {
        return JvmProcess.siblings().stream().anyMatch(process -> !folder.hasEnded(process));
    }

    private Optional<AssertionError> fault(RunTotal total) {
        double covered = minimums.coverage().orElse(0);
        if (total.coverage().percent() < covered) {
            return Optional.of(new CoverageTooLowError(total.coverage(), covered, folder.report()));
        }
        double killed = minimums.killed().orElse(0);
        return total.mutants().percent() < killed
                ? Optional.of(new MutantsAliveError(total.mutants(), killed, folder.report()))
                : Optional.empty();
    }

    private void tell(RunTotal total, Optional<AssertionError> fault) {
        Console.print(line(total));
        if (!total.mutants().isEmpty()) {
            boolean listed = fault.filter(MutantsAliveError.class::isInstance).isPresent();
            Console.print(listed ? total.mutants().outline() : total.mutants().story());
        }
    }

    private String line(RunTotal total) {
        return "Gatehouse: API coverage " + total.coverage().summary() + ", report "
                + folder.report().toUri();
    }
}
