package dev.gatehouse.internal.templateimport.sam;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.internal.templateimport.sam.auth.RestAuth;
import dev.gatehouse.internal.templateimport.sam.cors.RestCors;
import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import dev.gatehouse.internal.templateimport.sam.definition.BodyKind;
import dev.gatehouse.internal.templateimport.sam.definition.SamGatewayResponses;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.SamRefusal;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;

/** The definition of a REST API after SAM's edits, in SAM's order: CORS, auth, gateway responses, media types, models. */
record SamRestDefinition(SamResource api) {

    private static final String EXTENSION = "x-amazon-apigateway-endpoint-configuration";
    private static final String NO_MAP = "The value of '" + EXTENSION + "' should be a map.";

    /** The definition; empty if the API has none in the template. */
    Optional<Node> complete() {
        Optional<Node> body = api.truthy("DefinitionBody");
        body = edited(body, "Cors", new RestCors(api)::apply);
        body = edited(body, "Auth", new RestAuth(api)::apply);
        body = edited(body, "GatewayResponses", new SamGatewayResponses(api)::apply);
        body = mediaTypes(body);
        body = edited(body, "Models", new Models(api)::apply);
        body = endpoint(body);
        return body.map(node -> node instanceof MapNode map ? OpenApiUpgrade.apply(map, api) : node);
    }

    /** One kind of edit, asked for by a property of that name. */
    private Optional<Node> edited(Optional<Node> body, String property, BinaryOperator<Node> edit) {
        Optional<Node> value = api.truthy(property);
        return value.isEmpty() ? body : Optional.of(edit.apply(value.get(), inline(body, property, value.get())));
    }

    private Node inline(Optional<Node> body, String property, Node value) {
        return body.orElseThrow(() -> api.refusal(
                property + " works only with inline Swagger specified in 'DefinitionBody' property.",
                value.location()));
    }

    private Optional<Node> mediaTypes(Optional<Node> body) {
        Optional<Node> types = api.truthy("BinaryMediaTypes");
        if (types.isEmpty() || body.isEmpty()) {
            return body;
        }
        ApiBody opened = BodyKind.SWAGGER.open(body, api.location());
        return Optional.of(opened.with("x-amazon-apigateway-binary-media-types", unescaped(types.get()))
                .document());
    }

    private Optional<Node> endpoint(Optional<Node> body) {
        Optional<Node> value = api.properties().get("DisableExecuteApiEndpoint");
        if (value.isEmpty()) {
            return body;
        }
        if (body.isEmpty()) {
            throw api.refusal(
                    "DisableExecuteApiEndpoint works only within 'DefinitionBody' property.",
                    value.get().location());
        }
        ApiBody opened = BodyKind.SWAGGER.open(body, api.location());
        return Optional.of(withEndpoint(opened, value.get()));
    }

    /** Under each server in OpenAPI 3, else at the top. */
    private static MapNode withEndpoint(ApiBody body, Node value) {
        boolean isVersion3 =
                Literal.truthy(body.get("openapi")).filter(BodyKind::isVersion3).isPresent();
        return isVersion3
                ? inServers(body, value, (at, server) -> inServer(at, server, value))
                : with(body.document(), value, "Invalid OpenAPI definition: ");
    }

    private static MapNode inServer(int at, Node server, Node value) {
        String prefix = "Invalid OpenAPI definition of 'servers[" + at + "]': ";
        return with(SamRefusal.demandMap(server, prefix + "It should be a map."), value, prefix);
    }

    /** The definition with each of its servers, or a first one, changed for that value. */
    static MapNode inServers(ApiBody body, Node value, BiFunction<Integer, Node, Node> change) {
        List<Node> servers =
                body.get("servers").map(Node::elements).orElseGet(() -> List.of(Draft.emptyMap(value.location())));
        List<Node> changed = new ArrayList<>();
        servers.forEach(server -> changed.add(change.apply(changed.size(), server)));
        return body.with("servers", new ListNode(changed, value.location())).document();
    }

    private static MapNode with(MapNode holder, Node value, String prefix) {
        Optional<Node> existing = Optional.ofNullable(holder.entries().get(EXTENSION));
        Node extension = existing.orElseGet(() -> Draft.emptyMap(value.location()));
        if (extension instanceof MapNode map) {
            return holder.with(EXTENSION, map.with("disableExecuteApiEndpoint", value));
        }
        throw SamRefusal.ofStructure(prefix + NO_MAP, extension.location());
    }

    /** Binary media types, in which templates write {@code ~1} for a slash. */
    private static Node unescaped(Node node) {
        if (node instanceof ListNode list) {
            return list.map(SamRestDefinition::unescaped);
        }
        if (node instanceof MapNode map) {
            return map.mapValues(SamRestDefinition::unescaped);
        }
        return Literal.string(node)
                .<Node>map(text -> ScalarNode.of(text.replace("~1", "/"), node.location()))
                .orElse(node);
    }

    /** The Models of a REST API, which get lower-case names in its definition. */
    private record Models(SamResource api) {

        private static final String DEFINITIONS = "definitions";

        MapNode apply(Node property, Node body) {
            ApiBody opened = BodyKind.SWAGGER.open(body, api, "Models definitions", property.location());
            MapNode models = api.owner().map(property, "Models");
            api.refuseIf(
                    models.entries().values().stream().anyMatch(model -> !(model instanceof MapNode)),
                    "Invalid value for 'Models' property",
                    models.location());
            MapNode all = Draft.mapOf(opened.get(DEFINITIONS), models.location());
            for (Map.Entry<String, Node> model : models.entries().entrySet()) {
                if (!Literal.isTruthy(model.getValue().get("type"))) {
                    throw SamRefusal.ofStructure(
                            "'Models' schema is missing 'type'.",
                            model.getValue().location());
                }
                all = all.with(model.getKey().toLowerCase(Locale.ROOT), model.getValue());
            }
            return opened.with(DEFINITIONS, all).document();
        }
    }

    /** Moves what SAM wrote as Swagger 2 to where OpenAPI 3 has it; a definition that says swagger stays as it is. */
    private static final class OpenApiUpgrade {

        private static final String OPTIONS = "options";

        private OpenApiUpgrade() {}

        static MapNode apply(MapNode body, SamResource api) {
            if (body.get("swagger").isPresent()) {
                return body;
            }
            boolean isVersion3 = body.get("openapi")
                    .or(() -> api.properties().get("OpenApiVersion"))
                    .filter(Literal::isTruthy)
                    .filter(BodyKind::isVersion3)
                    .isPresent();
            if (!isVersion3) {
                return body;
            }
            MapNode moved = moved(body, "securityDefinitions", "securitySchemes");
            moved = moved(moved, "definitions", "schemas");
            Optional<Node> paths = Literal.truthy(moved.get("paths"));
            return paths.isPresent() ? moved.with("paths", paths(paths.get())) : moved;
        }

        private static MapNode moved(MapNode body, String from, String to) {
            Optional<Node> value = Literal.truthy(body.get(from));
            if (value.isEmpty()) {
                return body;
            }
            MapNode components = Draft.mapOf(body.get("components"), body.location());
            return body.with("components", components.with(to, value.get())).without(from);
        }

        private static MapNode paths(Node paths) {
            if (!(paths instanceof MapNode)) {
                throw SamRefusal.ofStructure(
                        "Value of paths must be a dictionary according to Swagger spec.", paths.location());
            }
            Map<String, Node> changed = new LinkedHashMap<>();
            paths.entries().forEach((path, node) -> {
                MapNode item = ApiBody.item(path, node);
                changed.put(path, ApiBody.inBranches(item, branch -> withOptions(path, branch)));
            });
            return new MapNode(changed, paths.location());
        }

        private static MapNode withOptions(String path, MapNode item) {
            Optional<Node> options = Literal.truthy(item.get(OPTIONS));
            return options.isEmpty() ? item : item.with(OPTIONS, options(path, options.get()));
        }

        private static MapNode options(String path, Node node) {
            MapNode options = SamRefusal.demandMap(
                    node,
                    "Value of options method for path " + path + " must be a dictionary according to Swagger spec.");
            MapNode rest = options.without("produces").without("consumes");
            Optional<Node> responses = rest.get("responses");
            if (responses.isEmpty()) {
                return rest;
            }
            MapNode all = map(responses.get(), path, "It should be a map");
            Optional<MapNode> ok = all.get("200").map(found -> map(found, path, "The value of '200' should be a map"));
            Optional<Node> headers = Literal.truthy(ok.flatMap(found -> found.get("headers")));
            if (headers.isEmpty()) {
                return rest;
            }
            MapNode changed = ok.orElse(all).with("headers", headers(path, headers.get()));
            return rest.with("responses", all.with("200", changed));
        }

        private static MapNode headers(String path, Node headers) {
            if (!(headers instanceof MapNode)) {
                throw SamRefusal.ofStructure(
                        "Value of response's headers in options method for path " + path
                                + " must be a dictionary according to Swagger spec.",
                        headers.location());
            }
            Map<String, Node> changed = new LinkedHashMap<>();
            headers.entries()
                    .forEach((name, header) -> changed.put(
                            name,
                            Draft.at(header.location()).put("schema", header).build()));
            return new MapNode(changed, headers.location());
        }

        private static MapNode map(Node node, String path, String complaint) {
            return SamRefusal.demandMap(
                    node, "Invalid responses in options method for path " + path + ": " + complaint + ".");
        }
    }
}
