package dev.gatehouse.internal.assembly;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.Percent;
import dev.gatehouse.internal.feature.access.Access;
import dev.gatehouse.internal.feature.access.ManagementCall;
import dev.gatehouse.internal.feature.connections.ConnectionCommands;
import dev.gatehouse.internal.feature.observation.Observation;
import dev.gatehouse.internal.feature.responses.CommonHeaders;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.pipeline.ReceivedCall;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.Served;
import dev.gatehouse.internal.pipeline.context.Context;
import dev.gatehouse.model.WebSocketApi;
import java.util.Optional;
import java.util.function.Function;

/**
 * The way of a request to {@code @connections}: its sender is checked, then it is carried out.
 *
 * @param check refuses senders that may not make the request
 */
record ManagementApi(WebSocketApi api, Function<ManagementCall, Optional<Refusal>> check) {

    private static final String PREFIX = "/@connections/";

    /** The connection that a path below the stage names, encoded or not; empty for any other path. */
    private static Optional<String> connectionId(String path) {
        String decoded = Percent.decode(path);
        return decoded.startsWith(PREFIX) && decoded.length() > PREFIX.length()
                ? Optional.of(decoded.substring(PREFIX.length()))
                : Optional.empty();
    }

    /** For whoever signs as somebody who may. */
    static ManagementApi ofSigners(WebSocketApi api) {
        return new ManagementApi(api, Access::refuse);
    }

    /** For the functions of a test: their role has no policies here, so they may do anything. */
    static ManagementApi ofFunctions(WebSocketApi api) {
        return new ManagementApi(api, call -> Optional.empty());
    }

    /** Answers a request that came to a stage: for a connection, or 426. */
    Served<HttpResponse> answer(ReceivedCall call) {
        HttpResponse response = connectionId(call.context().request().resourcePath())
                .map(id -> managed(call, id))
                .orElseGet(ManagementApi::upgradeRequired);
        return new Served<>(CommonHeaders.over(call.request(), response, call.state()), call.context());
    }

    private HttpResponse managed(ReceivedCall call, String connectionId) {
        HttpRequest request = call.request();
        Context context = call.context();
        var stage = context.stage();
        var managed = new ManagementCall(request, call.state(), stage, connectionId, context.receivedAt());
        HttpResponse response = check.apply(managed)
                .map(refusal -> refused(refusal, call))
                .orElseGet(() -> new ConnectionCommands(call.state(), stage.apiId(), stage.name())
                        .answer(request, connectionId));
        if (request.method().equals("POST") && response.status() == 200) {
            Observation.pushed(api, call);
        }
        return response.withHeaders(
                response.headers().plus("x-amzn-RequestId", context.ids().requestId()));
    }

    private static HttpResponse upgradeRequired() {
        return new HttpResponse(
                426,
                Headers.of("Upgrade", "websocket").plus("Content-Type", "application/json"),
                Body.of("{\"message\":\"Upgrade Required\"}"));
    }

    private static HttpResponse refused(Refusal refusal, ReceivedCall call) {
        int status = refusal.effectiveStatus();
        call.note(refusal.fact(status, refusal.message()));
        String message = refusal.message().orElse("Forbidden");
        return new HttpResponse(
                status,
                Headers.of("x-amzn-ErrorType", refusal.errorType()).plus("Content-Type", "application/json"),
                Body.of("{" + Json.of(refusal.memberName()).toText() + ":"
                        + Json.of(message).toText() + "}"));
    }
}
