package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.spine.CallScope;
import dev.gatehouse.internal.spine.Context;
import dev.gatehouse.model.ApiDefinition;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What every API does at its very front: answers without a stage, and what each answer carries. */
final class AnswersWithoutStage {

    private AnswersWithoutStage() {}

    /** The answer where no API or stage serves the host or path: neither logged nor counted. */
    static Exchange forbidden(HttpRequest request, ApiDefinition api, String stage, State state) {
        var ids = CallIdsFactory.rest(request, state.environment());
        var response = new HttpResponse(
                403,
                Headers.of("x-amzn-ErrorType", "ForbiddenException")
                        .plus("Content-Type", "application/json")
                        .plus("x-amzn-RequestId", ids.requestId())
                        .plus("x-amz-apigw-id", ids.extendedRequestId()),
                Body.of("{\"message\":\"Forbidden\"}"));
        return state.get(Exchanges.SLOT)
                .add(new Exchange(
                        ids.requestId(),
                        api.logicalId(),
                        stage,
                        request,
                        finished(request, response, state),
                        state.environment().clock().now(),
                        Duration.ZERO,
                        List.of()));
    }

    /** Records a call. */
    static Exchange exchange(
            ApiDefinition api, HttpRequest request, HttpResponse response, Context context, CallScope scope) {
        return scope.state()
                .get(Exchanges.SLOT)
                .add(new Exchange(
                        context.ids().requestId(),
                        api.logicalId(),
                        context.stage().name(),
                        request,
                        response,
                        context.receivedAt(),
                        scope.stopwatch().elapsed(),
                        scope.journal().facts()));
    }

    /** The answer with the headers that every one has. */
    static HttpResponse finished(HttpRequest request, HttpResponse response, State state) {
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                state.environment().clock().now().atOffset(ZoneOffset.UTC));
        var headers = response.headers()
                .with("Content-Length", Integer.toString(response.body().length()))
                .plus("Connection", "keep-alive")
                .plus("Date", date);
        var body = request.method().equals("HEAD") ? Body.empty() : response.body();
        return new HttpResponse(response.status(), headers, body);
    }
}
