package dev.gatehouse.internal.templateimport.describe;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonNull;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.model.ApiKeySource;
import dev.gatehouse.model.ContentHandling;
import dev.gatehouse.model.GatewayResponse;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.IntegrationResponse;
import dev.gatehouse.model.IntegrationType;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.Model;
import dev.gatehouse.model.PassthroughBehavior;
import dev.gatehouse.model.RequestValidator;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.RestDefinition;
import dev.gatehouse.model.RestResource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Describes REST APIs. */
record RestDescription(LogicalTexts texts) {

    JsonObject of(RestApi api) {
        RestDefinition definition = api.definition();
        var members = Description.begun(api, "REST", texts)
                .json("routes", new JsonArray(routes(definition)))
                .map("authorizers", definition.authorizers(), new AuthorizerDescription(texts)::of)
                .map(
                        "gatewayResponses",
                        definition.gatewayResponses().values(),
                        response -> response.type().name(),
                        RestDescription::gatewayResponse)
                .texts("binaryMediaTypes", definition.binaryMediaTypes())
                .texts("models", models(definition));
        definition.resourcePolicy().ifPresent(policy -> members.json("resourcePolicy", Json.parse(texts.of(policy))));
        definition
                .minimumCompressionSize()
                .ifPresent(bytes -> members.number("minimumCompressionSize", Optional.of(bytes)));
        return members.text("apiKeySource", source(definition))
                .texts(
                        "endpointTypes",
                        Description.setting(api, "endpointTypes").stream().toList())
                .ifTrue("disableExecuteApiEndpoint", api.executeApiEndpointDisabled())
                .text("failOnWarnings", Description.setting(api, "failOnWarnings"))
                .text("mode", Description.setting(api, "mode"))
                .build();
    }

    private static String source(RestDefinition definition) {
        return definition.apiKeySource() == ApiKeySource.AUTHORIZER ? "AUTHORIZER" : "";
    }

    private List<Json> routes(RestDefinition definition) {
        List<Json> routes = new ArrayList<>();
        definition.resources().stream()
                .sorted(Comparator.comparing(RestResource::path))
                .forEach(resource -> resource.methods().stream()
                        .sorted(Comparator.comparing(Method::httpMethod))
                        .forEach(method -> routes.add(new MethodDescription(texts).of(resource.path(), method))));
        return routes;
    }

    /** Those that the template gives; every API has Empty and Error besides. */
    private static List<String> models(RestDefinition definition) {
        return definition.models().values().stream()
                .filter(model -> !model.location().equals(Location.unknown()))
                .map(Model::name)
                .toList();
    }

    private static Json gatewayResponse(GatewayResponse response) {
        var members = new Members();
        response.statusCode().ifPresent(status -> members.text("statusCode", Integer.toString(status)));
        return members.texts("responseParameters", response.responseParameters())
                .texts("responseTemplates", response.responseTemplates())
                .build();
    }

    /** Describes methods of REST APIs. */
    private record MethodDescription(LogicalTexts texts) {

        private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(29);

        JsonObject of(String path, Method method) {
            var members = new Members()
                    .text("method", method.httpMethod())
                    .text("path", path)
                    .json(
                            "integration",
                            method.integration().<Json>map(this::integration).orElse(JsonNull.NULL))
                    .json("auth", AuthorizerDescription.auth(method.authorization()))
                    .json("apiKeyRequired", Json.of(method.apiKeyRequired()))
                    .map("requestParameters", method.requestParameters(), Json::of)
                    .texts("requestModels", method.requestModels());
            method.requestValidator().ifPresent(validator -> members.json("requestValidator", validator(validator)));
            return members.build();
        }

        private static JsonObject validator(RequestValidator validator) {
            return new Members()
                    .text("name", validator.name())
                    .json("validateBody", Json.of(validator.validateBody()))
                    .json("validateParameters", Json.of(validator.validateParameters()))
                    .build();
        }

        /** What equals AWS's default is left out. */
        private Json integration(Integration integration) {
            var members = new Members().text("type", integration.type().name().toLowerCase(Locale.ROOT));
            new Target(texts, integration.uri(), integration.httpMethod())
                    .describe(members, integration.type() == IntegrationType.MOCK);
            members.unless("timeoutInMillis", DEFAULT_TIMEOUT, integration.timeout())
                    .unless("passthroughBehavior", PassthroughBehavior.WHEN_NO_MATCH, integration.passthroughBehavior())
                    .unless("contentHandling", ContentHandling.NONE, integration.contentHandling());
            integration.vpcLinkId().ifPresent(link -> members.text("connectionType", "VPC_LINK")
                    .text("connectionId", texts.of(link)));
            Target.credentials(members, integration.credentials());
            return members.text("responseTransferMode", integration.streaming() ? "STREAM" : "")
                    .texts("requestTemplates", integration.requestTemplates().keySet())
                    .texts("requestParameters", texts.of(integration.requestParameters()))
                    .texts("cacheKeyParameters", integration.cacheKeyParameters())
                    .map(
                            "responses",
                            integration.responses(),
                            response -> response.selectionPattern().orElse("default"),
                            this::response)
                    .build();
        }

        private Json response(IntegrationResponse response) {
            return new Members()
                    .text("statusCode", response.statusCode())
                    .texts("responseParameters", texts.of(response.responseParameters()))
                    .texts("responseTemplates", response.responseTemplates().keySet())
                    .unless("contentHandling", ContentHandling.NONE, response.contentHandling())
                    .build();
        }
    }
}
