package dev.gatehouse.internal.template.describe;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.model.ApiKeySource;
import dev.gatehouse.model.GatewayResponse;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.Model;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.RestDefinition;
import dev.gatehouse.model.RestResource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Describes REST APIs. */
record RestDescription(LogicalTexts texts) {

    JsonObject of(RestApi api) {
        RestDefinition definition = api.definition();
        var members = Description.begun(api, "REST", texts)
                .json("routes", new JsonArray(routes(definition)))
                .map("authorizers", definition.authorizers(), new AuthorizerDescription(texts)::of)
                .map("gatewayResponses", byName(definition), RestDescription::gatewayResponse)
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

    private static Map<String, GatewayResponse> byName(RestDefinition definition) {
        Map<String, GatewayResponse> byName = new LinkedHashMap<>();
        definition.gatewayResponses().forEach((type, response) -> byName.put(type.name(), response));
        return byName;
    }

    private static Json gatewayResponse(GatewayResponse response) {
        var members = new Members();
        response.statusCode().ifPresent(status -> members.text("statusCode", Integer.toString(status)));
        return members.texts("responseParameters", response.responseParameters())
                .texts("responseTemplates", response.responseTemplates())
                .build();
    }
}
