package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.ListNode;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.read.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merges Globals into resources: maps deeply, lists end to end, of anything else the resource's own wins. */
final class GlobalsMerge {

    private final GlobalsSection section;
    private final Written written;

    GlobalsMerge(GlobalsSection section, Written written) {
        this.section = section;
        this.written = written;
    }

    void apply(SamResources resources) {
        resources.all().forEach(resource -> section.forResource(resource)
                .ifPresent(globals -> resources.put(merged(globals, resource))));
        resources.ofType(SamTypes.API).forEach(api -> resources.put(withVersion(api)));
    }

    private SamResource merged(MapNode globals, SamResource resource) {
        MapNode resolved = mergeMaps(globals, resource.properties(), resource.written());
        MapNode text = mergeMaps(written.of(globals), resource.written(), resource.written());
        return resource.with(resolved, text);
    }

    /** Merges; what is written in the resource tells intrinsic functions, which count as one value, from maps. */
    private static MapNode mergeMaps(MapNode global, MapNode local, MapNode written) {
        Map<String, Node> merged = new LinkedHashMap<>(global.entries());
        written.entries().forEach((name, text) -> {
            Optional<Node> own = Optional.ofNullable(local.entries().get(name));
            Optional<Node> shared = Optional.ofNullable(global.entries().get(name));
            if (own.isEmpty()) {
                merged.remove(name);
            } else {
                merged.put(
                        name, shared.map(other -> merge(other, own.get(), text)).orElse(own.get()));
            }
        });
        local.entries().forEach((name, own) -> {
            if (!written.entries().containsKey(name)) {
                merged.put(name, own);
            }
        });
        return new MapNode(merged, local.location());
    }

    private static Node merge(Node global, Node local, Node written) {
        boolean isValue = Literal.isIntrinsic(written) || Literal.isIntrinsic(global) || written instanceof ScalarNode;
        if (isValue) {
            return local;
        }
        if (global instanceof MapNode shared && local instanceof MapNode own && written instanceof MapNode text) {
            return mergeMaps(shared, own, text);
        }
        return global instanceof ListNode shared && local instanceof ListNode own ? joined(shared, own) : local;
    }

    private static ListNode joined(ListNode global, ListNode local) {
        List<Node> all = new ArrayList<>(global.elements());
        all.addAll(local.elements());
        return new ListNode(all, local.location());
    }

    /** A definition that SAM writes takes the version that the API asks for. */
    private static SamResource withVersion(SamResource api) {
        Optional<Node> version =
                api.written().get("OpenApiVersion").filter(BodyKind::isVersion3).filter(node -> api.isManaged());
        Optional<Node> body = api.properties().get("DefinitionBody");
        if (version.isEmpty() || !(body.orElseGet(version::get) instanceof MapNode map)) {
            return api;
        }
        var text = ScalarNode.of(PythonText.str(version.get()), version.get().location());
        return api.with("OpenApiVersion", text)
                .with("DefinitionBody", map.without("swagger").with("openapi", text));
    }
}
