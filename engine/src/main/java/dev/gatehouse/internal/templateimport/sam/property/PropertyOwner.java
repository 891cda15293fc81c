package dev.gatehouse.internal.templateimport.sam.property;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.model.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The resource or event that a property belongs to, and SAM's words when the property is not what it should be.
 *
 * @param location where to point when the property itself is absent
 */
public record PropertyOwner(String id, Kind kind, Location location) {

    /** What an owner is. */
    public enum Kind {
        /** A resource of the template. */
        RESOURCE,
        /** An event of a function or state machine. */
        EVENT
    }

    public static PropertyOwner resource(String logicalId, Location location) {
        return new PropertyOwner(logicalId, Kind.RESOURCE, location);
    }

    public static PropertyOwner event(String eventId, Location location) {
        return new PropertyOwner(eventId, Kind.EVENT, location);
    }

    public SamRefusal refusal(String reason) {
        return refusal(reason, location);
    }

    public SamRefusal refusal(String reason, Location at) {
        return kind == Kind.EVENT ? SamRefusal.ofEvent(id, reason, at) : SamRefusal.ofResource(id, reason, at);
    }

    /** Refuses for that reason if it is so. */
    public void refuseIf(boolean isSo, String reason) {
        refuseIf(isSo, reason, location);
    }

    public void refuseIf(boolean isSo, String reason, Location at) {
        if (isSo) {
            throw refusal(reason, at);
        }
    }

    public MapNode map(Node value, String path) {
        return map(value, "Property '" + path + "' should be a map.", value.location());
    }

    public MapNode map(Node value, String words, Location at) {
        if (value instanceof MapNode map) {
            return map;
        }
        throw refusal(words, at);
    }

    public List<Node> list(Node value, String path) {
        if (value instanceof ListNode list) {
            return list.elements();
        }
        throw refusal("Property '" + path + "' should be a list.", value.location());
    }

    public List<String> strings(Node value, String path) {
        List<Node> elements = list(value, path);
        return IntStream.range(0, elements.size())
                .mapToObj(at -> string(elements.get(at), path + "[" + at + "]"))
                .toList();
    }

    public String string(Node value, String path) {
        return Literal.string(value)
                .orElseThrow(() -> refusal("Property '" + path + "' should be a string.", value.location()));
    }

    public boolean flag(Node value, String path) {
        return Literal.flag(value)
                .orElseThrow(() -> refusal("Property '" + path + "' should be a boolean.", value.location()));
    }

    public Node required(Optional<Node> value, String path) {
        return value.orElseThrow(() -> refusal("Property '" + path + "' is required."));
    }
}
