package dev.gatehouse.benchmarks;

import dev.gatehouse.ApiGateway;

/** Starts and ends 550 gateways with open ports, and fails if threads or heap grow. */
public final class LivesOfGateways {

    private static final int FIRST = 50;
    private static final int MORE = 500;
    private static final long MOST_GROWTH = 8;
    private static final long MOMENT_MILLIS = 1_000;

    private LivesOfGateways() {}

    public static void main(String[] args) throws InterruptedException {
        try (ApiGateway shared = MemoryOfManyCalls.gateway()) {
            repeat(shared, FIRST);
            long threads = threads();
            long heap = Heap.used();

            repeat(shared, MORE);

            long threadsAfter = threads();
            long heapAfter = Heap.used();
            System.out.printf(
                    "%d gateways with ports: threads %d, then %d; heap after collection %d MB, then %d MB%n",
                    FIRST + MORE, threads, threadsAfter, heap, heapAfter);
            if (threadsAfter > threads || heapAfter > heap + MOST_GROWTH) {
                throw new IllegalStateException("gateways that were closed left something behind");
            }
        }
    }

    private static void repeat(ApiGateway shared, int times) {
        for (int i = 0; i < times; i++) {
            try (ApiGateway gateway = shared.fresh()) {
                gateway.api().stage().socketClient().get("/orders/{id}", i).send();
            }
        }
    }

    /** Threads of gateways, but those that end in a moment. */
    private static long threads() throws InterruptedException {
        long count = 0;
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("gatehouse-")) {
                thread.join(MOMENT_MILLIS);
                count += thread.isAlive() ? 1 : 0;
            }
        }
        return count;
    }
}
