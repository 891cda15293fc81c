package dev.gatehouse.internal.template.describe;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonNull;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.model.Authorization;
import dev.gatehouse.model.ContentHandling;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.IntegrationResponse;
import dev.gatehouse.model.IntegrationType;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.PassthroughBehavior;
import dev.gatehouse.model.RequestValidator;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Describes methods of REST APIs. */
record MethodDescription(LogicalTexts texts) {

    JsonObject of(String path, Method method) {
        Optional<Integration> integration = method.integration();
        var members = new Members()
                .text("method", method.httpMethod())
                .text("path", path)
                .json(
                        "integration",
                        integration
                                .<Json>map(new IntegrationDescription(texts)::of)
                                .orElse(JsonNull.NULL))
                .json("auth", auth(method.authorization()))
                .json("apiKeyRequired", Json.of(method.apiKeyRequired()))
                .map("requestParameters", method.requestParameters(), Json::of)
                .texts("requestModels", method.requestModels());
        method.requestValidator().ifPresent(validator -> members.json("requestValidator", validator(validator)));
        return members.build();
    }

    static JsonObject auth(Authorization authorization) {
        return new Members()
                .text("type", authorization.type().name())
                .text("authorizer", authorization.authorizer())
                .texts("scopes", authorization.scopes())
                .build();
    }

    private static JsonObject validator(RequestValidator validator) {
        return new Members()
                .text("name", validator.name())
                .json("validateBody", Json.of(validator.validateBody()))
                .json("validateParameters", Json.of(validator.validateParameters()))
                .build();
    }

    /** Describes integrations of REST methods; what equals AWS's default is left out. */
    private record IntegrationDescription(LogicalTexts texts) {

        private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(29);

        JsonObject of(Integration integration) {
            var members = new Members().text("type", integration.type().name().toLowerCase(Locale.ROOT));
            new Target(texts, integration.uri(), integration.httpMethod())
                    .describe(members, integration.type() == IntegrationType.MOCK);
            if (!integration.timeout().equals(DEFAULT_TIMEOUT)) {
                members.number(
                        "timeoutInMillis", Optional.of(integration.timeout().toMillis()));
            }
            if (integration.passthroughBehavior() != PassthroughBehavior.WHEN_NO_MATCH) {
                members.text(
                        "passthroughBehavior", integration.passthroughBehavior().name());
            }
            if (integration.contentHandling() != ContentHandling.NONE) {
                members.text("contentHandling", integration.contentHandling().name());
            }
            integration.vpcLinkId().ifPresent(link -> members.text("connectionType", "VPC_LINK")
                    .text("connectionId", texts.of(link)));
            Target.credentials(members, integration.credentials());
            return members.text("responseTransferMode", integration.streaming() ? "STREAM" : "")
                    .texts("requestTemplates", integration.requestTemplates().keySet())
                    .texts("requestParameters", texts.of(integration.requestParameters()))
                    .texts("cacheKeyParameters", integration.cacheKeyParameters())
                    .map("responses", byPattern(integration), this::response)
                    .build();
        }

        private static Map<String, IntegrationResponse> byPattern(Integration integration) {
            Map<String, IntegrationResponse> byPattern = new LinkedHashMap<>();
            integration
                    .responses()
                    .forEach(response ->
                            byPattern.put(response.selectionPattern().orElse("default"), response));
            return byPattern;
        }

        private Json response(IntegrationResponse response) {
            var members = new Members()
                    .text("statusCode", response.statusCode())
                    .texts("responseParameters", texts.of(response.responseParameters()))
                    .texts("responseTemplates", response.responseTemplates().keySet());
            if (response.contentHandling() != ContentHandling.NONE) {
                members.text("contentHandling", response.contentHandling().name());
            }
            return members.build();
        }
    }
}
