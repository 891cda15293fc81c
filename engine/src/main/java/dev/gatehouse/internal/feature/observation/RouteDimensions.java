package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.internal.spine.context.RouteContext;
import dev.gatehouse.model.RouteSettings;
import dev.gatehouse.model.StageDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The dimensions of metrics of HTTP and WebSocket APIs: the route only where detailed metrics are on. */
record RouteDimensions(String apiId, StageDefinition stage) {

    Map<String, String> of(LoggedCall call) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        dimensions.put("ApiId", apiId);
        dimensions.put("Stage", stage.name());
        call.context()
                .route()
                .map(RouteContext::routeKey)
                .filter(this::isDetailed)
                .ifPresent(route -> dimensions.put("Route", route));
        return dimensions;
    }

    private boolean isDetailed(String routeKey) {
        return Optional.ofNullable(stage.routeSettings().get(routeKey))
                .flatMap(RouteSettings::detailedMetricsEnabled)
                .or(() -> stage.defaultRouteSettings().detailedMetricsEnabled())
                .orElse(false);
    }
}
