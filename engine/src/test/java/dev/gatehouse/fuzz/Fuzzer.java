package dev.gatehouse.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gives targets mutated texts, the same ones for the same seed, and collects what went wrong. */
final class Fuzzer {

    /** Much longer than any text needs on a busy machine: what takes that long does not end. */
    private static final long HANGS_SECONDS = 60;

    private static final String HANGS = "does not end";
    private static final int MOST_FAULTS = 10;

    private final List<String> faults = new ArrayList<>();
    private long inputs;

    List<String> faults() {
        return List.copyOf(faults);
    }

    long inputs() {
        return inputs;
    }

    /** Tries as many texts as that; ends early where a text hangs, since its thread can't be used any more. */
    void run(FuzzTarget target, int texts, long seed) throws InterruptedException {
        var random = new Random(seed ^ target.name().hashCode());
        var mutator = new TextMutator(random, target.pieces());
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
            var daemon = new Thread(task, "fuzz-" + target.name());
            daemon.setDaemon(true);
            return daemon;
        });
        try {
            for (int i = 0; i < texts && faults.size() < MOST_FAULTS; i++) {
                String text = mutator.mutated(
                        target.seeds().get(random.nextInt(target.seeds().size())));
                inputs++;
                String problem = problem(thread, target, text);
                if (!problem.isEmpty()) {
                    faults.add(target.name() + ", seed " + seed + ", text " + i + ": " + problem + "\n  " + text);
                }
                if (problem.equals(HANGS)) {
                    return;
                }
            }
        } finally {
            thread.shutdownNow();
        }
    }

    private static String problem(ExecutorService thread, FuzzTarget target, String text) throws InterruptedException {
        try {
            thread.submit(() -> {
                        target.reader().read(text);
                        return "";
                    })
                    .get(HANGS_SECONDS, TimeUnit.SECONDS);
            return "";
        } catch (TimeoutException e) {
            return HANGS;
        } catch (ExecutionException e) {
            StackTraceElement[] frames = e.getCause().getStackTrace();
            return e.getCause() + (frames.length == 0 ? "" : " at " + frames[0]);
        }
    }
}
