package dev.gatehouse.internal.template.sam.auth;

import dev.gatehouse.internal.template.read.ListNode;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.sam.definition.ApiBody;
import dev.gatehouse.internal.template.sam.definition.BodyKind;
import dev.gatehouse.internal.template.sam.property.Draft;
import dev.gatehouse.internal.template.sam.property.Literal;
import dev.gatehouse.internal.template.sam.property.PropertyTables;
import dev.gatehouse.internal.template.sam.property.SamRefusal;
import dev.gatehouse.internal.template.sam.property.SamResource;
import dev.gatehouse.model.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Auth of an HTTP API: authorizers and the default one. */
public record HttpAuth(SamResource api) {

    private static final Set<String> KEYS = PropertyTables.members("Auth of HttpApi");

    public MapNode apply(Node property, Node body) {
        MapNode auth = api.owner().map(property, "Auth");
        api.refuseIf(!KEYS.containsAll(auth.entries().keySet()), "Invalid value for 'Auth' property", auth.location());
        ApiBody opened = BodyKind.OPENAPI.open(body, api, "Auth configuration", auth.location());
        Map<String, HttpAuthorizer> authorizers = HttpAuthorizer.all(api, auth);
        return withDefault(withSchemes(opened, authorizers), auth, authorizers).document();
    }

    private ApiBody withSchemes(ApiBody body, Map<String, HttpAuthorizer> authorizers) {
        if (authorizers.isEmpty()) {
            return body;
        }
        MapNode components = Draft.mapOf(body.get("components"), api.location());
        MapNode schemes = Draft.mapOf(components.get("securitySchemes"), api.location());
        for (HttpAuthorizer authorizer : authorizers.values()) {
            schemes = schemes.with(authorizer.name(), authorizer.scheme());
        }
        return body.with("components", components.with("securitySchemes", schemes));
    }

    private ApiBody withDefault(ApiBody body, MapNode auth, Map<String, HttpAuthorizer> authorizers) {
        Optional<Node> property = Literal.truthy(auth.get("DefaultAuthorizer"));
        if (property.isEmpty()) {
            return body;
        }
        String name = api.owner().string(property.get(), "Auth.DefaultAuthorizer");
        HttpAuthorizer authorizer = Optional.ofNullable(authorizers.get(name))
                .orElseThrow(() -> api.refusal(
                        "Unable to set DefaultAuthorizer because '" + name + "' was not defined in 'Authorizers'.",
                        property.get().location()));
        Location at = property.get().location();
        MapNode requirement =
                Draft.at(at).put(name, new ListNode(authorizer.scopes(), at)).build();
        return body.editItems((path, none, item) -> secured(path, item, requirement));
    }

    private static MapNode secured(String path, MapNode item, MapNode requirement) {
        MapNode changed = item;
        for (Map.Entry<String, Node> entry : item.entries().entrySet()) {
            String method = ApiBody.methodKey(entry.getKey());
            if (method.equals("parameters") || method.equals("options")) {
                continue;
            }
            if (!item.entries().containsKey(method)) {
                throw SamRefusal.ofStructure(
                        "Could not find " + method + " in " + path + " within DefinitionBody.", item.location());
            }
            MapNode operation = ApiBody.operation(path, entry.getKey(), entry.getValue());
            if (ApiBody.isIntegrated(operation)) {
                changed =
                        changed.with(entry.getKey(), ApiBody.inBranches(operation, each -> secured(each, requirement)));
            }
        }
        return changed;
    }

    private static MapNode secured(MapNode operation, MapNode requirement) {
        boolean isOpen = ApiBody.isIntegrated(operation) && !Literal.isTruthy(operation.get("security"));
        return isOpen
                ? operation.with("security", new ListNode(List.of(requirement), requirement.location()))
                : operation;
    }
}
