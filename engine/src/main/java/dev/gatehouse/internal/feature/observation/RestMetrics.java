package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.events.CacheLookup;
import dev.gatehouse.events.IntegrationAnswered;
import dev.gatehouse.internal.pipeline.context.RouteContext;
import dev.gatehouse.logs.Metric;
import dev.gatehouse.model.MethodSetting;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.StageDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The metrics of a REST call.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html">
 *     Dimensions and metrics (read 2026-11-22)</a>
 */
final class RestMetrics implements Counters {

    private final String name;
    private final StageDefinition stage;

    RestMetrics(RestApi api, StageDefinition stage) {
        this.name = name(api);
        this.stage = stage;
    }

    @Override
    public List<Metric> of(LoggedCall call) {
        var values = new Values(call, dimensions(call), new ArrayList<>());
        int status = call.response().status();
        values.add("Count", 1);
        values.add("4XXError", status >= 400 && status < 500 ? 1 : 0);
        values.add("5XXError", status >= 500 ? 1 : 0);
        values.add("Latency", call.latencyMillis());
        call.journal()
                .last(IntegrationAnswered.class)
                .ifPresent(answered -> values.add("IntegrationLatency", call.integrationMillis(answered)));
        call.journal().last(CacheLookup.class).ifPresent(lookup -> {
            boolean hit = lookup.outcome() == CacheLookup.Outcome.HIT;
            values.add("CacheHitCount", hit ? 1 : 0);
            values.add("CacheMissCount", hit ? 0 : 1);
        });
        return values.list();
    }

    private Map<String, String> dimensions(LoggedCall call) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        dimensions.put("ApiName", name);
        boolean canary = call.context().stage().canary().orElse(false);
        dimensions.put("Stage", canary ? stage.name() + "/Canary" : stage.name());
        call.context().route().filter(this::isDetailed).ifPresent(route -> {
            dimensions.put("Method", method(route));
            dimensions.put("Resource", route.path());
        });
        return dimensions;
    }

    // letters that CloudWatch does not take are left out; an API without any others goes by its id
    private static String name(RestApi api) {
        String ascii = api.name().replaceAll("[^\\x20-\\x7e]", "");
        return ascii.isBlank() ? api.id() : ascii;
    }

    private boolean isDetailed(RouteContext route) {
        return stage.methodSettings().stream()
                .filter(setting ->
                        isFor(setting, route) && setting.metricsEnabled().isPresent())
                .min(Comparator.comparingInt(RestMetrics::wildcards))
                .flatMap(MethodSetting::metricsEnabled)
                .orElse(false);
    }

    // as MethodSettings has it: a setting for one path is more specific than one for one method
    static int wildcards(MethodSetting setting) {
        return (setting.resourcePath().contains("*") ? 2 : 0)
                + (setting.httpMethod().equals("*") ? 1 : 0);
    }

    static boolean isFor(MethodSetting setting, RouteContext route) {
        boolean path =
                setting.resourcePath().contains("*") || setting.resourcePath().equals(route.path());
        return path && (setting.httpMethod().equals("*") || setting.httpMethod().equals(method(route)));
    }

    private static String method(RouteContext route) {
        return route.routeKey().substring(0, route.routeKey().indexOf(' '));
    }

    /** Collects the values of one call. */
    record Values(LoggedCall call, Map<String, String> dimensions, List<Metric> list) {

        void add(String name, double value) {
            list.add(new Metric(name, value, dimensions, call.context().receivedAt()));
        }
    }
}
