package dev.gatehouse.internal.feature.integration.httpapi;

import dev.gatehouse.events.GateName;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.expression.value.MappingSource;
import dev.gatehouse.internal.feature.integration.lambda.LambdaPermit;
import dev.gatehouse.internal.feature.integration.mapping.SendableResponse;
import dev.gatehouse.internal.permissions.LambdaPermissions;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.HttpRoute;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.RouteIntegration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses the responder that answers a route of an HTTP API: one class a kind of integration. */
public final class HttpApiIntegration {

    private HttpApiIntegration() {}

    /** The responder for that route's integration. */
    public static Responder<AuthorizedCall, HttpResponse> responder(HttpRoute method, LambdaPermissions permissions) {
        Route route = method.route();
        return route.integration()
                .<Responder<AuthorizedCall, HttpResponse>>map(integration -> new SendableResponse(
                        AnswerMapping.around(integration, kind(integration, LambdaPermit.of(permissions, method))),
                        reason -> Refusal.of(GatewayResponseType.API_CONFIGURATION_ERROR, GateName.INTEGRATION, reason)
                                .at(integration.location())))
                .orElseGet(() -> call -> call.refuse(Refusal.of(
                                GatewayResponseType.API_CONFIGURATION_ERROR,
                                GateName.INTEGRATION,
                                "the route has no integration")
                        .at(route.location())));
    }

    private static Responder<AuthorizedCall, HttpResponse> kind(RouteIntegration integration, LambdaPermit permit) {
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

    /**
     * Changes an integration's answer by the response parameters of its status.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html">Parameter
     *     mapping of HTTP APIs (read 2026-11-22)</a>
     */
    private static final class AnswerMapping implements Responder<AuthorizedCall, HttpResponse> {

        private final Map<String, List<MappingOperation>> byStatus;
        private final Responder<AuthorizedCall, HttpResponse> integration;

        private AnswerMapping(
                Map<String, List<MappingOperation>> byStatus, Responder<AuthorizedCall, HttpResponse> integration) {
            this.byStatus = byStatus;
            this.integration = integration;
        }

        /** The responder with its answers mapped; itself if nothing is mapped. */
        static Responder<AuthorizedCall, HttpResponse> around(
                RouteIntegration definition, Responder<AuthorizedCall, HttpResponse> integration) {
            Map<String, List<MappingOperation>> byStatus = new LinkedHashMap<>();
            definition.responseParameters().forEach((status, all) -> byStatus.put(status, MappingOperation.read(all)));
            return byStatus.isEmpty() ? integration : new AnswerMapping(byStatus, integration);
        }

        @Override
        public Answer<HttpResponse> answer(AuthorizedCall call) {
            return integration.answer(call).map(response -> mapped(call, response));
        }

        private HttpResponse mapped(AuthorizedCall call, HttpResponse response) {
            List<MappingOperation> operations = byStatus.getOrDefault(Integer.toString(response.status()), List.of());
            MappingSource source = RouteSource.of(call, response);
            int status = operations.stream()
                    .filter(operation -> operation.target().equals("statuscode"))
                    .flatMap(operation -> operation.value().value(source).stream())
                    .filter(text -> text.matches("[1-5]\\d\\d"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(response.status());
            return response.withHeaders(HeaderOperations.apply(operations, response.headers(), source))
                    .withStatus(status);
        }
    }
}
