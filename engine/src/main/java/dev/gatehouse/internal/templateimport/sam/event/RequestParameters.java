package dev.gatehouse.internal.templateimport.sam.event;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.PropertyOwner;
import dev.gatehouse.internal.templateimport.sam.property.SamEvent;
import dev.gatehouse.model.Location;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The RequestParameters of an event: parameters of its method, some of them cache keys. */
public final class RequestParameters {

    private static final Pattern NAME = Pattern.compile("method\\.request\\.(querystring|path|header)\\..*");
    private static final Set<String> SETTINGS = Set.of("Required", "Caching");
    private static final String INVALID = "Invalid value for 'RequestParameters' property. ";

    private RequestParameters() {}

    public static ApiBody apply(ApiBody body, SamEvent event) {
        ApiBody changed = body;
        for (Node parameter : event.properties().elements("RequestParameters")) {
            Parameter read = read(parameter, event.owner());
            changed = changed.edit(event.path(), event.method(), operation -> add(operation, read));
        }
        return changed;
    }

    /** A request parameter as an event names it. */
    private record Parameter(String name, Node required, boolean isCacheKey, Location location) {

        String place() {
            String place = name.split("\\.", 4)[2];
            return place.equals("querystring") ? "query" : place;
        }

        String bareName() {
            return name.split("\\.", 4)[3];
        }
    }

    private static MapNode add(MapNode operation, Parameter parameter) {
        MapNode added = operation.with(
                "parameters",
                Operations.appended(
                        operation,
                        "parameters",
                        Draft.at(parameter.location())
                                .put("in", parameter.place())
                                .put("name", parameter.bareName())
                                .put("required", parameter.required())
                                .put("type", "string")
                                .build()));
        if (!parameter.isCacheKey()) {
            return added;
        }
        MapNode integration = (MapNode) added.get(ApiBody.INTEGRATION).orElse(added);
        Node key = ScalarNode.of(parameter.name(), parameter.location());
        return Operations.setInIntegration(
                added, "cacheKeyParameters", Operations.appended(integration, "cacheKeyParameters", key));
    }

    private static Parameter read(Node node, PropertyOwner owner) {
        Node no = new ScalarNode(Json.of(false), node.location());
        if (node instanceof MapNode map && !map.entries().isEmpty()) {
            Map.Entry<String, Node> entry = map.entries().entrySet().iterator().next();
            checkName(entry.getKey(), node, owner);
            Node settings = entry.getValue();
            owner.refuseIf(
                    !(settings instanceof MapNode)
                            || !SETTINGS.containsAll(settings.entries().keySet()),
                    INVALID + "Values must be an object, e.g { Required: true, Caching: false }",
                    node.location());
            Node required = settings.get("Required").orElse(no);
            return new Parameter(entry.getKey(), required, Literal.isTruthy(settings.get("Caching")), node.location());
        }
        Optional<String> name = Literal.string(node);
        owner.refuseIf(name.isEmpty(), INVALID + "Property must be either a string or an object", node.location());
        checkName(name.get(), node, owner);
        return new Parameter(name.get(), no, false, node.location());
    }

    private static void checkName(String name, Node at, PropertyOwner owner) {
        owner.refuseIf(
                !NAME.matcher(name).matches(),
                INVALID + "Keys must be in the format 'method.request.[querystring|path|header].{value}', e.g"
                        + " 'method.request.header.Authorization'.",
                at.location());
    }
}
