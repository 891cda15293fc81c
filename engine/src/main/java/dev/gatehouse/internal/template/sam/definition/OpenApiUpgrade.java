package dev.gatehouse.internal.template.sam.definition;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.sam.property.Draft;
import dev.gatehouse.internal.template.sam.property.Literal;
import dev.gatehouse.internal.template.sam.property.SamRefusal;
import dev.gatehouse.internal.template.sam.property.SamResource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Moves what SAM wrote as Swagger 2 to where OpenAPI 3 has it; a definition that says swagger stays as it is. */
public final class OpenApiUpgrade {

    private static final String OPTIONS = "options";

    private OpenApiUpgrade() {}

    public static MapNode apply(MapNode body, SamResource api) {
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
                node, "Value of options method for path " + path + " must be a dictionary according to Swagger spec.");
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
                        name, Draft.at(header.location()).put("schema", header).build()));
        return new MapNode(changed, headers.location());
    }

    private static MapNode map(Node node, String path, String complaint) {
        return SamRefusal.demandMap(
                node, "Invalid responses in options method for path " + path + ": " + complaint + ".");
    }
}
