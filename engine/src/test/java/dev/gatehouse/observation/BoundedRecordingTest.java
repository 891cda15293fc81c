package dev.gatehouse.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.internal.environment.BoundedHistory;
import dev.gatehouse.logs.AccessLogs;
import dev.gatehouse.logs.Metrics;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What a test remembers of its calls when they take more memory than it may use. */
class BoundedRecordingTest {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties: {StageName: prod}
              Get:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java17
                  Handler: a.B
                  CodeUri: .
                  Events:
                    Get: {Type: Api, Properties: {RestApiId: {Ref: Api}, Path: /orders, Method: any}}
            """;
    private static final int SIZE = 5_000_000;

    @Test
    void large_bodies_of_old_calls_are_cut_and_the_calls_stay() {
        try (ApiGateway gateway = start()) {
            gateway.get(AccessLogs.class).useFormat("$context.httpMethod $context.status");

            int calls = fill(gateway);

            assertThat(gateway.calls()).hasSize(calls);
            assertThat(gateway.calls().get(0).request().body().text())
                    .hasSizeLessThan(10_000)
                    .endsWith("… (5000000 bytes, cut to save memory)");
            assertThat(gateway.calls().get(calls - 1).request().body().length()).isEqualTo(SIZE);
            assertThat(gateway.get(AccessLogs.class).entries()).hasSize(calls).allMatch(entry -> entry.line()
                    .equals("POST 200"));
            assertThat(gateway.get(Metrics.class).count("Count")).isEqualTo(calls);
        }
    }

    @Test
    void invocations_count_on_when_their_events_are_cut() {
        try (ApiGateway gateway = start()) {
            int calls = fill(gateway);

            var invocations = gateway.get(Lambdas.class).function("Get").invocations();

            assertThat(invocations.count()).isEqualTo(calls);
            assertThat(invocations.first().event()).endsWith("characters, cut to save memory)");
            assertThatThrownBy(() -> invocations.get(calls)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void calls_after_a_number_are_those_since() {
        try (ApiGateway gateway = start()) {
            gateway.client().get("/orders").send();
            long before = gateway.callCount();

            gateway.client().post("/orders").send();

            assertThat(gateway.callsAfter(before))
                    .singleElement()
                    .satisfies(call -> assertThat(call.request().method()).isEqualTo("POST"));
            assertThat(gateway.callCount()).isEqualTo(2);
        }
    }

    @Test
    void calls_after_a_number_are_found_when_the_oldest_are_gone() {
        try (ApiGateway gateway = start()) {
            var busy = gateway.client();
            for (int i = 0; i < 250; i++) {
                busy = busy.header("h" + i, "v");
            }
            while (gateway.calls().size() == gateway.callCount()) {
                busy.burst(100, client -> client.get("/orders"));
            }
            long before = gateway.callCount();

            gateway.client().post("/orders").send();

            assertThat(gateway.callsAfter(before))
                    .singleElement()
                    .satisfies(call -> assertThat(call.request().method()).isEqualTo("POST"));
            assertThat(gateway.get(Metrics.class).count("Count")).isEqualTo(before + 1);
            assertThat(gateway.get(Lambdas.class).function("Get").invocations().count())
                    .isEqualTo(before + 1);
        }
    }

    /** Makes so many calls that their bodies take twice what may be kept. */
    private static int fill(ApiGateway gateway) {
        byte[] body = new byte[SIZE];
        Arrays.fill(body, (byte) 'x');
        int calls = Math.toIntExact(2 * BoundedHistory.shareOfHeap(8) / SIZE) + 2;
        for (int i = 0; i < calls; i++) {
            gateway.client()
                    .post("/orders")
                    .header("content-type", "text/plain")
                    .body(body)
                    .send();
        }
        return calls;
    }

    private static ApiGateway start() {
        return ApiGateway.builder()
                .templateText("template.yaml", TEMPLATE)
                .function("Get", invocation -> FunctionOutcome.returned("{\"statusCode\":200}"))
                .start();
    }
}
