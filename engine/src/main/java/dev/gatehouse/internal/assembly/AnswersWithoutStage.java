package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.feature.responses.CommonHeaders;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.pipeline.CallRecords;
import dev.gatehouse.model.ApiDefinition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Answers that no stage gives: neither logged nor counted. */
record AnswersWithoutStage(ApiDefinition api, State state) {

    /** Where no REST or WebSocket API or stage serves the host or path. */
    Exchange forbidden(HttpRequest request, String stage) {
        var ids = CallIdsFactory.rest(request, state.environment());
        var headers = Headers.of("x-amzn-ErrorType", "ForbiddenException")
                .plus("Content-Type", "application/json")
                .plus("x-amzn-RequestId", ids.requestId())
                .plus("x-amz-apigw-id", ids.extendedRequestId());
        return answer(ids.requestId(), stage, request, new HttpResponse(403, headers, message("Forbidden")));
    }

    /** Where no stage of an HTTP API serves the path. */
    Exchange notFound(HttpRequest request) {
        return ofHttpApi(404, "Not Found", request);
    }

    /** Where the path of a request to an HTTP API can't be read. */
    Exchange badRequest(HttpRequest request) {
        return ofHttpApi(400, "Bad Request", request);
    }

    private Exchange ofHttpApi(int status, String text, HttpRequest request) {
        var ids = CallIdsFactory.extended(request, state.environment());
        var headers = Headers.of("content-type", "application/json").plus("apigw-requestid", ids.requestId());
        return answer(ids.requestId(), "", request, new HttpResponse(status, headers, message(text)));
    }

    private static Body message(String text) {
        return Body.of("{\"message\":" + Json.of(text).toText() + "}");
    }

    private Exchange answer(String requestId, String stage, HttpRequest request, HttpResponse response) {
        var exchange = new Exchange(
                requestId,
                api.logicalId(),
                stage,
                request,
                CommonHeaders.over(request, response, state),
                state.environment().clock().now(),
                Duration.ZERO,
                List.of());
        return state.get(CallRecords.KEY).add(exchange, Optional.empty());
    }
}
