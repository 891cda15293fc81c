package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.events.CallRefused;
import dev.gatehouse.events.IntegrationAnswered;
import dev.gatehouse.events.ResponseStreamed;
import dev.gatehouse.events.WafDecided;
import dev.gatehouse.internal.expression.value.Variables;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.payload.ContextVariables;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code $context} as access logs see it: what templates see, and what became of the call.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html">
 *     Variables for access logging (read 2026-11-22)</a>
 */
record LogVariables(LoggedCall call, EpochUnit epoch) implements Variables {

    /** In which unit {@code requestTimeEpoch} is logged. */
    enum EpochUnit {
        MILLISECONDS,
        /** HTTP APIs, as recorded. */
        SECONDS
    }

    private static final Map<String, Function<LoggedCall, Optional<Json>>> OUTCOME = outcome();

    // every client of AWS comes over TLS; the guide's own examples
    private static final Map<String, String> TLS =
            Map.of("tlsVersion", "TLSv1.2", "cipherSuite", "ECDHE-RSA-AES128-GCM-SHA256");

    @Override
    public List<String> names() {
        return List.copyOf(OUTCOME.keySet());
    }

    @Override
    public Optional<Json> member(String name) {
        var own = OUTCOME.get(name);
        if (own != null) {
            return own.apply(call);
        }
        if (TLS.containsKey(name) && epoch == EpochUnit.MILLISECONDS) {
            return Optional.ofNullable(TLS.get(name)).map(Json::of);
        }
        if (name.equals("requestTimeEpoch") && epoch == EpochUnit.SECONDS) {
            return Optional.of(Json.of(call.context().receivedAt().getEpochSecond()));
        }
        return new ContextVariables(call.context()).member(name);
    }

    private static Map<String, Function<LoggedCall, Optional<Json>>> outcome() {
        Map<String, Function<LoggedCall, Optional<Json>>> members = new HashMap<>();
        members.put("requestId", LogVariables::requestId);
        members.put("status", call -> Optional.of(Json.of(call.response().status())));
        members.put("responseLength", LogVariables::length);
        members.put("dataProcessed", LogVariables::length);
        members.put("responseLatency", call -> Optional.of(Json.of(call.latencyMillis())));
        members.put("error", LogVariables::error);
        members.put("integration", LogVariables::integration);
        members.put("integrationLatency", call -> integration(call).flatMap(it -> it.member("latency")));
        members.put("integrationStatus", call -> integration(call).flatMap(it -> it.member("integrationStatus")));
        members.put("integrationErrorMessage", call -> integration(call).flatMap(it -> it.member("error")));
        members.put("awsEndpointRequestId", call -> integration(call).flatMap(it -> it.member("requestId")));
        members.put("authorizer", AccessVariables::authorizer);
        members.put("authorize", AccessVariables::authorize);
        members.put("authenticate", AccessVariables::authenticate);
        members.put("wafResponseCode", call -> waf(call).map(waf -> Json.of(waf.code())));
        members.put("webaclArn", call -> waf(call).map(waf -> Json.of(waf.aclArn())));
        members.put("waf", call -> waf(call).map(waf -> JsonObject.builder()
                .put("status", waf.blocked() ? 403 : 200)
                .put("latency", 1)
                .build()));
        members.put(
                "xrayTraceId",
                call -> Optional.of(Json.of(root(call.context().ids().traceHeader()))));
        return Map.copyOf(members);
    }

    private static Optional<Json> length(LoggedCall call) {
        return Optional.of(Json.of(call.responseLength()));
    }

    private static Optional<Json> error(LoggedCall call) {
        return call.journal().last(CallRefused.class).map(refused -> {
            var members =
                    JsonObject.builder().put("responseType", refused.type().name());
            members.putIfPresent("message", refused.message().map(Json::of));
            members.put(
                    "messageString", Json.of(Json.ofNullable(refused.message()).toText()));
            members.putIfPresent(
                    "validationErrorString", refused.validationError().map(Json::of));
            return members.build();
        });
    }

    private static Optional<Json> integration(LoggedCall call) {
        return call.journal().last(IntegrationAnswered.class).map(answered -> {
            var members = JsonObject.builder();
            answered.status().ifPresent(status -> members.put("status", status));
            answered.serviceStatus().ifPresent(status -> members.put("integrationStatus", status));
            var streamed = call.journal().last(ResponseStreamed.class);
            Duration toHeaders = answered.latency();
            members.put("latency", call.integrationMillis(answered));
            members.put("responseTransferMode", streamed.isPresent() ? "STREAMED" : "BUFFERED");
            members.put("timeToAllHeaders", millis(toHeaders));
            streamed.map(ResponseStreamed::firstContent)
                    .orElse(Optional.of(toHeaders))
                    .ifPresent(first -> members.put("timeToFirstContent", millis(first)));
            members.putIfPresent("error", answered.error().map(Json::of));
            members.putIfPresent("requestId", answered.requestId().map(Json::of));
            return members.build();
        });
    }

    private static long millis(Duration duration) {
        return Math.max(1, duration.toMillis());
    }

    private static Optional<WafDecided> waf(LoggedCall call) {
        return call.journal().last(WafDecided.class);
    }

    private static Optional<Json> requestId(LoggedCall call) {
        String id = call.context().ids().requestId();
        boolean replaced = !id.equals(call.context().ids().extendedRequestId())
                && call.request().headers().first("x-amzn-requestid").stream().anyMatch(sent -> !sent.equals(id));
        return Optional.of(Json.of(replaced ? "UUID_REPLACED_INVALID_REQUEST_ID" : id));
    }

    private static String root(String traceHeader) {
        int end = traceHeader.indexOf(';');
        String first = end < 0 ? traceHeader : traceHeader.substring(0, end);
        return first.startsWith("Root=") ? first.substring(5) : first;
    }
}
