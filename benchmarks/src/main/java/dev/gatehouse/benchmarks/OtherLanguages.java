package dev.gatehouse.benchmarks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.NotProvidedException;
import dev.gatehouse.lambda.HandlerFunctionProvider;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Calls an API whose authorizer and some of whose handlers are in Node, behind a Lambda endpoint, and one in Java. */
public final class OtherLanguages {

    private static final int CALLS = 300;

    private final GatewayClient client;
    private final PrintStream out;
    private int wrong;

    private OtherLanguages(GatewayClient client, PrintStream out) {
        this.client = client;
        this.out = out;
    }

    /**
     * Exits with 1 if an answer is wrong.
     *
     * @param args the endpoint and the template
     */
    public static void main(String[] args) {
        int wrong;
        try (ApiGateway gateway = ApiGateway.builder()
                .template(Path.of(args[1]))
                .functions(new HandlerFunctionProvider())
                .functionsAt(URI.create(args[0]))
                .start()) {
            var calls = new OtherLanguages(gateway.client(), System.out);
            calls.authorizer();
            calls.payloads();
            calls.errors();
            calls.pace();
            wrong = calls.wrong;
        }
        System.exit(wrong == 0 ? 0 : 1);
    }

    private void authorizer() {
        check(
                "Node lets Java be called, and names the caller",
                "200 orders of ada, gold",
                () -> text(get("/orders", "gold")));
        check(
                "no token: Node is not asked",
                "401 {\"message\":\"Unauthorized\"}",
                () -> text(client.get("/orders").send()));
        check("Node throws Unauthorized", "401 {\"message\":\"Unauthorized\"}", () -> text(get("/orders", "tin")));
        check("Node denies", "403 true", () -> {
            ApiResponse response = get("/orders", "lead");
            return response.status() + " " + response.text().contains("not authorized to access this resource");
        });
        check("Node's authorizer fails", "500 {\"message\":null}", () -> text(get("/orders", "boom")));
    }

    private void payloads() {
        check(
                "Node gets the event, and its context",
                "200 {\"path\":\"/echo/ada\",\"query\":{\"q\":\"ä\"},\"principal\":\"ada\",\"tier\":\"gold\",\"name\":\"Zoë ✓\","
                        + "\"functionName\":\"Echo\",\"requestId\":\"string\",\"clientContext\":\"none\"} [1, 2]",
                () -> {
                    ApiResponse response = client.header("Authorization", "gold")
                            .post("/echo/{path}", "ada")
                            .query("q", "ä")
                            .json(Map.of("name", "Zoë ✓"))
                            .send();
                    return text(response) + " " + response.headers().all("x-two");
                });
        check("Node gives bytes", "200 [0, 1, 2, -3, -2, -1]", () -> {
            ApiResponse response = client.header("Authorization", "gold")
                    .get("/binary")
                    .header("Accept", "application/octet-stream")
                    .send();
            return response.status() + " " + Arrays.toString(response.bytes());
        });
        check("a body of 1 MB goes there", "200 true", () -> {
            ApiResponse response = client.header("Authorization", "gold")
                    .post("/echo/large")
                    .json(Map.of("name", "x".repeat(1_000_000)))
                    .send();
            return response.status() + " " + response.text().contains("x".repeat(1_000_000));
        });
    }

    private void errors() {
        check("Node throws: X-Amz-Function-Error", "502 {\"message\": \"Internal server error\"} true", () -> {
            ApiResponse response = get("/fails", "gold");
            return text(response) + " " + response.story().contains("no such shelf");
        });
        check(
                "Node answers what is no proxy answer",
                "502 {\"message\": \"Internal server error\"}",
                () -> text(get("/malformed", "gold")));
        check("Node needs longer than its Timeout", "502 {\"message\": \"Internal server error\"} true", () -> {
            ApiResponse response = get("/slow", "gold");
            return text(response) + " " + response.story().contains("Task timed out after 2.00 seconds");
        });
        check("the endpoint has no such function", "refused: true", () -> {
            try {
                return text(get("/missing", "gold"));
            } catch (NotProvidedException e) {
                return "refused: " + String.valueOf(e.getMessage()).contains("has no function Missing");
            }
        });
    }

    private void pace() {
        get("/echo/warm", "gold");
        long[] nanos = new long[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long before = System.nanoTime();
            get("/echo/warm", "gold");
            nanos[i] = System.nanoTime() - before;
        }
        Arrays.sort(nanos);
        out.printf("%d calls of a Node function: median %.1f ms%n", CALLS, nanos[CALLS / 2] / 1e6);
    }

    private ApiResponse get(String path, String token) {
        return client.header("Authorization", token).get(path).send();
    }

    private static String text(ApiResponse response) {
        return response.status() + " " + response.text();
    }

    private void check(String what, String expected, Supplier<String> actual) {
        String found = actual.get();
        boolean right = found.equals(expected);
        wrong += right ? 0 : 1;
        out.println((right ? "right  " : "WRONG  ")
                + what
                + (right ? "" : "\n  expected " + expected + "\n  found    " + found));
    }

    /** The handler in Java. */
    public static final class Orders implements RequestHandler<Map<String, Object>, Map<String, Object>> {

        @Override
        public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
            var request = (Map<?, ?>) Objects.requireNonNull(event.get("requestContext"));
            var caller = (Map<?, ?>) Objects.requireNonNull(request.get("authorizer"));
            return Map.of(
                    "statusCode", 200, "body", "orders of " + caller.get("principalId") + ", " + caller.get("tier"));
        }
    }
}
