package dev.gatehouse.internal.templateimport.sam.property;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An event of a function or state machine.
 *
 * @param type what stands under Type, in Python's spelling
 * @param written what stands under Properties, be it a map or not
 */
public record SamEvent(String id, String type, Node written, Location location) implements SamPart {

    /** The events of a resource, in template order; what is no map is left out. */
    public static List<SamEvent> of(SamResource resource) {
        List<SamEvent> events = new ArrayList<>();
        resource.properties().entries("Events").forEach((id, event) -> {
            if (event instanceof MapNode map) {
                events.add(of(id, map));
            }
        });
        return events;
    }

    private static SamEvent of(String id, MapNode event) {
        Location at = event.location();
        Node written = event.entries().getOrDefault("Properties", Draft.emptyMap(at));
        String type = event.get("Type").map(PythonText::str).orElse("None");
        return new SamEvent(id, type, written, at);
    }

    @Override
    public PropertyOwner owner() {
        return PropertyOwner.event(id, location);
    }

    /** What stands under Properties; empty if the user wrote no map. */
    @Override
    public MapNode properties() {
        return Draft.mapOf(Optional.of(written), location);
    }

    /** What stands under that property before intrinsic functions were resolved. */
    public Optional<Node> written(String property) {
        return Optional.ofNullable(written.entries().get(property));
    }

    /** Whether the property is mentioned at all, be it as null. */
    public boolean mentions(String property) {
        return written.entries().containsKey(property);
    }

    public SamEvent with(String property, String value) {
        return new SamEvent(id, type, properties().with(property, ScalarNode.of(value, location)), location);
    }

    /** The path, which SAM takes only as a literal. */
    public String path() {
        return written("Path").flatMap(Literal::string).orElse("");
    }

    /** The method as written, which SAM takes only as a literal. */
    public String method() {
        return written("Method").flatMap(Literal::string).orElse("");
    }
}
