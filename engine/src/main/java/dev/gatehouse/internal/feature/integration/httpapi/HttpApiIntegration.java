package dev.gatehouse.internal.feature.integration.httpapi;

import dev.gatehouse.events.GateName;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.feature.integration.lambda.LambdaPermit;
import dev.gatehouse.internal.feature.integration.mapping.Sendable;
import dev.gatehouse.internal.permissions.LambdaPermissions;
import dev.gatehouse.internal.spine.AuthorizedCall;
import dev.gatehouse.internal.spine.HttpRoute;
import dev.gatehouse.internal.spine.Refusal;
import dev.gatehouse.internal.spine.Step;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.RouteIntegration;

/** Chooses the step that answers a route of an HTTP API: one class a kind of integration. */
public final class HttpApiIntegration {

    private HttpApiIntegration() {}

    /** The step for that route's integration. */
    public static Step<AuthorizedCall, HttpResponse> step(HttpRoute place, LambdaPermissions permissions) {
        Route route = place.route();
        return route.integration()
                .<Step<AuthorizedCall, HttpResponse>>map(integration -> new Sendable(
                        AnswerMapping.around(integration, kind(integration, LambdaPermit.of(permissions, place))),
                        reason -> Refusal.of(GatewayResponseType.API_CONFIGURATION_ERROR, GateName.INTEGRATION, reason)
                                .at(integration.location())))
                .orElseGet(() -> call -> call.refuse(Refusal.of(
                                GatewayResponseType.API_CONFIGURATION_ERROR,
                                GateName.INTEGRATION,
                                "the route has no integration")
                        .at(route.location())));
    }

    private static Step<AuthorizedCall, HttpResponse> kind(RouteIntegration integration, LambdaPermit permit) {
        if (integration.subtype().isPresent()) {
            return new ServiceRoute(integration, integration.subtype().get());
        }
        return switch (integration.type()) {
            case AWS_PROXY -> new FunctionProxy(integration, FunctionRequestMapping.of(integration), permit);
            case HTTP_PROXY -> new EndpointProxy(integration);
            case AWS, HTTP, MOCK ->
                call -> call.refuse(Refusal.of(
                                GatewayResponseType.API_CONFIGURATION_ERROR,
                                GateName.INTEGRATION,
                                "HTTP APIs have no integrations of type " + integration.type())
                        .at(integration.location()));
        };
    }
}
