package dev.gatehouse.internal.feature.integration.httpapi;

import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.expression.value.MappingSource;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.model.RouteIntegration;
import java.util.List;

/** Changes what a function sees of a request by the request parameters of its integration. */
record FunctionRequestMapping(List<MappingOperation> operations) {

    static FunctionRequestMapping of(RouteIntegration integration) {
        return new FunctionRequestMapping(MappingOperation.read(integration.requestParameters()));
    }

    /** The call as the event tells it. */
    AuthorizedCall seen(AuthorizedCall call) {
        if (operations.isEmpty()) {
            return call;
        }
        MappingSource source = RouteSource.of(call);
        HttpRequest request = call.request();
        Headers headers = HeaderOperations.apply(operations, request.headers(), source);
        String query = QueryOperations.apply(operations, request.rawQuery(), source);
        AuthorizedCall mapped = call.with(
                request.withHeaders(headers).withTarget(request.path() + (query.isEmpty() ? "" : "?" + query)));
        return PathOperations.apply(operations, source)
                .map(path -> mapped.with(
                        call.context().withRequest(call.context().request().withPath(path))))
                .orElse(mapped);
    }
}
