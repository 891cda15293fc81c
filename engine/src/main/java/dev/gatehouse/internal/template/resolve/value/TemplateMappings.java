package dev.gatehouse.internal.template.resolve.value;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The {@code Mappings} of a template: map name, top key, second key. */
public final class TemplateMappings {

    private final Map<String, Node> maps;

    public TemplateMappings(MapNode root) {
        this.maps = root.entries("Mappings");
    }

    public boolean has(String map) {
        return maps.containsKey(map);
    }

    public Set<String> names() {
        return maps.keySet();
    }

    public Optional<Node> find(String map, String topKey, String secondKey) {
        return Optional.ofNullable(maps.get(map))
                .flatMap(found -> found.get(topKey))
                .flatMap(found -> found.get(secondKey));
    }
}
