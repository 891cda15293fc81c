package dev.gatehouse.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.HttpBackends;
import dev.gatehouse.function.Timeouts;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threads that a handler starts and that go on after its invocation. */
class OutlivingThreadsTest {

    private final ApiGateway gateway = ApiGateway.builder()
            .timeouts(Timeouts.OFF)
            .templateText("template.yaml", """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Telling:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java17
                  Handler: dev.gatehouse.lambda.OutlivingThreadsTest$Telling
                  Events: {Call: {Type: Api, Properties: {Path: /telling, Method: get}}}
              Pooled:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java17
                  Handler: dev.gatehouse.lambda.OutlivingThreadsTest$Pooled
                  Events: {Call: {Type: Api, Properties: {Path: /pooled, Method: get}}}
            """)
            .start();
    private final Warnings warnings = new Warnings();

    @BeforeEach
    void listen() {
        Logger.getLogger("dev.gatehouse").addHandler(warnings);
    }

    @AfterEach
    void end() {
        Logger.getLogger("dev.gatehouse").removeHandler(warnings);
        gateway.close();
    }

    @Test
    void a_refusal_after_the_invocation_is_a_warning() throws Exception {
        assertThat(gateway.client().get("/telling").send().text()).isEqualTo("told later");

        Telling.MAY_TELL.countDown();

        assertThat(Telling.TOLD.get(60, TimeUnit.SECONDS))
                .contains("function Telling called https://telemetry.example");
        assertThat(warnings.messages).anyMatch(it -> it.contains("function Telling called https://telemetry.example"));
    }

    @Test
    void a_pool_of_an_earlier_test_meets_what_stands_for_a_host_in_this_one() {
        try (ApiGateway first = gateway.fresh()) {
            first.get(HttpBackends.class).get("https://pay.example.com").answers(200, "first");
            assertThat(first.client().get("/pooled").send().text()).isEqualTo("first");
        }
        try (ApiGateway second = gateway.fresh()) {
            second.get(HttpBackends.class).get("https://pay.example.com").answers(200, "second");
            assertThat(second.client().get("/pooled").send().text()).isEqualTo("second");
        }
    }

    private static final class Warnings extends Handler {

        private final List<String> messages = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            messages.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static String fetch(String url) {
        try (var in = new URL(url).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | RuntimeException e) {
            return String.valueOf(e);
        }
    }

    public static class Telling implements RequestHandler<Map<String, Object>, Map<String, Object>> {
        static final CountDownLatch MAY_TELL = new CountDownLatch(1);
        static final CompletableFuture<String> TOLD = new CompletableFuture<>();

        @Override
        public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
            var telemetry = new Thread(() -> {
                try {
                    MAY_TELL.await();
                    TOLD.complete(fetch("https://telemetry.example/"));
                } catch (InterruptedException e) {
                    TOLD.completeExceptionally(e);
                }
            });
            telemetry.setDaemon(true);
            telemetry.start();
            return Map.of("statusCode", 200, "body", "told later");
        }
    }

    public static class Pooled implements RequestHandler<Map<String, Object>, Map<String, Object>> {
        private static final ExecutorService POOL = Executors.newFixedThreadPool(1, task -> {
            var thread = new Thread(task, "prices");
            thread.setDaemon(true);
            return thread;
        });

        @Override
        public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
            String price = CompletableFuture.supplyAsync(() -> fetch("https://pay.example.com/"), POOL)
                    .join();
            return Map.of("statusCode", 200, "body", price);
        }
    }
}
