package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.ListNode;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.List;

/** The stages that have joined the usage plan which APIs share. */
final class SharedUsagePlan {

    private final List<Node> stages = new ArrayList<>();

    /** All stages of the plan, with that one. */
    ListNode join(MapNode stage, Location location) {
        boolean isThere = stages.stream().anyMatch(other -> other.toJson().equals(stage.toJson()));
        if (!isThere) {
            stages.add(stage);
        }
        return new ListNode(stages, location);
    }
}
