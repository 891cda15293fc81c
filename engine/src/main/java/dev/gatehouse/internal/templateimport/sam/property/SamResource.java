package dev.gatehouse.internal.templateimport.sam.property;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.model.Location;
import java.util.Optional;

/**
 * A resource on its way through the expansion, as it is written: a function is a map like any other.
 *
 * @param attributes the whole resource
 * @param body who writes the API definition, if this is an API
 */
public record SamResource(
        String logicalId, String type, MapNode properties, MapNode attributes, BodyAuthor body, Location location)
        implements SamPart {

    /** Who writes an API's definition. */
    enum BodyAuthor {
        /** SAM, from the events. */
        SAM,
        /** The user; or this is no API. */
        USER
    }

    public static SamResource of(String logicalId, MapNode resource) {
        MapNode properties = resource.get("Properties")
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .orElseGet(() -> Draft.emptyMap(resource.location()));
        String type = resource.text("Type").orElse("");
        return new SamResource(
                logicalId,
                type,
                properties,
                resource,
                BodyAuthor.USER,
                resource.location().named(logicalId));
    }

    @Override
    public PropertyOwner owner() {
        return PropertyOwner.resource(logicalId, location);
    }

    /** The name of the condition under which the resource exists, if it has one. */
    public Optional<Node> condition() {
        return attributes.get("Condition").filter(name -> Literal.string(name).isPresent());
    }

    /** The name of a REST API's stage; SAM allows an API exactly one of its own. */
    public Node stageName() {
        return properties.get("StageName").orElseGet(() -> ScalarNode.of("", location));
    }

    public boolean isManaged() {
        return body == BodyAuthor.SAM;
    }

    public boolean is(String other) {
        return type.equals(other);
    }

    public SamResource with(String property, Node value) {
        return with(properties.with(property, value));
    }

    public SamResource with(MapNode others) {
        return new SamResource(logicalId, type, others, attributes, body, location);
    }

    /** This resource, in existence only if the condition of that name holds. */
    public SamResource under(Node condition) {
        return new SamResource(logicalId, type, properties, attributes.with("Condition", condition), body, location);
    }

    public SamResource writtenBySam() {
        return new SamResource(logicalId, type, properties, attributes, BodyAuthor.SAM, location);
    }
}
