package dev.gatehouse.fuzz;

import java.nio.file.Path;
import java.time.Duration;

/** Tries texts for so many seconds, one round at least, from that seed on; the first word is the folder of templates. */
public final class FuzzMain {

    private static final int TEXTS = 50;

    private FuzzMain() {}

    public static void main(String[] args) throws Exception {
        long end =
                System.nanoTime() + Duration.ofSeconds(Long.parseLong(args[1])).toNanos();
        long seed = Long.parseLong(args[2]);
        var fuzzer = new Fuzzer();
        try (var targets = new FuzzTargets(Path.of(args[0]))) {
            long next = seed;
            do {
                for (FuzzTarget target : targets.all()) {
                    fuzzer.run(target, TEXTS, next);
                }
                next++;
            } while (System.nanoTime() < end && fuzzer.faults().isEmpty());
        }
        fuzzer.faults().forEach(FuzzMain::print);
        print("fuzz: " + fuzzer.inputs() + " texts from seed " + seed + " on, "
                + fuzzer.faults().size() + " faults");
        System.exit(fuzzer.faults().isEmpty() ? 0 : 1);
    }

    private static void print(String text) {
        System.out.println(text);
    }
}
