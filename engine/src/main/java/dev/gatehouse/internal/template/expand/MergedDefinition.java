package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import java.util.Locale;
import java.util.Optional;

/** Merges the operation of an event into the user's own definition: of each key the event's wins. */
final class MergedDefinition {

    private MergedDefinition() {}

    /** The user's definition with the event's operation; without it if the definition has no paths, as in SAM. */
    static MapNode of(MapNode own, ApiBody generated, SamEvent event, PropertyOwner api) {
        Optional<Node> paths = Literal.truthy(own.get("paths"));
        Node operation = generated
                .paths()
                .getOrDefault(event.path(), own)
                .get(ApiBody.methodKey(event.method()))
                .orElse(own);
        if (paths.isEmpty()) {
            return own;
        }
        String method = event.method().toLowerCase(Locale.ROOT);
        MapNode all = map(paths.get(), "", api);
        MapNode item = all.get(event.path())
                .map(node -> map(node, event.path(), api))
                .orElseGet(() -> Draft.emptyMap(event.location()));
        MapNode existing = item.get(method)
                .map(node -> api.map(node, "DefinitionBody.paths." + event.path() + "." + method))
                .orElseGet(() -> Draft.emptyMap(event.location()));
        MapNode merged = Draft.at(event.location())
                .copyAll(existing)
                .copyAll((MapNode) operation)
                .build();
        return own.with("paths", all.with(event.path(), item.with(method, merged)));
    }

    private static MapNode map(Node node, String path, PropertyOwner api) {
        if (node instanceof MapNode map) {
            return map;
        }
        String what = path.isEmpty() ? "It should be a map" : "The value of '" + path + "' should be a map";
        throw api.refusal("Property 'DefinitionBody' is invalid: " + what, node.location());
    }
}
