package dev.gatehouse.internal.template.sam.event;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.sam.definition.ApiBody;
import dev.gatehouse.internal.template.sam.property.Draft;
import dev.gatehouse.internal.template.sam.property.Intrinsics;
import dev.gatehouse.internal.template.sam.property.SamEvent;
import dev.gatehouse.internal.template.sam.property.SamResource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Settings of one route, which an event hands to its HTTP API's stage. */
final class SamRouteSettings {

    private static final String NAME = "RouteSettings";

    private SamRouteSettings() {}

    static SamResource add(SamResource api, SamEvent event, SamResource user) {
        MapNode all = api.owner()
                .map(Optional.ofNullable(api.properties().entries().get(NAME)).orElseGet(() -> none(event)), NAME);
        MapNode own = event.owner()
                .map(
                        event.properties().get(NAME).orElseGet(() -> event.written(NAME)
                                .orElseThrow()),
                        NAME);
        String key = event.method().equals(ApiBody.ANY)
                ? event.path()
                : event.method().toUpperCase(Locale.ROOT) + " " + event.path();
        MapNode merged = all.get(key)
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .orElseGet(() -> new MapNode(Map.of(), own.location()));
        for (var entry : own.entries().entrySet()) {
            merged = merged.with(entry.getKey(), entry.getValue());
        }
        MapNode settings = merged;
        MapNode conditional = user.condition()
                .map(condition -> Intrinsics.onlyIf(condition, settings))
                .orElse(settings);
        return api.with(NAME, all.with(key, conditional));
    }

    private static Node none(SamEvent event) {
        return Draft.emptyMap(event.location());
    }
}
