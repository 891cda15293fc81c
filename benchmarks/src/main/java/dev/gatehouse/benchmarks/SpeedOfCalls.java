package dev.gatehouse.benchmarks;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.GatewayClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * What calls in process take, by kind, by number of routes, of callers and of calls recorded before: time, and bytes of all
 * threads.
 *
 * <p>All kinds run in turn in one JVM, each round in a fresh state; the medians are printed. Arguments: rounds (7), calls a round
 * (2,000), and the beginning of a kind's name for it alone.
 */
public final class SpeedOfCalls {

    private static final int WARM_UP = 6;
    private static final int MISSES = 500;
    private static final int[] ROUTES = {10, 1_000, 10_000};
    private static final int[] CALLERS = {1, 2, 8, 64};
    private static final int[] RECORDED = {1_000, 10_000, 100_000};

    private final int rounds;
    private final int calls;
    private final String only;
    private final Map<String, List<CallCost>> taken = new LinkedHashMap<>();

    private SpeedOfCalls(int rounds, int calls, String only) {
        this.rounds = rounds;
        this.calls = calls;
        this.only = only;
    }

    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 7;
        int calls = args.length > 1 ? Integer.parseInt(args[1]) : 2_000;
        new SpeedOfCalls(rounds, calls, args.length > 2 ? args[2] : "").run();
    }

    private void run() {
        List<ApiGateway> routes = new ArrayList<>();
        try (ApiGateway gateway = CallKinds.start()) {
            for (int count : ROUTES) {
                routes.add(ApiGateway.builder()
                        .templateText("routes.yaml", CallTemplate.routes(count))
                        .start());
            }
            for (int round = -WARM_UP; round < rounds; round++) {
                kinds(gateway, round);
                for (int i = 0; i < ROUTES.length; i++) {
                    routes(routes.get(i), ROUTES[i], round);
                }
                callers(gateway, round);
                if (round >= 0) {
                    recorded(gateway, round);
                }
            }
        } finally {
            routes.forEach(ApiGateway::close);
        }
        taken.forEach((name, costs) -> {
            CallCost cost = CallCost.median(costs);
            var micros = costs.stream().mapToDouble(CallCost::micros).summaryStatistics();
            System.out.printf(
                    "call %-40s %8.1f us (%.1f to %.1f) %8.1f us of processor %8.1f KB%n",
                    name, cost.micros(), micros.getMin(), micros.getMax(), cost.processor(), cost.kilobytes());
        });
    }

    private void kinds(ApiGateway gateway, int round) {
        CallKinds.all().forEach((name, kind) -> measure(name, gateway, kind, calls, 200, round));
    }

    private void routes(ApiGateway gateway, int count, int round) {
        measure("hit among " + count + " routes", gateway, at("/hit"), calls, 200, round);
        measure(
                "miss among " + count + " routes",
                gateway,
                at("/nothing/like/it"),
                Math.min(calls, MISSES),
                403,
                round);
    }

    private static Function<ApiGateway, CallKinds.Call> at(String path) {
        return gateway -> {
            GatewayClient client = gateway.client();
            return () -> client.get(path).send();
        };
    }

    private void callers(ApiGateway gateway, int round) {
        for (String name : List.of("mock", "proxy stub")) {
            for (int count : CALLERS) {
                String row = name + ", " + count + " callers";
                if (row.startsWith(only)) {
                    try (ApiGateway fresh = gateway.fresh()) {
                        together(
                                row,
                                Objects.requireNonNull(CallKinds.all().get(name))
                                        .apply(fresh),
                                count,
                                round);
                    }
                }
            }
        }
    }

    private void recorded(ApiGateway gateway, int round) {
        for (int count : RECORDED) {
            String row = "proxy stub, " + count + " calls recorded";
            measure(
                    row,
                    gateway,
                    fresh -> {
                        CallKinds.Call call = Objects.requireNonNull(
                                        CallKinds.all().get("proxy stub"))
                                .apply(fresh);
                        repeat(call, count);
                        return call;
                    },
                    calls,
                    200,
                    round);
        }
    }

    private void together(String name, CallKinds.Call call, int callers, int round) {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        int each = Math.max(1, 4 * calls / callers);
        CallCost all = CallCost.of(
                () -> {
                    List<CompletableFuture<Void>> runs = new ArrayList<>();
                    for (int i = 0; i < callers; i++) {
                        runs.add(CompletableFuture.runAsync(() -> repeat(call, each), threads));
                    }
                    runs.forEach(CompletableFuture::join);
                },
                1);
        threads.shutdown();
        note(name, all.of((double) each * callers), round);
    }

    private static void repeat(CallKinds.Call call, int times) {
        for (int i = 0; i < times; i++) {
            expect(call.send(), 200);
        }
    }

    private void measure(
            String name,
            ApiGateway gateway,
            Function<ApiGateway, CallKinds.Call> kind,
            int times,
            int status,
            int round) {
        if (!name.startsWith(only)) {
            return;
        }
        try (ApiGateway fresh = gateway.fresh()) {
            CallKinds.Call call = kind.apply(fresh);
            expect(call.send(), status);
            note(name, CallCost.of(() -> expect(call.send(), status), times), round);
        }
    }

    private static void expect(ApiResponse answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException("not " + status + " but " + answer.status() + ": " + answer.text());
        }
    }

    private void note(String name, CallCost cost, int round) {
        if (round >= 0) {
            taken.computeIfAbsent(name, key -> new ArrayList<>()).add(cost);
        }
    }
}
