package dev.gatehouse.internal.feature.integration;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.feature.integration.http.HttpIntegration;
import dev.gatehouse.internal.feature.integration.http.HttpProxy;
import dev.gatehouse.internal.feature.integration.lambda.LambdaIntegration;
import dev.gatehouse.internal.feature.integration.lambda.LambdaPermit;
import dev.gatehouse.internal.feature.integration.lambda.LambdaProxy;
import dev.gatehouse.internal.feature.integration.mapping.IntegrationCheck;
import dev.gatehouse.internal.feature.integration.mapping.IntegrationRefusals;
import dev.gatehouse.internal.feature.integration.mapping.MappedIntegration;
import dev.gatehouse.internal.feature.integration.mapping.SendableResponse;
import dev.gatehouse.internal.feature.integration.mock.MockIntegration;
import dev.gatehouse.internal.feature.integration.service.ServiceIntegration;
import dev.gatehouse.internal.permissions.LambdaPermissions;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.internal.pipeline.RestMethod;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.IntegrationType;
import dev.gatehouse.model.RestApi;
import java.util.List;

/** Chooses the responder that answers a REST method: one class a kind of integration. */
public final class RestIntegration {

    private RestIntegration() {}

    /** What of an API's integrations will fail every call, though AWS deploys it. */
    public static List<Finding> findings(RestApi api) {
        return api.definition().resources().stream()
                .flatMap(resource -> resource.methods().stream())
                .flatMap(method -> method.integration().stream()
                        .flatMap(integration -> IntegrationCheck.of(integration, method).stream()))
                .toList();
    }

    /** The responder for that method's integration. */
    public static Responder<AuthorizedCall, HttpResponse> responder(RestMethod method, LambdaPermissions permissions) {
        var permit = LambdaPermit.of(permissions, method);
        return method.method()
                .integration()
                .map(integration -> responder(method, integration, permit))
                .orElseGet(() -> call ->
                        call.refuse(new IntegrationRefusals(method.method().location())
                                .configuration("the method has no integration")));
    }

    private static Responder<AuthorizedCall, HttpResponse> responder(
            RestMethod method, Integration integration, LambdaPermit permit) {
        var refusals = new IntegrationRefusals(integration.location());
        boolean proxy =
                integration.type() == IntegrationType.AWS_PROXY || integration.type() == IntegrationType.HTTP_PROXY;
        return new SendableResponse(
                kind(method, integration, permit), proxy ? refusals::badGateway : refusals::configuration);
    }

    private static Responder<AuthorizedCall, HttpResponse> kind(
            RestMethod method, Integration integration, LambdaPermit permit) {
        var mapped = MappedIntegration.of(method, integration);
        return switch (integration.type()) {
            case MOCK -> MockIntegration.responder(mapped);
            case HTTP -> HttpIntegration.responder(mapped);
            case HTTP_PROXY -> HttpProxy.responder(mapped);
            case AWS_PROXY -> LambdaProxy.responder(method, integration, permit);
            case AWS ->
                LambdaIntegration.serves(integration)
                        ? LambdaIntegration.responder(mapped, permit)
                        : ServiceIntegration.responder(mapped);
        };
    }
}
