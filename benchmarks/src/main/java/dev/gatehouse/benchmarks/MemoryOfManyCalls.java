package dev.gatehouse.benchmarks;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.logs.Metrics;
import java.io.PrintStream;

/**
 * Makes a million calls with default recording: run it with {@code -Xmx256m}.
 *
 * <p>Ends with an OutOfMemoryError if what a test remembers has no bound.
 */
public final class MemoryOfManyCalls {

    private static final int CALLS = 1_000_000;
    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Desk:
                Type: AWS::Serverless::Api
                Properties: {StageName: prod}
              Get:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java17
                  Handler: a.B
                  CodeUri: .
                  Events:
                    Get: {Type: Api, Properties: {RestApiId: {Ref: Desk}, Path: '/orders/{id}', Method: any}}
            """;

    private MemoryOfManyCalls() {}

    public static void main(String[] args) {
        run(args.length == 0 ? CALLS : Integer.parseInt(args[0]), System.out);
    }

    static void run(int calls, PrintStream out) {
        try (ApiGateway gateway = gateway()) {
            var client = gateway.client();
            long before = System.nanoTime();
            for (int i = 0; i < calls; i++) {
                client.get("/orders/{id}", i).send();
            }
            out.printf(
                    "%,d calls with %s: %,d kept, %,.0f counted by metrics, heap after collection %d MB, %.0f s%n",
                    calls,
                    Heap.most(),
                    gateway.calls().size(),
                    gateway.get(Metrics.class).sum("Count"),
                    Heap.used(),
                    (System.nanoTime() - before) / 1e9);
        }
    }

    static ApiGateway gateway() {
        return ApiGateway.builder()
                .templateText("template.yaml", TEMPLATE)
                .function("Get", invocation -> FunctionOutcome.returned("{\"statusCode\":200,\"body\":\"{}\"}"))
                .start();
    }
}
