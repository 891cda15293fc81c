package dev.gatehouse.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Two numbers about a server: how long a call takes when they come one by one, and how many it answers at once. */
record Measurement(double latencyMicros, double callsPerSecond) {

    private static final int CONNECTIONS = 16;
    private static final long LONGEST = 2_000_000_000L;

    /**
     * Measures.
     *
     * @param sequential so many calls one after another, or as many as two seconds allow; the median counts
     * @param concurrentMillis how long to call over sixteen connections at once
     */
    static Measurement of(int port, String target, int sequential, int concurrentMillis) throws IOException {
        return new Measurement(latency(port, target, sequential), throughput(port, target, concurrentMillis));
    }

    /** The median of each number. */
    static Measurement median(List<Measurement> rounds) {
        return new Measurement(
                median(rounds.stream().mapToDouble(Measurement::latencyMicros).toArray()),
                median(rounds.stream().mapToDouble(Measurement::callsPerSecond).toArray()));
    }

    private static double latency(int port, String target, int calls) throws IOException {
        double[] micros = new double[calls];
        int taken = 0;
        long begin = System.nanoTime();
        try (var client = new PlainClient(port, target)) {
            while (taken < calls && System.nanoTime() - begin < LONGEST) {
                long start = System.nanoTime();
                client.exchange();
                micros[taken++] = (System.nanoTime() - start) / 1_000.0;
            }
        }
        return median(Arrays.copyOf(micros, taken));
    }

    private static double throughput(int port, String target, int millis) {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        var calls = new AtomicLong();
        long start = System.nanoTime();
        List<CompletableFuture<Void>> runs = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            runs.add(CompletableFuture.runAsync(() -> call(port, target, start + millis * 1_000_000L, calls), threads));
        }
        runs.forEach(CompletableFuture::join);
        threads.shutdown();
        return calls.get() / ((System.nanoTime() - start) / 1e9);
    }

    private static void call(int port, String target, long end, AtomicLong calls) {
        try (var client = new PlainClient(port, target)) {
            while (System.nanoTime() < end) {
                client.exchange();
                calls.incrementAndGet();
            }
        } catch (IOException broken) {
            throw new IllegalStateException("a call failed", broken);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
