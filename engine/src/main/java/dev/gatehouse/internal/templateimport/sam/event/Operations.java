package dev.gatehouse.internal.templateimport.sam.event;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.SamEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits of the one operation that an event makes. */
final class Operations {

    private Operations() {}

    /** Adds the operation with that integration, and with empty responses where it has none. */
    static ApiBody integrate(ApiBody body, SamEvent event, EventTarget target, MapNode integration) {
        ApiBody added = body.withOperation(event.path(), event.method(), event.location());
        MapNode item = ApiBody.item(event.path(), added.paths().getOrDefault(event.path(), integration));
        return added.withPath(
                event.path(), ApiBody.inBranches(item, branch -> integrated(branch, event, target, integration)));
    }

    private static MapNode integrated(MapNode item, SamEvent event, EventTarget target, MapNode integration) {
        String key = ApiBody.methodKey(event.method());
        Node existing = Optional.of(item.entries().getOrDefault(key, integration))
                .filter(node -> !node.isNull())
                .orElseGet(() -> Draft.emptyMap(event.location()));
        MapNode operation = ApiBody.operation(event.path(), event.method(), existing);
        MapNode integrated = operation.with(ApiBody.INTEGRATION, integration);
        MapNode complete = integrated.entries().containsKey("responses")
                ? integrated
                : integrated.with("responses", Draft.emptyMap(event.location()));
        return item.with(key, target.conditional(complete));
    }

    static ApiBody setInIntegration(ApiBody body, SamEvent event, String name, Node value) {
        return body.edit(event.path(), event.method(), operation -> setInIntegration(operation, name, value));
    }

    static MapNode setInIntegration(MapNode operation, String name, Node value) {
        MapNode integration = Draft.mapOf(operation.get(ApiBody.INTEGRATION), operation.location());
        return operation.with(ApiBody.INTEGRATION, integration.with(name, value));
    }

    /** The list under that name with one more element. */
    static ListNode appended(MapNode operation, String name, Node element) {
        List<Node> all = new ArrayList<>(operation.elements(name));
        all.add(element);
        return new ListNode(all, operation.get(name).map(Node::location).orElse(element.location()));
    }
}
