package dev.gatehouse.internal.feature.responses;

import dev.gatehouse.events.CallRefused;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.spine.Answer;
import dev.gatehouse.internal.spine.Context;
import dev.gatehouse.internal.spine.Gate;
import dev.gatehouse.internal.spine.ReceivedCall;
import dev.gatehouse.internal.spine.Refusal;
import dev.gatehouse.internal.spine.Refused;
import dev.gatehouse.internal.spine.Served;
import dev.gatehouse.internal.spine.Step;
import dev.gatehouse.model.GatewayResponseType;

/**
 * Turns what became of {@code $connect} into the answer of the handshake: 101, or the status that refuses it.
 *
 * <p>Of the integration's headers only {@code Sec-WebSocket-Protocol} reaches the client.
 */
public final class HandshakeResponses implements Gate<ReceivedCall, ReceivedCall, HttpResponse> {

    private HandshakeResponses() {}

    /** The gate. */
    public static Gate<ReceivedCall, ReceivedCall, HttpResponse> gate() {
        return new HandshakeResponses();
    }

    @Override
    public Answer<HttpResponse> pass(ReceivedCall arrival, Step<ReceivedCall, HttpResponse> next) {
        Answer<HttpResponse> answer = next.answer(arrival);
        if (answer instanceof Refused<HttpResponse> refused) {
            return new Served<>(refused(arrival, refused), refused.context());
        }
        HttpResponse response = ((Served<HttpResponse>) answer).result();
        return new Served<>(
                response.status() / 100 == 2 ? accepted(response) : refusing(response.status(), "", answer.context()),
                answer.context());
    }

    private static HttpResponse accepted(HttpResponse response) {
        Headers headers = response.headers()
                .first("sec-websocket-protocol")
                .map(protocol -> Headers.of("Sec-WebSocket-Protocol", protocol))
                .orElseGet(Headers::none);
        return new HttpResponse(101, headers, Body.empty());
    }

    private static HttpResponse refused(ReceivedCall arrival, Refused<HttpResponse> refused) {
        Refusal refusal = refused.refusal();
        int status = refusal.type() == GatewayResponseType.INTEGRATION_FAILURE ? 502 : refusal.effectiveStatus();
        arrival.note(new CallRefused(
                refusal.gate(),
                refusal.type(),
                status,
                refusal.message(),
                refusal.validationError(),
                refusal.reason(),
                refusal.location()));
        return refusing(status, refusal.message().orElse("Internal server error"), refused.context());
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
