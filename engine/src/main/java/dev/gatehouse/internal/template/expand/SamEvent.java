package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.read.ScalarNode;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An event of a function or state machine.
 *
 * @param type what stands under Type; empty if that is no text
 * @param properties resolved; empty if there are none
 * @param written as the template has them; a map only if the user wrote one
 */
record SamEvent(String id, String type, MapNode properties, Node written, Location location) {

    /** The events of a resource, in template order; what is no map is left out. */
    static List<SamEvent> of(SamResource resource) {
        List<SamEvent> events = new ArrayList<>();
        Optional<Node> resolved = resource.properties().get("Events");
        resource.written()
                .get("Events")
                .map(Node::entries)
                .ifPresent(written -> written.forEach((id, event) -> {
                    if (event instanceof MapNode) {
                        Node counterpart = resolved.flatMap(all -> all.get(id)).orElse(event);
                        events.add(of(id, event, counterpart));
                    }
                }));
        return events;
    }

    private static SamEvent of(String id, Node written, Node resolved) {
        Location at = written.location();
        Node none = new MapNode(Map.of(), at);
        MapNode properties = resolved.get("Properties")
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .orElseGet(() -> Draft.emptyMap(at));
        Node writtenProperties =
                Optional.ofNullable(written.entries().get("Properties")).orElse(none);
        String type = Optional.ofNullable(written.entries().get("Type"))
                .flatMap(Literal::string)
                .orElse("");
        return new SamEvent(id, type, properties, writtenProperties, at);
    }

    Owner owner() {
        return Owner.event(id, location);
    }

    /** What stands under that property before intrinsic functions were resolved. */
    Optional<Node> written(String property) {
        return Optional.ofNullable(written.entries().get(property));
    }

    /** Whether the property is mentioned at all, be it as null. */
    boolean mentions(String property) {
        return written.entries().containsKey(property);
    }

    SamEvent with(String property, String value) {
        var node = ScalarNode.of(value, location);
        MapNode changed = written instanceof MapNode map ? map : Draft.emptyMap(location);
        return new SamEvent(id, type, properties.with(property, node), changed.with(property, node), location);
    }

    /** The path, which SAM takes only as a literal. */
    String path() {
        return written("Path").flatMap(Literal::string).orElse("");
    }

    /** The method as written, which SAM takes only as a literal. */
    String method() {
        return written("Method").flatMap(Literal::string).orElse("");
    }
}
