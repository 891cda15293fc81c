package dev.gatehouse.internal.templateimport.sam.definition;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.PythonText;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All resources of the template while the expansion changes them, in template order. */
public final class SamResources {

    private static final String BODY = "DefinitionBody";
    private static final int MOST_CHOICES = 10;

    private final Map<String, SamResource> all = new LinkedHashMap<>();
    private final Map<String, ApiBody> bodies = new HashMap<>();
    private final Map<String, Node> conditions = new LinkedHashMap<>();

    /** Those of a template that are maps. */
    public static SamResources of(MapNode root) {
        var resources = new SamResources();
        root.entries("Resources").forEach((logicalId, node) -> {
            if (node instanceof MapNode map) {
                resources.put(SamResource.of(logicalId, map));
            }
        });
        return resources;
    }

    public Optional<SamResource> find(String logicalId) {
        return Optional.ofNullable(all.get(logicalId));
    }

    public void put(SamResource resource) {
        all.put(resource.logicalId(), resource);
    }

    public void remove(String logicalId) {
        all.remove(logicalId);
        bodies.remove(logicalId);
    }

    public List<SamResource> all() {
        return List.copyOf(all.values());
    }

    public List<SamResource> ofType(String... types) {
        List<String> wanted = Arrays.asList(types);
        List<SamResource> found = new ArrayList<>();
        for (SamResource resource : all.values()) {
            if (wanted.contains(resource.type())) {
                found.add(resource);
            }
        }
        return found;
    }

    /** The definition of an API, to be edited in place; refused if it is none. */
    public ApiBody open(SamResource api, BodyKind kind) {
        ApiBody known = bodies.get(api.logicalId());
        if (known != null) {
            return known;
        }
        ApiBody opened = kind.open(api.properties().get(BODY), api.location());
        bodies.put(api.logicalId(), opened);
        return opened;
    }

    /** The definition as it stands, valid or not. */
    public ApiBody body(SamResource api) {
        return bodies.computeIfAbsent(
                api.logicalId(),
                id -> new ApiBody(api.owner().map(api.properties().get(BODY).orElse(api.properties()), BODY)));
    }

    /** The API with all edits in its definition. */
    public SamResource complete(SamResource api) {
        ApiBody edited = bodies.get(api.logicalId());
        return edited == null ? api : api.with(BODY, edited.document());
    }

    /** The name of a condition that holds if one of those does; it is added to the template if there are several. */
    public Node anyOf(Collection<Node> conditionNames, String combined) {
        Map<String, Node> byName = new LinkedHashMap<>();
        conditionNames.forEach(name -> byName.putIfAbsent(PythonText.str(name), name));
        Collection<Node> names = byName.values();
        Node first = names.iterator().next();
        if (names.size() == 1) {
            return first;
        }
        Location at = first.location();
        List<Node> choices = new ArrayList<>();
        names.forEach(name -> choices.add(Draft.at(at).put("Condition", name).build()));
        conditions.put(combined, or(choices, at));
        return ScalarNode.of(combined, at);
    }

    private static Node or(List<Node> choices, Location at) {
        List<Node> groups = new ArrayList<>(choices);
        while (groups.size() > MOST_CHOICES) {
            List<Node> first = List.copyOf(groups.subList(0, MOST_CHOICES));
            groups.subList(0, MOST_CHOICES).clear();
            groups.add(or(first, at));
        }
        return groups.size() == 1
                ? groups.get(0)
                : Draft.at(at).put("Fn::Or", new ListNode(groups, at)).build();
    }

    /** The conditions that the expansion added, by name. */
    public Map<String, Node> conditions() {
        return conditions;
    }
}
