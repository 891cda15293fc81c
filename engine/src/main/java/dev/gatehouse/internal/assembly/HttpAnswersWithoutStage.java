package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.model.ApiDefinition;
import java.time.Duration;
import java.util.List;

/** What an HTTP API does at its very front. */
final class HttpAnswersWithoutStage {

    private HttpAnswersWithoutStage() {}

    /** An answer without a stage: neither logged nor counted. */
    static Exchange answered(int status, String message, HttpRequest request, ApiDefinition api, State state) {
        var ids = CallIdsFactory.extended(request, state.environment());
        var headers = Headers.of("content-type", "application/json").plus("apigw-requestid", ids.requestId());
        var body = Body.of("{\"message\":" + Json.of(message).toText() + "}");
        var response = finished(request, new HttpResponse(status, headers, body), state);
        return state.get(Exchanges.SLOT)
                .add(new Exchange(
                        ids.requestId(),
                        api.logicalId(),
                        "",
                        request,
                        response,
                        state.environment().clock().now(),
                        Duration.ZERO,
                        List.of()));
    }

    /** The answer with the headers that every one has; a 204 has no length. */
    static HttpResponse finished(HttpRequest request, HttpResponse response, State state) {
        HttpResponse finished = AnswersWithoutStage.finished(request, response, state);
        boolean bare = response.status() == 204
                && response.body().isEmpty()
                && !response.headers().has("content-type");
        return bare ? finished.withHeaders(finished.headers().without("content-length")) : finished;
    }
}
