package dev.gatehouse.internal.template.sam.auth;

import dev.gatehouse.internal.template.read.ListNode;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.sam.definition.ApiBody;
import dev.gatehouse.internal.template.sam.property.Draft;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Applies a REST API's default authorizer to every integrated operation that names none of its own. */
public record DefaultAuthorizer(
        String name, Map<String, RestAuthorizer> authorizers, boolean coversPreflight, Location location) {

    private static final String IAM = "AWS_IAM";

    public ApiBody apply(ApiBody body) {
        ApiBody changed = body.editAll(this::apply);
        return usesIam(changed) ? Security.defineIam(changed) : changed;
    }

    private MapNode apply(String path, String method, MapNode operation) {
        if (method.equals("options") && !coversPreflight) {
            return operation;
        }
        Set<String> names = new HashSet<>(authorizers.keySet());
        names.add(IAM);
        List<Node> others = new ArrayList<>();
        List<Node> own = new ArrayList<>();
        for (Node node : Security.of(operation, path, method)) {
            MapNode requirement = Security.requirement(node, path, method);
            boolean isOwn = requirement.entries().keySet().stream().anyMatch(names::contains);
            (isOwn ? own : others).add(requirement);
        }
        List<Node> security = new ArrayList<>(others);
        int none = indexOfNone(others);
        if (none >= 0) {
            security.remove(none);
        } else {
            security.addAll(own.isEmpty() ? List.of(requirement()) : own);
        }
        return security.isEmpty() ? operation : Security.set(operation, security, location);
    }

    private MapNode requirement() {
        RestAuthorizer authorizer = authorizers.get(name);
        List<Node> scopes = authorizer == null ? List.of() : authorizer.scopes();
        return Draft.at(location).put(name, new ListNode(scopes, location)).build();
    }

    private static int indexOfNone(List<Node> requirements) {
        for (int at = 0; at < requirements.size(); at++) {
            if (requirements.get(at).entries().containsKey("NONE")) {
                return at;
            }
        }
        return -1;
    }

    private static boolean usesIam(ApiBody body) {
        return body.paths().values().stream()
                .flatMap(item -> ApiBody.contents(item).stream())
                .flatMap(item -> item.entries().values().stream())
                .flatMap(operation -> ApiBody.contents(operation).stream())
                .flatMap(operation -> operation.elements("security").stream().limit(1))
                .anyMatch(first -> first.entries().containsKey(IAM));
    }
}
