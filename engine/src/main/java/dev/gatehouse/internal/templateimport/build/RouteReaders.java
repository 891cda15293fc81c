package dev.gatehouse.internal.templateimport.build;

import dev.gatehouse.internal.templateimport.draft.ApiKind;
import dev.gatehouse.internal.templateimport.draft.AuthorizationReader;
import dev.gatehouse.internal.templateimport.draft.Fields;
import dev.gatehouse.internal.templateimport.draft.HttpIntegrationRules;
import dev.gatehouse.internal.templateimport.draft.IntegrationReader;
import dev.gatehouse.internal.templateimport.draft.MemberNames;
import dev.gatehouse.internal.templateimport.draft.TemplateDraft;
import dev.gatehouse.internal.templateimport.draft.V2Draft;
import dev.gatehouse.internal.templateimport.resolve.ResolvedResource;
import dev.gatehouse.model.ContentHandling;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.RouteBuilder;
import dev.gatehouse.model.RouteIntegration;
import dev.gatehouse.model.RouteIntegrationResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads routes of HTTP and WebSocket APIs, integrations and what they answer with. */
final class RouteReaders {

    private static final String TARGET = "integrations/";

    private RouteReaders() {}

    static void integration(Fields properties, V2Draft api, ResolvedResource resource, TemplateDraft draft) {
        new IntegrationReader(properties, MemberNames.INTEGRATION_RESOURCE)
                .ofRoute(api.protocol(), api.integrationResponses().getOrDefault(resource.logicalId(), List.of()))
                .map(read -> api.protocol() == ApiKind.HTTP
                        ? new HttpIntegrationRules(draft.findings()).created(read)
                        : read)
                .ifPresent(read -> api.integrations().put(resource.logicalId(), read));
    }

    static void integrationResponse(Fields properties, V2Draft api, ResolvedResource resource, TemplateDraft draft) {
        String integration = draft.names().logicalId(properties.decidingText("IntegrationId", ""));
        api.integrationResponses()
                .computeIfAbsent(integration, id -> new ArrayList<>())
                .add(new RouteIntegrationResponse(
                        properties.decidingText("IntegrationResponseKey", ""),
                        properties.textMap("ResponseTemplates"),
                        properties.text("TemplateSelectionExpression"),
                        properties.textMap("ResponseParameters"),
                        properties
                                .constant(ContentHandling.class, "ContentHandlingStrategy")
                                .orElse(ContentHandling.NONE),
                        properties.location()));
    }

    static void routeResponse(Fields properties, V2Draft api, ResolvedResource resource, TemplateDraft draft) {
        String key = properties.decidingText("RouteResponseKey", "$default");
        if (!key.equals("$default")) {
            properties.unfit("RouteResponseKey", key, "write $default: there is no other route response.");
        }
        String route = draft.names().logicalId(properties.decidingText("RouteId", ""));
        api.routeResponses().computeIfAbsent(route, id -> new ArrayList<>()).add(key);
    }

    static void route(Fields properties, V2Draft api, ResolvedResource resource, TemplateDraft draft) {
        String key = properties.decidingText("RouteKey", "");
        if (api.routes().containsKey(key)) {
            properties.error(
                    "ConflictException",
                    "RouteKey",
                    "Route with key " + key + " already exists for this API",
                    "remove one of the two routes.");
        }
        api.protocol().routeKeyFault(key).ifPresent(fault -> properties.refused("RouteKey", fault, "change the key."));
        if (api.protocol() == ApiKind.WEBSOCKET && !key.equals("$connect")) {
            onlyOnConnect(properties);
        }
        if (api.protocol() == ApiKind.HTTP && properties.isTrue("ApiKeyRequired")) {
            properties.refused(
                    "ApiKeyRequired",
                    properties.element() + ".ApiKeyRequired is true, but HTTP APIs have no API keys.",
                    "guard the route with AuthorizationType, or remove it.");
        }
        RouteBuilder route = Route.builder()
                .routeKey(key)
                .authorization(
                        new AuthorizationReader(properties, api.protocol(), api.authorizers(), draft.names()).read())
                .apiKeyRequired(properties.isTrue("ApiKeyRequired"))
                .requestParameters(required(properties))
                .requestModels(models(properties, api))
                .routeResponses(api.routeResponses().getOrDefault(resource.logicalId(), List.of()))
                .operationName(properties.text("OperationName", ""))
                .location(properties.location());
        properties.decidingText("ModelSelectionExpression").ifPresent(route::modelSelectionExpression);
        properties.decidingText("RouteResponseSelectionExpression").ifPresent(route::routeResponseSelectionExpression);
        target(properties, api, draft).ifPresent(route::integration);
        api.routes().put(key, route.build());
    }

    /** Who may connect is asked once, before the connection stands. */
    private static void onlyOnConnect(Fields properties) {
        boolean guarded = !properties.decidingWord("AuthorizationType", "NONE").equals("NONE");
        if (guarded || properties.isTrue("ApiKeyRequired")) {
            properties.refused(
                    guarded ? "AuthorizationType" : "ApiKeyRequired",
                    properties.element() + " guards a route that is not $connect.",
                    "guard $connect: API Gateway checks callers only there.");
        }
    }

    private static Map<String, Boolean> required(Fields properties) {
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

    private static Optional<RouteIntegration> target(Fields properties, V2Draft api, TemplateDraft draft) {
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
