package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.resolve.ResolvedResource;
import java.util.List;

/** A connector, whose roles and policies no test sees: it is only checked. */
final class ServerlessConnector implements ServerlessType {

    @Override
    public List<ResolvedResource> expand(SamResource connector, Expansion expansion) {
        PropertyTables.check(connector.owner(), connector.type(), connector.written(), connector.type());
        return List.of();
    }
}
