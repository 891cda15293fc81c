package dev.gatehouse.internal.templateimport.sam.property;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.model.Location;

/** Why SAM refuses a resource, one of its events, or the whole template; caught per resource, never seen outside. */
public final class SamRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Location location;
    private final String remedy;

    private SamRefusal(String awsText, Location location, String remedy) {
        super(awsText, null, false, false);
        this.location = location;
        this.remedy = remedy;
    }

    private SamRefusal(String awsText, Location location) {
        this(awsText, location, "");
    }

    public static SamRefusal ofResource(String logicalId, String reason, Location location) {
        return new SamRefusal("Resource with id [" + logicalId + "] is invalid. " + reason, location);
    }

    public static SamRefusal ofEvent(String eventId, String reason, Location location) {
        return new SamRefusal("Event with id [" + eventId + "] is invalid. " + reason, location);
    }

    public static SamRefusal ofStructure(String reason, Location location) {
        return new SamRefusal("Structure of the SAM template is invalid. " + reason, location);
    }

    /** That node as a map, which SAM demands in these words. */
    public static MapNode demandMap(Node node, String otherwise) {
        if (node instanceof MapNode map) {
            return map;
        }
        throw ofStructure(otherwise, node.location());
    }

    public static SamRefusal ofGlobals(String reason, Location location) {
        return new SamRefusal("'Globals' section is invalid. " + reason, location);
    }

    public static SamRefusal verbatim(String awsText, Location location) {
        return new SamRefusal(awsText, location);
    }

    /** The same refusal as SAM words it when a resource passes it on. */
    public SamRefusal within(String logicalId) {
        return ofResource(logicalId, awsText(), location).advising(remedy);
    }

    /** The same refusal with what to do about it. */
    SamRefusal advising(String what) {
        return new SamRefusal(awsText(), location, what);
    }

    public String remedy() {
        return remedy;
    }

    public boolean isOfEvent() {
        return awsText().startsWith("Event with id [");
    }

    public String awsText() {
        return String.valueOf(getMessage());
    }

    public Location location() {
        return location;
    }
}
