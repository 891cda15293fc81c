package dev.gatehouse.junit.internal.report;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.logs.AccessLogEntry;
import dev.gatehouse.logs.AccessLogs;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.WebSocketApi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** A test with its calls, as the report's page reads it. */
final class TestCalls {

    private TestCalls() {}

    static Json of(ExtensionContext context, ApiGateway gateway, List<Exchange> calls) {
        var members = JsonObject.builder()
                .put("id", context.getUniqueId())
                .put("class", context.getTestClass().map(Class::getName).orElse(""))
                .put("name", name(context))
                .put("status", status(context));
        members.putIfPresent(
                "failure", context.getExecutionException().map(failure -> Json.of(CallJson.cut(message(failure)))));
        KeptCalls kept = KeptCalls.of(calls);
        if (kept.leftOut() > 0) {
            members.put("leftOut", kept.leftOut());
        }
        return members.put("calls", rows(gateway, kept)).build();
    }

    static JsonArray rows(ApiGateway gateway, KeptCalls kept) {
        Map<String, String> lines = new HashMap<>();
        for (AccessLogEntry entry : gateway.get(AccessLogs.class).entries()) {
            lines.putIfAbsent(entry.requestId(), entry.line());
        }
        Set<String> webSocketApis = webSocketApis(gateway);
        return new JsonArray(kept.rows().stream()
                .map(row -> CallJson.of(
                        row, Optional.ofNullable(lines.get(row.first().requestId())), webSocketApis))
                .toList());
    }

    private static String status(ExtensionContext context) {
        return context.getExecutionException()
                .map(failure -> failure instanceof TestAbortedException ? "aborted" : "failed")
                .orElse("passed");
    }

    private static Set<String> webSocketApis(ApiGateway gateway) {
        return gateway.apis().stream()
                .filter(WebSocketApi.class::isInstance)
                .map(ApiDefinition::logicalId)
                .collect(Collectors.toSet());
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
