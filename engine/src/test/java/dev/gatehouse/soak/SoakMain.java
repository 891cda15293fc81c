package dev.gatehouse.soak;

import dev.gatehouse.ApiGateway;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs rounds for so many seconds, one at least, from that seed on. */
public final class SoakMain {

    private static final int CALLERS = 8;
    private static final int CALLS = 1_000;
    private static final int MOST_TOLD = 20;

    private SoakMain() {}

    public static void main(String[] args) throws Exception {
        long end =
                System.nanoTime() + Duration.ofSeconds(Long.parseLong(args[0])).toNanos();
        long seed = Long.parseLong(args[1]);
        Map<String, Long> totals = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        List<Long> heap = new ArrayList<>();
        int rounds = 0;
        try (ApiGateway shared = SoakedGateway.start()) {
            do {
                try (ApiGateway gateway = shared.fresh()) {
                    Tally tally = new SoakRound(gateway, seed + rounds++).run(CALLERS, CALLS);
                    tally.all().forEach((what, number) -> totals.merge(what, number, Long::sum));
                    faults.addAll(tally.faults());
                }
                heap.add(megabytesAfterCollection());
            } while (System.nanoTime() < end);
        }
        faults.stream().limit(MOST_TOLD).forEach(SoakMain::print);
        print("soak: " + rounds + " rounds of " + args[0] + " s and seed " + seed + ": " + totals + ", heap "
                + heap.get(0) + " MB after the first, " + heap.get(heap.size() - 1) + " MB after the last, "
                + Thread.activeCount() + " threads, " + faults.size() + " faults");
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    private static long megabytesAfterCollection() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private static void print(String text) {
        System.out.println(text);
    }
}
