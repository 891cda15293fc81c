package dev.gatehouse.internal.template.describe;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.model.ApiKeySource;
import dev.gatehouse.model.Authorizer;
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
        var members = new Members()
                .text("logicalId", api.logicalId())
                .text("protocol", "REST")
                .text("name", texts.of(api.name()))
                .text("definition", api.origin().definition())
                .json("stages", new JsonArray(List.copyOf(new StageDescription(texts).all(api.stages()))))
                .json("routes", new JsonArray(routes(definition)))
                .map("authorizers", definition.authorizers(), this::authorizer)
                .map("gatewayResponses", byName(definition), RestDescription::gatewayResponse)
                .texts("binaryMediaTypes", definition.binaryMediaTypes())
                .texts("models", models(definition));
        definition.resourcePolicy().ifPresent(policy -> members.json("resourcePolicy", Json.parse(texts.of(policy))));
        definition
                .minimumCompressionSize()
                .ifPresent(bytes -> members.number("minimumCompressionSize", Optional.of(bytes)));
        return members.text("apiKeySource", source(definition))
                .texts("endpointTypes", Settings.of(api, "endpointTypes"))
                .ifTrue("disableExecuteApiEndpoint", api.executeApiEndpointDisabled())
                .text("failOnWarnings", Settings.text(api, "failOnWarnings"))
                .text("mode", Settings.text(api, "mode"))
                .build();
    }

    private static String source(RestDefinition definition) {
        return definition.apiKeySource() == ApiKeySource.AUTHORIZER ? "AUTHORIZER" : "";
    }

    private Json authorizer(Authorizer authorizer) {
        return new AuthorizerDescription(texts).of(authorizer);
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
