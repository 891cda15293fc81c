package dev.gatehouse.internal.template.sam.event;

import dev.gatehouse.internal.template.read.ListNode;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.sam.definition.ApiBody;
import dev.gatehouse.internal.template.sam.property.Draft;
import dev.gatehouse.internal.template.sam.property.Literal;
import dev.gatehouse.internal.template.sam.property.PropertyOwner;
import dev.gatehouse.internal.template.sam.property.SamEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Merges the operation of an event into the user's own definition: of each key the event's wins. */
final class MergedDefinition {

    private MergedDefinition() {}

    /** Adds the event's operation to the user's definition; a definition without paths is left alone, as in SAM. */
    static void merge(ApiBody generated, ApiBody own, SamEvent event, PropertyOwner api) {
        Optional<Node> paths = Literal.truthy(own.get("paths"));
        if (paths.isEmpty()) {
            return;
        }
        map(paths.get(), "", api);
        MapNode operation = (MapNode) generated
                .paths()
                .getOrDefault(event.path(), Draft.emptyMap(event.location()))
                .get(ApiBody.methodKey(event.method()))
                .orElseGet(() -> Draft.emptyMap(event.location()));
        String method = event.method().toLowerCase(Locale.ROOT);
        Optional<Node> item = Optional.ofNullable(own.paths().get(event.path())).filter(node -> !node.isNull());
        MapNode methods =
                item.map(node -> map(node, event.path(), api)).orElseGet(() -> Draft.emptyMap(event.location()));
        own.withPath(
                event.path(),
                ApiBody.inBranches(
                        methods, branch -> branch.with(method, merged(branch, method, operation, event, api))));
    }

    private static MapNode merged(MapNode item, String method, MapNode operation, SamEvent event, PropertyOwner api) {
        Optional<MapNode> existing =
                item.get(method).map(node -> api.map(node, "DefinitionBody.paths." + event.path() + "." + method));
        if (existing.isEmpty()) {
            return operation;
        }
        List<Node> choice = new ArrayList<>(operation.elements("Fn::If"));
        if (choice.size() != 3) {
            return both(existing.get(), operation);
        }
        choice.set(1, both(existing.get(), (MapNode) choice.get(1)));
        choice.set(2, existing.get());
        return operation.with("Fn::If", new ListNode(choice, operation.location()));
    }

    private static MapNode both(MapNode existing, MapNode operation) {
        return Draft.at(operation.location())
                .copyAll(existing)
                .copyAll(operation)
                .build();
    }

    private static MapNode map(Node node, String path, PropertyOwner api) {
        if (node instanceof MapNode map) {
            return map;
        }
        String what = path.isEmpty() ? "It should be a map" : "The value of '" + path + "' should be a map";
        throw api.refusal("Property 'DefinitionBody' is invalid: " + what, node.location());
    }
}
