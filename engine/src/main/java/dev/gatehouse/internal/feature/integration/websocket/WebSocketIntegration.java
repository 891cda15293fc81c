package dev.gatehouse.internal.feature.integration.websocket;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.feature.integration.http.HttpIntegration;
import dev.gatehouse.internal.feature.integration.http.HttpProxy;
import dev.gatehouse.internal.feature.integration.lambda.LambdaIntegration;
import dev.gatehouse.internal.feature.integration.lambda.LambdaPermit;
import dev.gatehouse.internal.feature.integration.lambda.LambdaRoute;
import dev.gatehouse.internal.feature.integration.mapping.MappedIntegration;
import dev.gatehouse.internal.feature.integration.mock.MockIntegration;
import dev.gatehouse.internal.feature.integration.service.ServiceIntegration;
import dev.gatehouse.internal.permissions.LambdaPermissions;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.internal.pipeline.WebSocketRoute;
import dev.gatehouse.model.RouteIntegration;

/** Chooses the responder that answers a WebSocket route: one class a kind of integration. */
public final class WebSocketIntegration {

    private WebSocketIntegration() {}

    /** The responder for that route's integration; a route without one answers 200. */
    public static Responder<AuthorizedCall, HttpResponse> responder(
            WebSocketRoute method, LambdaPermissions permissions) {
        var permit = LambdaPermit.of(permissions, method);
        return method.route()
                .integration()
                .map(integration -> responder(method, integration, permit))
                .orElseGet(() -> call -> call.serve(HttpResponse.of(200)));
    }

    private static Responder<AuthorizedCall, HttpResponse> responder(
            WebSocketRoute method, RouteIntegration integration, LambdaPermit permit) {
        var mapped = MappedIntegration.of(method, integration);
        return switch (integration.type()) {
            case MOCK -> MockIntegration.responder(mapped);
            case HTTP -> HttpIntegration.responder(mapped);
            case HTTP_PROXY -> HttpProxy.responder(mapped);
            case AWS_PROXY -> LambdaRoute.responder(mapped, permit);
            case AWS ->
                LambdaIntegration.serves(mapped.integration())
                        ? LambdaIntegration.responder(mapped, permit)
                        : ServiceIntegration.responder(mapped);
        };
    }
}
