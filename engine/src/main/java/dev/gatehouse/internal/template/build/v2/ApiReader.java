package dev.gatehouse.internal.template.build.v2;

import dev.gatehouse.internal.template.draft.CorsReader;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.draft.V2Draft;
import dev.gatehouse.internal.template.draft.V2Protocol;
import dev.gatehouse.internal.template.openapi.HttpBodyReader;
import dev.gatehouse.internal.template.openapi.OpenApiBody;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.resolve.ResolvedResource;

/** Reads {@code AWS::ApiGatewayV2::Api}. */
public final class ApiReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        V2Protocol protocol = properties.decidingWord("ProtocolType", "HTTP").equals("WEBSOCKET")
                ? V2Protocol.WEBSOCKET
                : V2Protocol.HTTP;
        var api = new V2Draft(protocol, resource.logicalId(), draft.names().reference(resource), resource.location());
        properties.text("Name").ifPresent(api::name);
        properties.flag("DisableExecuteApiEndpoint").ifPresent(api::executeApiEndpointDisabled);
        properties.decidingText("RouteSelectionExpression").ifPresent(api::routeSelectionExpression);
        properties.decidingText("ApiKeySelectionExpression").ifPresent(api::apiKeySelectionExpression);
        api.origin().setting(properties, "FailOnWarnings", "failOnWarnings");
        api.origin().setting(properties, "DisableSchemaValidation", "disableSchemaValidation");
        body(properties, api, draft);
        properties
                .fields("CorsConfiguration")
                .map(CorsReader.ofProperties()::read)
                .ifPresent(api::cors);
        if (properties.has("Target")) {
            new QuickCreate(properties, api).read();
        }
        draft.v2Apis().put(resource.logicalId(), api);
    }

    private static void body(Fields properties, V2Draft api, TemplateDraft draft) {
        properties.get("Body").ifPresent(node -> {
            if (node instanceof MapNode map) {
                api.origin().definition("inline");
                var body = new OpenApiBody(
                        map,
                        properties.element() + ".Body",
                        properties
                                .text("BasePath")
                                .map(mode -> java.util.Map.of("basepath", mode))
                                .orElse(java.util.Map.of()),
                        draft.request(),
                        draft.findings());
                new HttpBodyReader(body, api).read();
            }
        });
    }
}
