package dev.gatehouse.internal.templateimport.build;

import dev.gatehouse.internal.expression.SelectionExpression;
import dev.gatehouse.internal.templateimport.draft.ApiKind;
import dev.gatehouse.internal.templateimport.draft.Definition;
import dev.gatehouse.internal.templateimport.draft.Fields;
import dev.gatehouse.internal.templateimport.draft.MemberNames;
import dev.gatehouse.internal.templateimport.draft.TemplateDraft;
import dev.gatehouse.internal.templateimport.draft.V2Draft;
import dev.gatehouse.internal.templateimport.openapi.HttpBodyReader;
import dev.gatehouse.internal.templateimport.resolve.ResolvedResource;
import dev.gatehouse.internal.templateimport.resolve.name.PhysicalNames;
import dev.gatehouse.model.IntegrationType;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.RouteIntegration;
import dev.gatehouse.model.RouteIntegrationBuilder;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.UnresolvedValue;
import java.util.Map;
import java.util.Set;

/** Reads {@code AWS::ApiGatewayV2::Api}. */
final class ApiReader {

    private static final Set<String> PROTOCOLS = Set.of("HTTP", "WEBSOCKET");

    private ApiReader() {}

    static void read(Fields properties, ResolvedResource resource, TemplateDraft draft) {
        ApiKind protocol = protocol(properties);
        var api = new V2Draft(protocol, resource.logicalId(), draft.names().reference(resource), resource.location());
        properties.text("Name").ifPresent(api::name);
        properties.flag("DisableExecuteApiEndpoint").ifPresent(api::executeApiEndpointDisabled);
        properties.decidingText("RouteSelectionExpression").ifPresent(api::routeSelectionExpression);
        properties.decidingText("ApiKeySelectionExpression").ifPresent(api::apiKeySelectionExpression);
        api.origin().setting(properties, "FailOnWarnings", "failOnWarnings");
        api.origin().setting(properties, "DisableSchemaValidation", "disableSchemaValidation");
        Map<String, String> parameters = properties
                .text("BasePath")
                .map(mode -> Map.of("basepath", mode))
                .orElse(Map.of());
        FailOnWarnings.readBody(properties, api, parameters, draft, body -> new HttpBodyReader(body, api).read());
        properties.fields("CorsConfiguration").ifPresent(cors -> api.cors(cors, MemberNames.INTEGRATION_RESOURCE));
        if (properties.has("Target")) {
            new QuickCreate(properties, api).read();
        }
        if (properties.names().isEmpty()) {
            return;
        }
        draft.v2Apis().put(resource.logicalId(), api);
    }

    private static ApiKind protocol(Fields properties) {
        String word = properties.decidingWord(
                "ProtocolType", properties.has("RouteSelectionExpression") ? "WEBSOCKET" : "HTTP");
        if (!PROTOCOLS.contains(word)) {
            properties.unfit("ProtocolType", word, "write HTTP or WEBSOCKET.");
        }
        if (!properties.has("ProtocolType") && !Definition.isIn(properties)) {
            properties.refused(
                    properties.element() + " needs a ProtocolType: it has no Body.",
                    "add ProtocolType: HTTP or WEBSOCKET.");
        }
        boolean webSocket =
                PROTOCOLS.contains(word) ? word.equals("WEBSOCKET") : properties.has("RouteSelectionExpression");
        if (webSocket && !properties.has("RouteSelectionExpression")) {
            properties.refused(
                    properties.element() + " needs a RouteSelectionExpression: it is a WebSocket API.",
                    "add it, like $request.body.action.");
        }
        properties
                .text("RouteSelectionExpression")
                .filter(text -> webSocket
                        && SelectionExpression.parse(text).isEmpty()
                        && UnresolvedValue.in(text).isEmpty())
                .ifPresent(text -> properties.unfit(
                        "RouteSelectionExpression",
                        text,
                        "write what of a message selects its route, like $request.body.action."));
        return webSocket ? ApiKind.WEBSOCKET : ApiKind.HTTP;
    }

    /**
     * What {@code Target} of an HTTP API makes: an integration, a route and the stage {@code $default}.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop.html">
     *     Create an HTTP API</a>
     */
    private record QuickCreate(Fields properties, V2Draft api) {

        private static final String DEFAULT = "$default";

        void read() {
            String key = properties.decidingText("RouteKey", DEFAULT);
            api.routes()
                    .put(
                            key,
                            Route.builder()
                                    .routeKey(key)
                                    .integration(integration())
                                    .location(properties.at("Target"))
                                    .build());
            api.stages()
                    .put(
                            DEFAULT,
                            StageDefinition.builder()
                                    .name(DEFAULT)
                                    .deploymentId(PhysicalNames.apiGatewayId(api.logicalId() + " quick create"))
                                    .autoDeploy(true)
                                    .location(properties.at("Target"))
                                    .build());
        }

        private RouteIntegration integration() {
            String target = properties.text("Target", "");
            boolean url = target.startsWith("http://") || target.startsWith("https://");
            RouteIntegrationBuilder integration = RouteIntegration.builder()
                    .type(url ? IntegrationType.HTTP_PROXY : IntegrationType.AWS_PROXY)
                    .uri(target)
                    .method(url ? "ANY" : "POST")
                    .payloadFormatVersion(url ? "1.0" : "2.0")
                    .timeout(api.protocol().longestIntegration())
                    .location(properties.at("Target"));
            properties.text("CredentialsArn").ifPresent(integration::credentials);
            return integration.build();
        }
    }
}
