package dev.gatehouse.internal.feature.throttling;

import dev.gatehouse.events.ThrottleExceeded.Level;
import dev.gatehouse.internal.environment.RateLimit;
import dev.gatehouse.internal.pipeline.Gate;
import dev.gatehouse.internal.pipeline.HttpRoute;
import dev.gatehouse.internal.pipeline.RestMethod;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.internal.pipeline.WebSocketRoute;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.RouteSettings;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Throttle;
import java.util.Optional;

/**
 * The gates that limit how often stages, methods and routes may be called.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html">
 *     Throttling (read 2026-11-22)</a>
 */
public final class Throttling {

    private Throttling() {}

    /** The throttle of a REST method: the most specific method setting that has one; each method has its bucket. */
    public static <R> Gate<RoutedCall, RoutedCall, R> gate(RestMethod method) {
        return MethodThrottle.of(method)
                .<Gate<RoutedCall, RoutedCall, R>>map(found -> new ThrottleGate<>(found, method.key()))
                .orElseGet(Gate::open);
    }

    /** The throttle of an HTTP API's route. */
    public static <R> Gate<RoutedCall, RoutedCall, R> gate(HttpRoute method) {
        return route(method.stage(), method.route().routeKey(), method.stage().location());
    }

    /** The throttle of a WebSocket route. */
    public static <R> Gate<RoutedCall, RoutedCall, R> gate(WebSocketRoute method) {
        return route(method.stage(), method.route().routeKey(), method.stage().location());
    }

    /** The account's throttle in its Region, shared by all of its APIs. */
    public static <R> Gate<RoutedCall, RoutedCall, R> account() {
        return new AccountGate<>("requests", RateLimit.ACCOUNT, RateLimit.SMALL_ACCOUNT);
    }

    /** The account's limit of new WebSocket connections: 500 a second. */
    public static <R> Gate<RoutedCall, RoutedCall, R> newConnections() {
        var limit = new RateLimit(500, 500);
        return new AccountGate<>("new connections", limit, limit);
    }

    private static <R> Gate<RoutedCall, RoutedCall, R> route(
            StageDefinition stage, String routeKey, Location location) {
        var own = Optional.ofNullable(stage.routeSettings().get(routeKey)).flatMap(RouteSettings::throttle);
        Optional<Throttle> all = stage.defaultRouteSettings().throttle();
        var effective = MethodThrottle.merge(own, all);
        Level level = own.isPresent() ? Level.ROUTE : Level.STAGE;
        return effective
                .<Gate<RoutedCall, RoutedCall, R>>map(throttle ->
                        new ThrottleGate<>(new MethodThrottle(level, RateLimit.of(throttle), location), routeKey))
                .orElseGet(Gate::open);
    }
}
