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
import dev.gatehouse.model.GatewayResponseType;
import java.util.Map;
import java.util.Optional;

/** Turns a refusal into the answer of an HTTP API: its own statuses and texts, nothing to customise. */
public final class HttpApiResponses implements ResponsesGate<HttpResponse> {

    private static final Map<GatewayResponseType, Integer> STATUS = Map.of(
            GatewayResponseType.INTEGRATION_TIMEOUT, 503,
            GatewayResponseType.INTEGRATION_FAILURE, 503,
            GatewayResponseType.MISSING_AUTHENTICATION_TOKEN, 403,
            GatewayResponseType.RESOURCE_NOT_FOUND, 404);
    private static final Map<Integer, String> MESSAGES = Map.of(
            400, "Bad Request",
            401, "Unauthorized",
            403, "Forbidden",
            404, "Not Found",
            413, "Request Entity Too Large",
            429, "Too Many Requests",
            431, "Request Header Fields Too Large",
            500, "Internal Server Error",
            503, "Service Unavailable");

    private static final String ID = "apigw-requestid";

    private HttpApiResponses() {}

    /** The gate. */
    public static ResponsesGate<HttpResponse> gate() {
        return new HttpApiResponses();
    }

    @Override
    public Served<HttpResponse> render(ReceivedCall received, Answer<HttpResponse> answer) {
        String id = answer.context().ids().extendedRequestId();
        return answer.served(refusal -> render(received, refusal)).map(response -> withId(response, id));
    }

    // an HTTP API with mutual TLS has this gate a second time, in front of its pipeline
    private static HttpResponse withId(HttpResponse response, String id) {
        return response.headers().all(ID).contains(id)
                ? response
                : response.withHeaders(response.headers().plus(ID, id));
    }

    private static HttpResponse render(ReceivedCall received, Refusal refusal) {
        int status = refusal.status()
                .orElse(STATUS.getOrDefault(refusal.type(), refusal.type().status()));
        String message = MESSAGES.getOrDefault(status, refusal.type().message());
        received.note(refusal.fact(status, Optional.of(message)));
        Headers headers = Headers.of("content-type", "application/json").plus(refusal.headers());
        return new HttpResponse(
                status, headers, Body.of("{\"message\":" + Json.of(message).toText() + "}"));
    }
}
