package dev.gatehouse.internal.feature.integration.httpapi;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.spine.AdmittedCall;
import dev.gatehouse.internal.spine.Refusal;
import dev.gatehouse.internal.spine.Step;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.IntegrationType;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.RouteIntegration;

/** Chooses the step that answers a route of an HTTP API: one class a kind of integration. */
public final class HttpApiIntegration {

    private HttpApiIntegration() {}

    /** The step for that route's integration. */
    public static Step<AdmittedCall, HttpResponse> step(Route route) {
        return route.integration()
                .map(HttpApiIntegration::step)
                .orElseGet(() -> call -> call.refuse(Refusal.of(
                                GatewayResponseType.API_CONFIGURATION_ERROR,
                                "integration",
                                "the route has no integration")
                        .at(route.location())));
    }

    private static Step<AdmittedCall, HttpResponse> step(RouteIntegration integration) {
        boolean lambda = integration.type() == IntegrationType.AWS_PROXY
                && integration.subtype().isEmpty();
        return lambda
                ? new FunctionProxy(integration)
                : call -> call.refuse(Refusal.of(
                                GatewayResponseType.API_CONFIGURATION_ERROR,
                                "integration",
                                "integrations of type " + integration.type() + " are not simulated")
                        .at(integration.location()));
    }
}
