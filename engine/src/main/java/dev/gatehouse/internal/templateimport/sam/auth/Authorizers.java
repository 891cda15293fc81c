package dev.gatehouse.internal.templateimport.sam.auth;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.property.Generated;
import dev.gatehouse.internal.templateimport.sam.property.Intrinsics;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.PropertyOwner;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What the authorizers of REST and HTTP APIs have in common: where they are defined, and what they need. */
public final class Authorizers {

    private static final List<String> SOURCES = List.of("Headers", "QueryStrings", "StageVariables", "Context");

    private Authorizers() {}

    /** The permissions for a REST API to invoke its authorizers' functions, unless they switch that off. */
    public static List<Generated> permissionsOfRestApi(SamResource api) {
        return permissions(api, node -> !Literal.isTruthy(node.get("DisableFunctionDefaultPermissions")));
    }

    /** The permissions for an HTTP API to invoke those functions whose authorizers ask for it. */
    public static List<Generated> permissionsOfHttpApi(SamResource api) {
        return permissions(api, node -> Literal.isTruthy(node.get("EnableFunctionDefaultPermissions")));
    }

    private static List<Generated> permissions(SamResource api, Predicate<MapNode> wanted) {
        List<Generated> permissions = new ArrayList<>();
        Optional<Node> auth = api.truthy("Auth");
        auth.map(node -> defined(api, (MapNode) node)).orElse(Map.of()).forEach((name, node) -> {
            String id = api.logicalId() + name + "AuthorizerPermission";
            Literal.truthy(node.get("FunctionArn"))
                    .filter(arn -> wanted.test(node))
                    .ifPresent(arn -> permissions.add(Generated.permission(
                            id, arn, Intrinsics.authorizerArn(api.logicalId(), node.location()), api)));
        });
        return permissions;
    }

    /** The definitions under {@code Auth.Authorizers} by name. */
    static Map<String, MapNode> defined(SamResource api, MapNode auth) {
        Map<String, MapNode> defined = new LinkedHashMap<>();
        Literal.truthy(auth.get("Authorizers"))
                .map(node -> api.owner().map(node, "Auth.Authorizers"))
                .ifPresent(all -> all.entries()
                        .forEach((name, node) -> defined.put(name, api.owner().map(node, "Auth.Authorizers." + name))));
        return defined;
    }

    /** What is before each identity source: of headers, query strings, stage variables and the context. */
    static List<String> sources(PropertyOwner api, Optional<Node> identity, String path, List<String> prefixes) {
        List<String> sources = new ArrayList<>();
        for (int at = 0; at < SOURCES.size(); at++) {
            String property = SOURCES.get(at);
            String prefix = prefixes.get(at);
            Literal.truthy(identity.flatMap(node -> node.get(property)))
                    .ifPresent(values -> api.strings(values, path + ".Identity." + property)
                            .forEach(value -> sources.add(prefix + value)));
        }
        return sources;
    }

    static Optional<Node> invokeRole(MapNode definition) {
        return Literal.truthy(definition.get("FunctionInvokeRole"))
                .filter(role -> !role.asText().orElse("").equals("NONE"));
    }
}
