package dev.gatehouse.internal.templateimport.sam.definition;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Generated;
import dev.gatehouse.internal.templateimport.sam.property.Intrinsics;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.LogicalIds;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What several serverless resources have in common: a usage plan, and words for what SAM makes of them. */
public final class SharedResources {

    private final List<Node> stages = new ArrayList<>();
    private final Set<Optional<Node>> planned = new LinkedHashSet<>();
    private final Map<String, String> words = new LinkedHashMap<>();

    /** All stages of the shared plan, with that one. */
    public ListNode join(SamResource api, MapNode stage, Location location) {
        boolean isThere = stages.stream().anyMatch(other -> other.toJson().equals(stage.toJson()));
        if (!isThere) {
            stages.add(api.condition()
                    .map(condition -> Intrinsics.onlyIf(condition, stage))
                    .orElse(stage));
        }
        return new ListNode(stages, location);
    }

    /** An API as the origin of the shared plan, which exists if one of its APIs does. */
    public SamResource planned(SamResource api, SamResources resources) {
        planned.add(api.condition());
        if (planned.contains(Optional.<Node>empty())) {
            return new SamResource(
                    api.logicalId(),
                    api.type(),
                    api.properties(),
                    api.attributes().without("Condition"),
                    api.body(),
                    api.location());
        }
        List<Node> names = planned.stream().flatMap(Optional::stream).toList();
        return api.under(resources.anyOf(names, "ServerlessUsagePlanCondition"));
    }

    /** Notes that {@code Owner.Property} is another word for that resource, like {@code MyApi.Stage}. */
    public void refer(SamResource owner, String property, String logicalId) {
        words.put(owner.logicalId() + "." + property, logicalId);
    }

    public Map<String, String> words() {
        return words;
    }

    /** The record sets of a domain; refused if they name no hosted zone. */
    public static List<Generated> records(SamResource api, MapNode domain) {
        Optional<Node> property = domain.get("Route53");
        if (property.isEmpty()) {
            return List.of();
        }
        MapNode records = api.owner().map(property.get(), "Domain.Route53");
        Optional<Node> zone = records.get("HostedZoneId").or(() -> records.get("HostedZoneName"));
        api.refuseIf(
                zone.isEmpty(),
                "HostedZoneId or HostedZoneName is required to enable Route53 support on Custom Domains.",
                records.location());
        Optional<Node> apart = Literal.truthy(records.get("SeparateRecordSetGroup"));
        apart.ifPresent(group -> api.owner().flag(group, "Domain.Route53.SeparateRecordSetGroup"));
        Node hashed = apart.isEmpty()
                ? zone.get()
                : new ListNode(List.of(zone.get(), domain.get("DomainName").orElse(zone.get())), records.location());
        return List.of(Generated.resource(
                LogicalIds.hashed("RecordSetGroup", hashed),
                "AWS::Route53::RecordSetGroup",
                Draft.emptyMap(records.location()),
                api));
    }
}
