package dev.gatehouse.internal.feature.integration.httpapi;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.Query;
import dev.gatehouse.internal.expression.value.BodyText;
import dev.gatehouse.internal.expression.value.MappingSource;
import dev.gatehouse.internal.expression.value.Parameters;
import dev.gatehouse.internal.expression.value.RequestMessage;
import dev.gatehouse.internal.expression.value.ResponseMessage;
import dev.gatehouse.internal.payload.ContextVariables;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.context.RouteContext;
import java.util.Map;

/** What the mappings of an HTTP API take values from. */
final class RouteSource {

    private RouteSource() {}

    static MappingSource of(AuthorizedCall call) {
        var context = call.context();
        Map<String, String> path =
                context.route().map(RouteContext::pathParameters).orElse(Map.of());
        var parameters = new Parameters(
                path, Query.parse(call.request().rawQuery()), call.request().headers());
        var message = new RequestMessage(
                context.request().resourcePath(),
                parameters,
                BodyText.of(call.request().body()));
        return MappingSource.of(message, context.stage().variables(), new ContextVariables(context));
    }

    static MappingSource of(AuthorizedCall call, HttpResponse answer) {
        return of(call).with(new ResponseMessage(answer.status(), answer.headers(), BodyText.of(answer.body())));
    }
}
