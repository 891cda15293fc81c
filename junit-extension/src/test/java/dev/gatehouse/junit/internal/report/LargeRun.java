package dev.gatehouse.junit.internal.report;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;

/** A run of as many calls as one likes, each as large as a usual one. */
final class LargeRun {

    private LargeRun() {}

    static RunTotal of(int tests, int calls) {
        List<Json> all = IntStream.range(0, tests)
                .<Json>mapToObj(test -> JsonObject.builder()
                        .put("id", "test:" + test)
                        .put("class", "com.example.Class" + test / 10)
                        .put("name", "test_" + test)
                        .put("status", "passed")
                        .put(
                                "calls",
                                new JsonArray(IntStream.range(test * calls, (test + 1) * calls)
                                        .mapToObj(LargeRun::call)
                                        .toList()))
                        .build())
                .toList();
        return new RunTotal(new CoverageTotal(), all, List.of(), MutantTotal.of(List.of()));
    }

    private static Json call(int number) {
        String event = "{\"path\":\"/orders/" + number + "\",\"text\":\"" + "event ".repeat(400) + "\"}";
        return JsonObject.builder()
                .put("id", "id-" + number)
                .put("api", "Orders")
                .put("stage", "prod")
                .put("method", "GET")
                .put("target", "/orders/" + number)
                .put("requestHeaders", Json.parse("[[\"accept\",\"application/json\"]]"))
                .put("requestBody", "body-of-" + number)
                .put("status", 200)
                .put("responseHeaders", Json.parse("[[\"content-type\",\"application/json\"]]"))
                .put("responseBody", "{}")
                .put("at", "2026-01-01T00:00:00Z")
                .put("micros", number)
                .put(
                        "facts",
                        new JsonArray(List.of(JsonObject.builder()
                                .put("gate", "integration")
                                .put("kind", "FunctionInvoked")
                                .put("micros", 10)
                                .put("story", "integration GetOrder")
                                .put("event", event)
                                .put("output", "{}")
                                .put("took", 5)
                                .build())))
                .build();
    }
}
