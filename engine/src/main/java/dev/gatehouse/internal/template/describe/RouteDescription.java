package dev.gatehouse.internal.template.describe;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonNull;
import dev.gatehouse.model.ContentHandling;
import dev.gatehouse.model.IntegrationType;
import dev.gatehouse.model.PassthroughBehavior;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.RouteIntegration;
import dev.gatehouse.model.RouteIntegrationResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Describes routes of HTTP and WebSocket APIs; what equals AWS's default is left out. */
record RouteDescription(LogicalTexts texts, Duration defaultTimeout) {

    /** Adds everything but the name of the route. */
    Members describe(Members members, Route route) {
        return members.json(
                        "integration",
                        route.integration().<Json>map(this::integration).orElse(JsonNull.NULL))
                .json("auth", MethodDescription.auth(route.authorization()))
                .json("apiKeyRequired", Json.of(route.apiKeyRequired()))
                .map("requestParameters", route.requestParameters(), Json::of)
                .texts("requestModels", route.requestModels())
                .text("modelSelectionExpression", route.modelSelectionExpression())
                .text("operationName", route.operationName())
                .text("routeResponseSelectionExpression", route.routeResponseSelectionExpression())
                .texts("routeResponses", route.routeResponses());
    }

    private Json integration(RouteIntegration integration) {
        var members = new Members()
                .text("type", integration.type().name().toLowerCase(Locale.ROOT))
                .text("subtype", integration.subtype());
        new Target(texts, integration.uri(), integration.method())
                .describe(members, integration.type() == IntegrationType.MOCK);
        members.text("payloadFormatVersion", integration.payloadFormatVersion());
        if (!integration.timeout().equals(defaultTimeout)) {
            members.number("timeoutInMillis", Optional.of(integration.timeout().toMillis()));
        }
        integration.vpcLinkId().ifPresent(link -> members.text("connectionType", "VPC_LINK")
                .text("connectionId", texts.of(link)));
        Target.credentials(members, integration.credentials());
        handling(members, integration);
        return members.texts("requestTemplates", integration.requestTemplates().keySet())
                .text("templateSelectionExpression", integration.templateSelectionExpression())
                .texts("requestParameters", texts.of(integration.requestParameters()))
                .map("responseParameters", integration.responseParameters(), this::texts)
                .map("integrationResponses", byKey(integration), this::response)
                .build();
    }

    private static void handling(Members members, RouteIntegration integration) {
        if (integration.passthroughBehavior() != PassthroughBehavior.WHEN_NO_MATCH) {
            members.text(
                    "passthroughBehavior", integration.passthroughBehavior().name());
        }
        if (integration.contentHandling() != ContentHandling.NONE) {
            members.text("contentHandling", integration.contentHandling().name());
        }
    }

    private Json texts(Map<String, String> map) {
        Map<String, Json> members = new LinkedHashMap<>();
        texts.of(map).forEach((name, value) -> members.put(name, Json.of(value)));
        return Json.object(members);
    }

    private static Map<String, RouteIntegrationResponse> byKey(RouteIntegration integration) {
        Map<String, RouteIntegrationResponse> byKey = new LinkedHashMap<>();
        integration.responses().forEach(response -> byKey.put(response.key(), response));
        return byKey;
    }

    private Json response(RouteIntegrationResponse response) {
        return new Members()
                .texts("responseParameters", texts.of(response.responseParameters()))
                .texts("responseTemplates", response.responseTemplates().keySet())
                .build();
    }
}
