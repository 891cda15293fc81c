package dev.gatehouse.internal.template.sam.definition;

import dev.gatehouse.internal.template.read.ListNode;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.sam.property.Draft;
import dev.gatehouse.internal.template.sam.property.Literal;
import dev.gatehouse.internal.template.sam.property.SamRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes DisableExecuteApiEndpoint into a REST API's definition: under each server in OpenAPI 3, else at the top. */
public final class ExecuteApiEndpoint {

    private static final String EXTENSION = "x-amazon-apigateway-endpoint-configuration";
    private static final String SERVERS = "servers";
    private static final String NO_MAP = "The value of '" + EXTENSION + "' should be a map.";

    private ExecuteApiEndpoint() {}

    public static ApiBody apply(ApiBody body, Node value) {
        boolean isVersion3 =
                Literal.truthy(body.get("openapi")).filter(BodyKind::isVersion3).isPresent();
        if (!isVersion3) {
            return new ApiBody(with(body.document(), value, "Invalid OpenAPI definition: "));
        }
        List<Node> servers =
                body.get(SERVERS).map(Node::elements).orElseGet(() -> List.of(Draft.emptyMap(value.location())));
        List<Node> changed = new ArrayList<>();
        for (Node server : servers) {
            String prefix = "Invalid OpenAPI definition of 'servers[" + changed.size() + "]': ";
            if (!(server instanceof MapNode map)) {
                throw SamRefusal.ofStructure(prefix + "It should be a map.", server.location());
            }
            changed.add(with(map, value, prefix));
        }
        return body.with(SERVERS, new ListNode(changed, value.location()));
    }

    private static MapNode with(MapNode holder, Node value, String prefix) {
        Optional<Node> existing = Optional.ofNullable(holder.entries().get(EXTENSION));
        Node extension = existing.orElseGet(() -> Draft.emptyMap(value.location()));
        if (extension instanceof MapNode map) {
            return holder.with(EXTENSION, map.with("disableExecuteApiEndpoint", value));
        }
        throw SamRefusal.ofStructure(prefix + NO_MAP, extension.location());
    }
}
