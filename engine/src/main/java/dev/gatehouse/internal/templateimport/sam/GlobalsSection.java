package dev.gatehouse.internal.templateimport.sam;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.internal.templateimport.read.TableFile;
import dev.gatehouse.internal.templateimport.sam.definition.BodyKind;
import dev.gatehouse.internal.templateimport.sam.definition.SamResources;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.PropertyTables;
import dev.gatehouse.internal.templateimport.sam.property.PythonText;
import dev.gatehouse.internal.templateimport.sam.property.SamRefusal;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import dev.gatehouse.internal.templateimport.sam.property.SamTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Globals section: properties that every resource of a type takes over.
 *
 * @param byType properties by serverless resource type
 */
record GlobalsSection(Map<String, MapNode> byType) {

    private static final Map<String, List<String>> SUPPORTED = TableFile.read(PropertyTables.class, "sam-globals.txt");

    GlobalsSection {
        byType = Map.copyOf(byType);
    }

    /** Reads the section; a section or property that SAM does not allow there is refused. */
    static GlobalsSection read(Optional<Node> globals) {
        Map<String, MapNode> byType = new LinkedHashMap<>();
        globals.ifPresent(node -> {
            if (!(node instanceof MapNode)) {
                throw SamRefusal.ofGlobals("It must be a non-empty dictionary", node.location());
            }
            node.entries().forEach((name, section) -> byType.put(SamTypes.PREFIX + name, section(name, section)));
        });
        return new GlobalsSection(byType);
    }

    /** The properties for one resource, less those that it ignores: "*", or some that stand in Globals. */
    Optional<MapNode> forResource(SamResource resource) {
        return Optional.ofNullable(byType.get(resource.type())).map(globals -> remaining(resource, globals));
    }

    private static MapNode remaining(SamResource resource, MapNode globals) {
        Optional<Node> ignored = Literal.truthy(resource.attributes().get("IgnoreGlobals"));
        if (ignored.isEmpty()) {
            return globals;
        }
        Node value = ignored.get();
        if (Literal.string(value).filter("*"::equals).isPresent()) {
            return Draft.emptyMap(globals.location());
        }
        if (!(value instanceof ListNode)) {
            throw invalidIgnore(resource, ".", value);
        }
        MapNode rest = globals;
        for (Node item : value.elements()) {
            String name = PythonText.str(item);
            if (!rest.entries().containsKey(name)) {
                throw invalidIgnore(resource, " on item '" + name + "'.", item);
            }
            rest = rest.without(name);
        }
        return rest;
    }

    private static SamRefusal invalidIgnore(SamResource resource, String rest, Node at) {
        String id = resource.logicalId();
        return SamRefusal.ofResource(
                id, "Resource " + id + " has invalid resource attribute 'IgnoreGlobals'" + rest, at.location());
    }

    private static MapNode section(String name, Node section) {
        List<String> supported = SUPPORTED.getOrDefault(name, List.of());
        if (supported.isEmpty()) {
            List<String> names = SUPPORTED.keySet().stream().sorted().toList();
            throw SamRefusal.ofGlobals(
                    "'" + name + "' is not supported. Must be one of the following values - " + PythonText.list(names),
                    section.location());
        }
        if (!(section instanceof MapNode map)) {
            throw SamRefusal.ofGlobals("Value of ${section} must be a dictionary", section.location());
        }
        map.entries().forEach((property, value) -> {
            if (!supported.contains(property)) {
                throw SamRefusal.ofGlobals(
                        "'" + property + "' is not a supported property of '" + name
                                + "'. Must be one of the following values - " + PythonText.list(supported),
                        value.location());
            }
        });
        return map;
    }

    /** Merges them into resources: maps deeply, lists end to end, of anything else the resource's own wins. */
    void mergeInto(SamResources resources) {
        resources.all().forEach(resource -> forResource(resource)
                .ifPresent(globals -> resources.put(resource.with(mergeMaps(globals, resource.properties())))));
        resources.ofType(SamTypes.API).forEach(api -> resources.put(withVersion(api, resources)));
    }

    private static MapNode mergeMaps(MapNode global, MapNode local) {
        Map<String, Node> merged = new LinkedHashMap<>(global.entries());
        local.entries().forEach((name, own) -> merged.merge(name, own, GlobalsSection::merge));
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
