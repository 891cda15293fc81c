package dev.gatehouse.internal.feature.integration;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.feature.integration.lambda.LambdaProxy;
import dev.gatehouse.internal.spine.AdmittedCall;
import dev.gatehouse.internal.spine.Refusal;
import dev.gatehouse.internal.spine.Step;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.IntegrationType;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.Resource;
import dev.gatehouse.model.RestApi;

/** Chooses the step that answers a REST method: one class a kind of integration. */
public final class RestIntegration {

    private RestIntegration() {}

    /** The step for that method's integration. */
    public static Step<AdmittedCall, HttpResponse> step(RestApi api, Resource resource, Method method) {
        return method.integration()
                .map(integration -> step(api, integration))
                .orElseGet(() -> call -> call.refuse(Refusal.of(
                                GatewayResponseType.API_CONFIGURATION_ERROR,
                                "integration",
                                "the method has no integration")
                        .at(method.location())));
    }

    private static Step<AdmittedCall, HttpResponse> step(RestApi api, Integration integration) {
        if (integration.type() == IntegrationType.AWS_PROXY) {
            return LambdaProxy.step(api, integration);
        }
        return call -> call.refuse(Refusal.of(
                        GatewayResponseType.API_CONFIGURATION_ERROR,
                        "integration",
                        "integrations of type " + integration.type() + " are not simulated")
                .fromIntegration()
                .at(integration.location()));
    }
}
