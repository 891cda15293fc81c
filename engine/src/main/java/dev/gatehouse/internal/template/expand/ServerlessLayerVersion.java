package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import java.util.List;

/** A Lambda layer, which no test sees: it is only checked and named. */
final class ServerlessLayerVersion implements ServerlessType {

    @Override
    public List<ResolvedResource> expand(SamResource layer, Expansion expansion) {
        PropertyTables.check(layer.owner(), layer.type(), layer.written(), layer.type());
        MapNode properties =
                Draft.at(layer.location()).copy(layer.properties(), "LayerName").build();
        return List.of(Generated.inPlaceOf(layer, "AWS::Lambda::LayerVersion", properties));
    }
}
