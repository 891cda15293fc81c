package dev.gatehouse.internal.templateimport.sam.definition;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.PropertyTables;
import dev.gatehouse.internal.templateimport.sam.property.PythonText;
import dev.gatehouse.internal.templateimport.sam.property.SamRefusal;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import dev.gatehouse.model.Location;
import java.util.Map;
import java.util.Set;

/** The GatewayResponses of a REST API, by response type. */
public record SamGatewayResponses(SamResource api) {

    private static final String EXTENSION = "x-amazon-apigateway-gateway-responses";
    private static final Set<String> KEYS = PropertyTables.members("GatewayResponses");
    private static final Map<String, String> PREFIXES = Map.of(
            "Headers", "gatewayresponse.header.",
            "Paths", "gatewayresponse.path.",
            "QueryStrings", "gatewayresponse.querystring.");

    public MapNode apply(Node property, Node body) {
        MapNode responses = api.owner().map(property, "GatewayResponses");
        responses.entries().forEach(this::check);
        ApiBody opened = BodyKind.SWAGGER.open(body, api, "Auth configuration", responses.location());
        MapNode all = Draft.mapOf(opened.get(EXTENSION), responses.location());
        for (Map.Entry<String, Node> response : responses.entries().entrySet()) {
            all = all.with(response.getKey(), definition(response.getKey(), (MapNode) response.getValue()));
        }
        return opened.with(EXTENSION, all).document();
    }

    private void check(String type, Node response) {
        api.refuseIf(
                Literal.isIntrinsic(response),
                "Unable to set GatewayResponses attribute because intrinsic functions are not supported for this"
                        + " field.",
                response.location());
        if (!(response instanceof MapNode)) {
            throw refusal(
                    "Invalid property type '" + PythonText.typeName(response)
                            + "' for GatewayResponses. Expected an object of type 'GatewayResponse'.",
                    response.location());
        }
        response.entries().forEach((key, value) -> {
            api.refuseIf(
                    !KEYS.contains(key),
                    "Invalid property '" + key + "' in 'GatewayResponses' property '" + type + "'.",
                    value.location());
        });
    }

    private MapNode definition(String type, MapNode response) {
        Draft parameters = Draft.at(response.location());
        Literal.truthy(response.get("ResponseParameters")).ifPresent(node -> parameters(type, node, parameters));
        Draft definition = Draft.at(response.location())
                .put("responseParameters", parameters)
                .put(
                        "responseTemplates",
                        Literal.truthy(response.get("ResponseTemplates"))
                                .orElseGet(() -> Draft.emptyMap(response.location())));
        response.get("StatusCode").ifPresent(code -> definition.put("statusCode", statusCode(code)));
        return definition.build();
    }

    private void parameters(String type, Node node, Draft all) {
        MapNode groups = api.owner().map(node, "GatewayResponses." + type + ".ResponseParameters");
        groups.entries().forEach((group, values) -> {
            String prefix = PREFIXES.getOrDefault(group, "");
            api.refuseIf(prefix.isEmpty(), "Invalid gateway response parameter '" + group + "'", values.location());
            api.owner()
                    .map(values, "ResponseParameters." + group)
                    .entries()
                    .forEach((name, value) -> all.put(prefix + name, value));
        });
    }

    private ScalarNode statusCode(Node code) {
        String text = PythonText.str(code);
        api.refuseIf(
                Literal.isTruthy(code) && !text.matches("[0-9]{1,3}"),
                "Property 'StatusCode' must be numeric",
                code.location());
        return ScalarNode.of(text, code.location());
    }

    private SamRefusal refusal(String reason, Location at) {
        return api.refusal(reason, at);
    }
}
