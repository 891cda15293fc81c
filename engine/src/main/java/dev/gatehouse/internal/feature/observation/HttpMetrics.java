package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.events.IntegrationAnswered;
import dev.gatehouse.internal.feature.observation.RestMetrics.Values;
import dev.gatehouse.internal.spine.RouteContext;
import dev.gatehouse.logs.Metric;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.RouteSettings;
import dev.gatehouse.model.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The metrics of an HTTP API's call; their names are in lower case, unlike those of REST. */
record HttpMetrics(HttpApi api, Stage stage) implements Counters {

    @Override
    public List<Metric> of(LoggedCall call) {
        var values = new Values(call, dimensions(call), new ArrayList<>());
        int status = call.response().status();
        values.add("Count", 1);
        values.add("4xx", status >= 400 && status < 500 ? 1 : 0);
        values.add("5xx", status >= 500 ? 1 : 0);
        values.add("Latency", call.latencyMillis());
        values.add("DataProcessed", call.response().body().length());
        call.journal()
                .last(IntegrationAnswered.class)
                .ifPresent(answered -> values.add(
                        "IntegrationLatency", Math.max(1, answered.latency().toMillis())));
        return values.list();
    }

    private Map<String, String> dimensions(LoggedCall call) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        dimensions.put("ApiId", api.id());
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
