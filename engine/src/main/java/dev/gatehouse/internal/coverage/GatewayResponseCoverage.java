package dev.gatehouse.internal.coverage;

import dev.gatehouse.coverage.CoverageKind;
import dev.gatehouse.events.CallRefused;
import dev.gatehouse.model.GatewayResponse;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Location;
import java.util.List;
import java.util.Map;

/** Which customised gateway responses were answered. */
record GatewayResponseCoverage(Map<GatewayResponseType, GatewayResponse> customised) implements Aspect {

    GatewayResponseCoverage {
        customised = Map.copyOf(customised);
    }

    @Override
    public List<Point> points() {
        return customised.values().stream()
                .map(response -> point(response.type(), response.location()))
                .sorted((a, b) -> a.place().compareTo(b.place()))
                .toList();
    }

    @Override
    public List<Point> exercised(Call call) {
        return call.exchange()
                .last(CallRefused.class)
                .map(CallRefused::type)
                .map(type -> customised.containsKey(type) ? type : type.fallback())
                .filter(customised::containsKey)
                .map(type -> List.of(point(type, Location.unknown())))
                .orElse(List.of());
    }

    private static Point point(GatewayResponseType type, Location location) {
        return new Point(CoverageKind.GATEWAY_RESPONSE, type.name(), "answered", location);
    }
}
