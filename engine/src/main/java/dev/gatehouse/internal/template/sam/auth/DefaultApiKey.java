package dev.gatehouse.internal.template.sam.auth;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.sam.definition.ApiBody;
import dev.gatehouse.internal.template.sam.property.Draft;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.List;

/** Applies a REST API's key requirement to every integrated operation that does not switch it off. */
record DefaultApiKey(boolean coversPreflight, Location location) {

    ApiBody apply(ApiBody body) {
        return body.editAll(this::apply);
    }

    private MapNode apply(String path, String method, MapNode operation) {
        List<Node> existing = Security.of(operation, path, method);
        List<Node> others = new ArrayList<>();
        boolean isSwitchedOff = false;
        for (Node node : existing) {
            MapNode requirement = Security.requirement(node, path, method);
            boolean isOff = requirement.entries().containsKey(Security.API_KEY_FALSE);
            isSwitchedOff |= isOff;
            if (!isOff && !requirement.entries().containsKey(Security.API_KEY)) {
                others.add(requirement);
            }
        }
        List<Node> security = new ArrayList<>(others);
        boolean isLeftOut = isSwitchedOff || method.equals("options") && !coversPreflight;
        if (!isLeftOut) {
            security.add(Draft.at(location)
                    .put(Security.API_KEY, Draft.emptyList(location))
                    .build());
        }
        return security.equals(existing) ? operation : Security.set(operation, security, location);
    }
}
