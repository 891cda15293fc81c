package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.CallRefused;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.Percent;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.feature.access.Access;
import dev.gatehouse.internal.feature.access.ManagementCall;
import dev.gatehouse.internal.feature.connections.ConnectionCommands;
import dev.gatehouse.internal.feature.observation.Observation;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.spine.CallScope;
import dev.gatehouse.internal.spine.Context;
import dev.gatehouse.internal.spine.Refusal;
import dev.gatehouse.model.WebSocketApi;
import java.util.Optional;

/** The way of a request to {@code @connections}: its signer is checked, then it is carried out. */
record ManagementApi(WebSocketApi api, State state) {

    private static final String PREFIX = "/@connections/";

    /** The connection that a path below the stage names, encoded or not; empty for any other path. */
    static Optional<String> connectionId(String path) {
        String decoded = Percent.decode(path);
        return decoded.startsWith(PREFIX) && decoded.length() > PREFIX.length()
                ? Optional.of(decoded.substring(PREFIX.length()))
                : Optional.empty();
    }

    Exchange answer(HttpRequest request, Context context, String connectionId) {
        CallScope scope = CallScope.begin(state);
        var stage = context.stage();
        var call = new ManagementCall(request, state, stage, connectionId, context.receivedAt());
        HttpResponse response = Access.refuse(call)
                .map(refusal -> refused(refusal, scope))
                .orElseGet(
                        () -> new ConnectionCommands(state, stage.apiId(), stage.name()).answer(request, connectionId));
        if (request.method().equals("POST") && response.status() == 200) {
            Observation.pushed(api, context, state);
        }
        HttpResponse shown = response.withHeaders(
                response.headers().plus("x-amzn-RequestId", context.ids().requestId()));
        return AnswersWithoutStage.exchange(
                api, request, AnswersWithoutStage.finished(request, shown, state), context, scope);
    }

    private static HttpResponse refused(Refusal refusal, CallScope scope) {
        int status = refusal.effectiveStatus();
        scope.journal()
                .note(new CallRefused(
                        refusal.gate(),
                        refusal.type(),
                        status,
                        refusal.message(),
                        refusal.validationError(),
                        refusal.reason(),
                        refusal.location()));
        String message = refusal.message().orElse("Forbidden");
        return new HttpResponse(
                status,
                Headers.of("x-amzn-ErrorType", refusal.errorType()).plus("Content-Type", "application/json"),
                Body.of("{" + Json.of(refusal.memberName()).toText() + ":"
                        + Json.of(message).toText() + "}"));
    }
}
