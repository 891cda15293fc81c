package dev.gatehouse.internal.template.build.v2;

import dev.gatehouse.internal.template.draft.ApiKind;
import dev.gatehouse.internal.template.draft.ApiOfResource;
import dev.gatehouse.internal.template.draft.AuthorizationReader;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.RouteRules;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.draft.V2Draft;
import dev.gatehouse.internal.template.draft.V2Protocol;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.RouteBuilder;
import dev.gatehouse.model.RouteIntegration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code AWS::ApiGatewayV2::Route}. */
public final class RouteReader implements ResourceReader {

    private static final String TARGET = "integrations/";

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        ApiOfResource.v2(properties, draft)
                .ifPresent(api -> add(properties.decidingText("RouteKey", ""), resource, api, draft));
    }

    private static void add(String key, ResolvedResource resource, V2Draft api, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        if (api.routes().containsKey(key)) {
            properties.error(
                    "ConflictException",
                    "RouteKey",
                    "Route with key " + key + " already exists for this API",
                    "remove one of the two routes.");
        }
        new RouteRules(api.protocol())
                .fault(key)
                .ifPresent(fault -> properties.refused("RouteKey", fault, "change the key."));
        if (api.protocol() == V2Protocol.WEBSOCKET && !key.equals("$connect")) {
            onlyOnConnect(properties);
        }
        if (api.protocol() == V2Protocol.HTTP && properties.isTrue("ApiKeyRequired")) {
            properties.refused(
                    "ApiKeyRequired",
                    properties.element() + ".ApiKeyRequired is true, but HTTP APIs know no API keys.",
                    "guard the route by AuthorizationType, or remove it.");
        }
        RouteBuilder route = Route.builder()
                .routeKey(key)
                .authorization(new AuthorizationReader(
                                properties, ApiKind.of(api.protocol()), api.authorizers(), draft.names())
                        .read())
                .apiKeyRequired(properties.isTrue("ApiKeyRequired"))
                .requestParameters(parameters(properties))
                .requestModels(models(properties, api))
                .routeResponses(api.routeResponses().getOrDefault(resource.logicalId(), List.of()))
                .operationName(properties.text("OperationName", ""))
                .location(properties.location());
        properties.decidingText("ModelSelectionExpression").ifPresent(route::modelSelectionExpression);
        properties.decidingText("RouteResponseSelectionExpression").ifPresent(route::routeResponseSelectionExpression);
        integration(properties, api, draft).ifPresent(route::integration);
        api.routes().put(key, route.build());
    }

    /** Who may connect is asked once, before the connection stands. */
    private static void onlyOnConnect(Fields properties) {
        boolean guarded = !properties.decidingWord("AuthorizationType", "NONE").equals("NONE");
        if (guarded || properties.isTrue("ApiKeyRequired")) {
            properties.refused(
                    guarded ? "AuthorizationType" : "ApiKeyRequired",
                    properties.element() + " guards a route that is not $connect.",
                    "guard $connect: API Gateway asks who may call only there.");
        }
    }

    private static Map<String, Boolean> parameters(Fields properties) {
        Map<String, Boolean> parameters = new LinkedHashMap<>();
        properties
                .fieldsByName("RequestParameters")
                .forEach((name, parameter) -> parameters.put(name, parameter.isTrue("Required")));
        return parameters;
    }

    private static Map<String, String> models(Fields properties, V2Draft api) {
        Map<String, String> models = properties.textMap("RequestModels");
        models.replaceAll((key, name) -> api.modelIds().getOrDefault(name, name));
        return models;
    }

    private static Optional<RouteIntegration> integration(Fields properties, V2Draft api, TemplateDraft draft) {
        Optional<String> target = properties.decidingText("Target");
        Optional<RouteIntegration> integration = target.map(
                        text -> text.startsWith(TARGET) ? text.substring(TARGET.length()) : text)
                .map(draft.names()::logicalId)
                .flatMap(id -> Optional.ofNullable(api.integrations().get(id)));
        if (target.isPresent()
                && integration.isEmpty()
                && !properties.findings().hasErrors()) {
            properties.error(
                    "NotFoundException",
                    "Target",
                    "Invalid Integration identifier specified " + target.get(),
                    "write integrations/ and the Ref of an integration of " + api.logicalId() + ".");
        }
        return integration;
    }
}
