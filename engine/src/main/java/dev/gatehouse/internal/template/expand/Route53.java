package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import java.util.Optional;

/** The Route53 records of a domain, which no test sees: they are only checked. */
final class Route53 {

    private Route53() {}

    static void check(PropertyOwner api, MapNode domain) {
        Optional<Node> property = domain.get("Route53");
        if (property.isEmpty()) {
            return;
        }
        MapNode records = api.map(property.get(), "Domain.Route53");
        if (records.get("HostedZoneId").isEmpty()
                && records.get("HostedZoneName").isEmpty()) {
            throw api.refusal(
                    "HostedZoneId or HostedZoneName is required to enable Route53 support on Custom Domains.",
                    records.location());
        }
        Literal.truthy(records.get("SeparateRecordSetGroup"))
                .ifPresent(group -> api.flag(group, "Domain.Route53.SeparateRecordSetGroup"));
    }
}
