package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.model.Location;
import java.util.List;

/**
 * A resource on its way through the expansion.
 *
 * @param properties resolved
 * @param written the properties as the template has them, intrinsic functions and all
 * @param attributes the whole resource as the template has it
 * @param presence whether its condition holds; SAM itself translates both kinds
 * @param body who writes the API definition, if this is an API
 */
record SamResource(
        String logicalId,
        String type,
        MapNode properties,
        MapNode written,
        MapNode attributes,
        List<String> dependsOn,
        Presence presence,
        BodyAuthor body,
        Location location) {

    /** Whether a resource's condition holds. */
    enum Presence {
        PRESENT,
        REMOVED
    }

    /** Who writes an API's definition. */
    enum BodyAuthor {
        /** SAM, from the events. */
        SAM,
        /** The user; or this is no API. */
        USER
    }

    SamResource {
        dependsOn = List.copyOf(dependsOn);
    }

    PropertyOwner owner() {
        return PropertyOwner.resource(logicalId, location);
    }

    boolean isPresent() {
        return presence == Presence.PRESENT;
    }

    boolean isManaged() {
        return body == BodyAuthor.SAM;
    }

    boolean is(String other) {
        return type.equals(other);
    }

    SamResource with(String property, Node value) {
        return with(properties.with(property, value), written.with(property, value));
    }

    /** This resource with a resolved property changed behind the user's back. */
    SamResource withResolved(String property, Node value) {
        return with(properties.with(property, value), written);
    }

    SamResource with(MapNode resolved, MapNode unresolved) {
        return new SamResource(logicalId, type, resolved, unresolved, attributes, dependsOn, presence, body, location);
    }

    SamResource writtenBySam() {
        return new SamResource(
                logicalId, type, properties, written, attributes, dependsOn, presence, BodyAuthor.SAM, location);
    }

    SamResource present() {
        return new SamResource(
                logicalId, type, properties, written, attributes, dependsOn, Presence.PRESENT, body, location);
    }
}
