package dev.gatehouse.internal.assembly.control;

import dev.gatehouse.control.LoggingLevel;
import dev.gatehouse.control.MethodControl;
import dev.gatehouse.control.MethodControl.CacheInvalidation;
import dev.gatehouse.internal.assembly.StageUnderTest;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.RouteSettings;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Throttle;
import dev.gatehouse.model.WebSocketApi;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * The settings of one route of an HTTP or WebSocket stage, or of all, under one test's state.
 *
 * @param routeKey absent for every route
 */
record RouteControl(StageUnderTest stage, Optional<String> routeKey) implements MethodControl {

    static MethodControl everyRoute(StageUnderTest stage) {
        return new RouteControl(stage, Optional.empty());
    }

    /** The control of one route; it must be one of the API's. */
    static MethodControl of(StageUnderTest stage, String routeKey) {
        List<String> known = routes(stage.api()).stream().map(Route::routeKey).toList();
        if (stage.api() instanceof RestApi) {
            throw Misuse.of(stage.api().logicalId() + " is a REST API: it has methods, not routes, so no route \""
                            + routeKey + "\"")
                    .toDo("write method(httpMethod, path), like method(\"GET\", \"/orders\").");
        }
        String key = ArgumentChecks.text(routeKey, "the route's key", "route(\"GET /orders\")");
        if (!known.contains(key)) {
            String near = known.stream()
                    .filter(it -> it.endsWith(" " + key))
                    .findFirst()
                    .orElse(key);
            throw Misuse.of(stage.api().logicalId() + " has no route \"" + key + "\"")
                    .known(near, known)
                    .toDo("write one of these.");
        }
        return new RouteControl(stage, Optional.of(routeKey));
    }

    private static List<Route> routes(ApiDefinition api) {
        if (api instanceof HttpApi http) {
            return http.routes();
        }
        return api instanceof WebSocketApi webSocket ? webSocket.routes() : List.of();
    }

    @Override
    public MethodControl throttle(double rate, int burst) {
        ThrottleArguments.check(rate, burst);
        var throttle = Optional.of(new Throttle(Optional.of(rate), OptionalInt.of(burst)));
        return set(it ->
                new RouteSettings(throttle, it.detailedMetricsEnabled(), it.dataTraceEnabled(), it.loggingLevel()));
    }

    @Override
    public MethodControl caching(Duration ttl) {
        throw noCache();
    }

    @Override
    public MethodControl withoutCaching() {
        throw noCache();
    }

    @Override
    public MethodControl invalidation(CacheInvalidation strategy) {
        throw noCache();
    }

    @Override
    public MethodControl logging(LoggingLevel level) {
        demandExecutionLog();
        return set(it -> new RouteSettings(
                it.throttle(), it.detailedMetricsEnabled(), it.dataTraceEnabled(), Optional.of(level.name())));
    }

    @Override
    public MethodControl withDataTrace() {
        return dataTrace(true);
    }

    @Override
    public MethodControl withoutDataTrace() {
        return dataTrace(false);
    }

    @Override
    public MethodControl withDetailedMetrics() {
        return detailedMetrics(true);
    }

    @Override
    public MethodControl withoutDetailedMetrics() {
        return detailedMetrics(false);
    }

    private void demandExecutionLog() {
        if (stage.api() instanceof HttpApi) {
            throw new IllegalStateException(
                    stage.api().logicalId() + " is an HTTP API: its stages have no execution log."
                            + "\n  to do:       look at the access log, accessLog(...), or at the response's story().");
        }
    }

    private MethodControl dataTrace(boolean on) {
        demandExecutionLog();
        return set(it ->
                new RouteSettings(it.throttle(), it.detailedMetricsEnabled(), Optional.of(on), it.loggingLevel()));
    }

    private MethodControl detailedMetrics(boolean on) {
        return set(it -> new RouteSettings(it.throttle(), Optional.of(on), it.dataTraceEnabled(), it.loggingLevel()));
    }

    private MethodControl set(UnaryOperator<RouteSettings> change) {
        stage.change(
                before -> routeKey.map(key -> withRoute(before, key, change)).orElseGet(() -> before.toBuilder()
                        .defaultRouteSettings(change.apply(before.defaultRouteSettings()))
                        .build()));
        return this;
    }

    private static StageDefinition withRoute(StageDefinition before, String key, UnaryOperator<RouteSettings> change) {
        Map<String, RouteSettings> settings = new LinkedHashMap<>(before.routeSettings());
        settings.put(key, change.apply(settings.getOrDefault(key, before.defaultRouteSettings())));
        return before.toBuilder().routeSettings(settings).build();
    }

    private IllegalStateException noCache() {
        return new IllegalStateException(stage.api().logicalId()
                + " is not a REST API: only stages of REST APIs cache answers." + "\n  to do:       leave this out.");
    }
}
