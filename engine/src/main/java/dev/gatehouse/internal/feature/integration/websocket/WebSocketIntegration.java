package dev.gatehouse.internal.feature.integration.websocket;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.spine.AdmittedCall;
import dev.gatehouse.internal.spine.Refusal;
import dev.gatehouse.internal.spine.Step;
import dev.gatehouse.internal.spine.WebSocketRoute;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.IntegrationType;
import dev.gatehouse.model.RouteIntegration;

/** Chooses the step that answers a WebSocket route: one class a kind of integration. */
public final class WebSocketIntegration {

    private WebSocketIntegration() {}

    /** The step for that route's integration; a route without one answers 200. */
    public static Step<AdmittedCall, HttpResponse> step(WebSocketRoute place) {
        return place.route()
                .integration()
                .map(WebSocketIntegration::step)
                .orElseGet(() -> call -> call.serve(HttpResponse.of(200)));
    }

    private static Step<AdmittedCall, HttpResponse> step(RouteIntegration integration) {
        return integration.type() == IntegrationType.AWS_PROXY
                ? new FunctionRoute(integration)
                : call -> call.refuse(Refusal.of(
                                GatewayResponseType.API_CONFIGURATION_ERROR,
                                "integration",
                                "integrations of type " + integration.type() + " are not simulated")
                        .at(integration.location()));
    }
}
