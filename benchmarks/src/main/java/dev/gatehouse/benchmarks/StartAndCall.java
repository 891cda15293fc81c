package dev.gatehouse.benchmarks;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.ProvidedFunction;
import java.io.PrintStream;
import java.util.Arrays;

/** Measures the warm start of a SAM template of about 500 lines, and the latency of a call in process. */
public final class StartAndCall {

    private static final int ROUNDS = 500;
    private static final int CALLS = 20_000;

    private StartAndCall() {}

    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        String template = TemplateText.orders(48);
        long lines = template.lines().count();
        out.printf(
                "start() of a SAM template of %d lines, warm: median %.1f ms%n", lines, median(starts(template)) / 1e6);
        try (ApiGateway gateway = start(template)) {
            calls(gateway.fresh().client());
            long[] warm = calls(gateway.fresh().client());
            out.printf("call in process, Lambda proxy stub, warm: median %.1f us%n", median(warm) / 1e3);
        }
    }

    private static long[] starts(String template) {
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long before = System.nanoTime();
            start(template).close();
            nanos[i] = System.nanoTime() - before;
        }
        return Arrays.copyOfRange(nanos, ROUNDS / 2, ROUNDS);
    }

    private static long[] calls(GatewayClient client) {
        long[] nanos = new long[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long before = System.nanoTime();
            client.get("/orders7/{id}", i).header("accept", "application/json").send();
            nanos[i] = System.nanoTime() - before;
        }
        return Arrays.copyOfRange(nanos, CALLS / 2, CALLS);
    }

    private static ApiGateway start(String template) {
        var builder = ApiGateway.builder().templateText("template.yaml", template);
        FunctionCode code = invocation -> FunctionOutcome.returned("{\"statusCode\":200,\"body\":\"{}\"}");
        builder.functions(definition -> ProvidedFunction.of(code));
        return builder.start();
    }

    private static double median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
