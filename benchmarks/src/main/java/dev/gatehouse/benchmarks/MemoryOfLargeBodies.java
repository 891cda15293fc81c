package dev.gatehouse.benchmarks;

import dev.gatehouse.control.Lambdas;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Makes 200 calls with bodies of 5 MB: run it with {@code -Xmx512m}.
 *
 * <p>Ends with an OutOfMemoryError if what a test remembers has no bound.
 */
public final class MemoryOfLargeBodies {

    private static final int CALLS = 200;
    private static final int SIZE = 5_000_000;

    private MemoryOfLargeBodies() {}

    public static void main(String[] args) {
        byte[] bytes = new byte[SIZE];
        Arrays.fill(bytes, (byte) 'x');
        String body = new String(bytes, StandardCharsets.US_ASCII);
        try (var gateway = MemoryOfManyCalls.gateway()) {
            for (int i = 0; i < CALLS; i++) {
                gateway.client()
                        .post("/orders/{id}", i)
                        .header("content-type", "text/plain")
                        .body(body)
                        .send();
            }
            var kept = gateway.calls();
            System.out.printf(
                    "%d calls with bodies of %d MB and %s: %d kept, %d invocations kept, heap after collection %d MB%n",
                    CALLS,
                    SIZE / 1_000_000,
                    Heap.most(),
                    kept.size(),
                    gateway.get(Lambdas.class)
                            .function("Get")
                            .invocations()
                            .all()
                            .size(),
                    Heap.used());
        }
    }
}
