package dev.gatehouse.internal.template.sam;

import dev.gatehouse.internal.template.read.ListNode;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.read.ScalarNode;
import dev.gatehouse.internal.template.sam.definition.BodyKind;
import dev.gatehouse.internal.template.sam.definition.SamResources;
import dev.gatehouse.internal.template.sam.property.Literal;
import dev.gatehouse.internal.template.sam.property.PythonText;
import dev.gatehouse.internal.template.sam.property.SamResource;
import dev.gatehouse.internal.template.sam.property.SamTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merges Globals into resources: maps deeply, lists end to end, of anything else the resource's own wins. */
final class GlobalsMerge {

    private GlobalsMerge() {}

    static void apply(GlobalsSection section, SamResources resources) {
        resources.all().forEach(resource -> section.forResource(resource)
                .ifPresent(globals -> resources.put(resource.with(mergeMaps(globals, resource.properties())))));
        resources.ofType(SamTypes.API).forEach(api -> resources.put(withVersion(api, resources)));
    }

    private static MapNode mergeMaps(MapNode global, MapNode local) {
        Map<String, Node> merged = new LinkedHashMap<>(global.entries());
        local.entries().forEach((name, own) -> merged.merge(name, own, GlobalsMerge::merge));
        return new MapNode(merged, local.location());
    }

    /** An intrinsic function counts as one value. */
    private static Node merge(Node global, Node local) {
        if (Literal.isIntrinsic(local) || Literal.isIntrinsic(global)) {
            return local;
        }
        if (global instanceof MapNode shared && local instanceof MapNode own) {
            return mergeMaps(shared, own);
        }
        return global instanceof ListNode shared && local instanceof ListNode own ? joined(shared, own) : local;
    }

    private static ListNode joined(ListNode global, ListNode local) {
        List<Node> all = new ArrayList<>(global.elements());
        all.addAll(local.elements());
        return new ListNode(all, local.location());
    }

    /** A definition that SAM writes takes the version that the API asks for. */
    private static SamResource withVersion(SamResource api, SamResources resources) {
        Optional<Node> version = api.properties()
                .get("OpenApiVersion")
                .filter(BodyKind::isVersion3)
                .filter(node -> api.isManaged());
        if (version.isEmpty()) {
            return api;
        }
        var text = ScalarNode.of(PythonText.str(version.get()), version.get().location());
        resources.body(api).without("swagger").with("openapi", text);
        return api.with("OpenApiVersion", text);
    }
}
