package dev.gatehouse.internal.feature.responses;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.ReceivedCall;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.ResponsesGate;
import dev.gatehouse.internal.pipeline.Served;
import dev.gatehouse.internal.pipeline.context.Context;
import dev.gatehouse.model.GatewayResponseType;

/**
 * Turns what became of {@code $connect} into the answer of the handshake: 101, or the status that refuses it.
 *
 * <p>Of the integration's headers only {@code Sec-WebSocket-Protocol} reaches the client.
 */
public final class HandshakeResponses implements ResponsesGate<HttpResponse> {

    private HandshakeResponses() {}

    /** The gate. */
    public static ResponsesGate<HttpResponse> gate() {
        return new HandshakeResponses();
    }

    @Override
    public Served<HttpResponse> render(ReceivedCall received, Answer<HttpResponse> answer) {
        Context context = answer.context();
        return answer.map(response ->
                        response.status() / 100 == 2 ? accepted(response) : refusing(response.status(), "", context))
                .served(refusal -> refused(received, refusal, context));
    }

    private static HttpResponse accepted(HttpResponse response) {
        Headers headers = response.headers()
                .first("sec-websocket-protocol")
                .map(protocol -> Headers.of("Sec-WebSocket-Protocol", protocol))
                .orElseGet(Headers::none);
        return new HttpResponse(101, headers, Body.empty());
    }

    private static HttpResponse refused(ReceivedCall received, Refusal refusal, Context context) {
        int status = refusal.type() == GatewayResponseType.INTEGRATION_FAILURE ? 502 : refusal.effectiveStatus();
        received.note(refusal.fact(status, refusal.message()));
        return refusing(status, refusal.message().orElse("Internal server error"), context);
    }

    private static HttpResponse refusing(int status, String message, Context context) {
        String id = context.connection().orElseThrow().connectionId();
        String text = message.isEmpty() ? "Forbidden" : message;
        return new HttpResponse(
                status,
                Headers.of("Content-Type", "application/json"),
                Body.of("{\"message\": " + Json.of(text).toText() + ", \"connectionId\":"
                        + Json.of(id).toText() + ", \"requestId\":"
                        + Json.of(context.ids().requestId()).toText() + "}"));
    }
}
