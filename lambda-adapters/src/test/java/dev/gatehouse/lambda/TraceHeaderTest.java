package dev.gatehouse.lambda;

import static dev.gatehouse.lambda.Calls.call;
import static dev.gatehouse.lambda.Calls.code;
import static dev.gatehouse.lambda.Calls.definition;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.gatehouse.function.FunctionCode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TraceHeaderTest {

    private static final String EVENT = "{\"headers\": {\"X-Amzn-Trace-Id\": \"Root=%s\"}}";

    private final HandlerFunctionProvider provider = new HandlerFunctionProvider();

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void a_handler_finds_the_trace_of_its_event_in_property_and_context() {
        String text = call(
                        code(provider, definition(Tracing.class)),
                        EVENT.formatted("1-67891233-abcdef012345678912345678"))
                .text();

        assertThat(text).matches("\"(Root=1-67891233-abcdef012345678912345678;Parent=[0-9a-f]{16};Sampled=0) \\1\"");
    }

    @Test
    void each_invocation_without_a_trace_has_one_of_its_own() {
        FunctionCode code = code(provider, definition(Tracing.class));

        assertThat(call(code, "{}").text())
                .matches("\"(Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0) \\1\"")
                .isNotEqualTo(call(code, "{}").text());
    }

    @Test
    void functions_that_run_at_once_find_their_own() throws Exception {
        FunctionCode code = code(provider, definition(Meeting.class));
        var tests = Executors.newFixedThreadPool(2);
        try {
            var first = CompletableFuture.supplyAsync(
                    () -> call(code, EVENT.formatted("1-1-1")).text(), tests);
            var second = CompletableFuture.supplyAsync(
                    () -> call(code, EVENT.formatted("1-2-2")).text(), tests);

            assertThat(List.of(first.get(), second.get()))
                    .satisfiesExactly(it -> assertThat(it).matches("\"(Root=1-1-1;[^ ]*) \\1\""), it -> assertThat(it)
                            .matches("\"(Root=1-2-2;[^ ]*) \\1\""));
        } finally {
            tests.shutdownNow();
        }
    }

    @Test
    void nothing_is_left_of_it_for_the_test() {
        call(code(provider, definition(Tracing.class)), "{}");

        assertThat(System.getProperty("com.amazonaws.xray.traceHeader")).isNull();
    }

    public static class Tracing implements RequestHandler<Map<String, Object>, String> {
        @Override
        public String handleRequest(Map<String, Object> event, Context context) {
            return System.getProperty("com.amazonaws.xray.traceHeader") + " " + context.getXrayTraceId();
        }
    }

    public static class Meeting implements RequestHandler<Map<String, Object>, String> {
        private static final CyclicBarrier BOTH = new CyclicBarrier(2);

        @Override
        public String handleRequest(Map<String, Object> event, Context context) {
            try {
                BOTH.await();
                return System.getProperty("com.amazonaws.xray.traceHeader") + " " + context.getXrayTraceId();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
