package dev.gatehouse.junit.report;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.logs.AccessLogEntry;
import dev.gatehouse.logs.AccessLogs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test with its calls, as the report's page reads it. */
final class TestCalls {

    private static final int MOST = 200;

    private TestCalls() {}

    static Json of(ExtensionContext context, ApiGateway gateway, List<Exchange> calls) {
        Map<String, String> lines = new HashMap<>();
        for (AccessLogEntry entry : gateway.get(AccessLogs.class).entries()) {
            lines.putIfAbsent(entry.requestId(), entry.line());
        }
        var members = JsonObject.builder()
                .put("id", context.getUniqueId())
                .put("class", context.getTestClass().map(Class::getName).orElse(""))
                .put("name", name(context))
                .put("status", context.getExecutionException().isPresent() ? "failed" : "passed");
        members.putIfPresent(
                "failure", context.getExecutionException().map(failure -> Json.of(CallJson.cut(message(failure)))));
        if (calls.size() > MOST) {
            members.put("leftOut", calls.size() - MOST);
        }
        return members.put(
                        "calls",
                        new JsonArray(calls.stream()
                                .limit(MOST)
                                .map(call -> CallJson.of(call, Optional.ofNullable(lines.get(call.requestId()))))
                                .toList()))
                .build();
    }

    // what JUnit adds to a method's name are the types of its parameters; another name may say arguments only
    private static String name(ExtensionContext context) {
        String method = context.getTestMethod().map(found -> found.getName()).orElse("");
        String shown = context.getDisplayName();
        if (shown.startsWith(method + "(")) {
            return method;
        }
        return shown.startsWith(method) ? shown : method + ": " + shown;
    }

    private static String message(Throwable failure) {
        String text = String.valueOf(failure);
        return text.lines().limit(60).collect(Collectors.joining("\n"));
    }
}
