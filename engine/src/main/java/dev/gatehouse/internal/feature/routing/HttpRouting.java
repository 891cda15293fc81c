package dev.gatehouse.internal.feature.routing;

import dev.gatehouse.events.GateName;
import dev.gatehouse.events.RouteMatched;
import dev.gatehouse.events.RouteMissed;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.Percent;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.ReceivedCall;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.internal.pipeline.context.RouteContext;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the route of an HTTP API that serves a request: full match, then greedy match, then {@code $default}.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html">Routes of
 *     HTTP APIs (read 2026-11-22)</a>
 */
public final class HttpRouting implements Responder<ReceivedCall, HttpResponse> {

    private final RouteTree<Target> tree = new RouteTree<>();
    private final List<String> routeKeys;
    private Optional<Target> fallback = Optional.empty();

    private HttpRouting(List<Route> routes) {
        this.routeKeys = routes.stream().map(Route::routeKey).toList();
    }

    /** The responder for these routes; {@code responder} makes the one of a route. */
    public static Responder<ReceivedCall, HttpResponse> responder(
            List<Route> routes, Function<Route, Responder<RoutedCall, HttpResponse>> responder) {
        var routing = new HttpRouting(routes);
        routes.forEach(route -> routing.add(route, responder.apply(route)));
        return routing;
    }

    private void add(Route route, Responder<RoutedCall, HttpResponse> responder) {
        int blank = route.routeKey().indexOf(' ');
        if (blank < 0) {
            fallback = Optional.of(new Target(route, "$default", responder));
        } else {
            String path = route.routeKey().substring(blank + 1);
            tree.put(path, route.routeKey().substring(0, blank), new Target(route, path, responder));
        }
    }

    @Override
    public Answer<HttpResponse> answer(ReceivedCall received) {
        var request = received.context().request();
        if (!ServedMethods.contain(request.httpMethod())) {
            return received.refuse(
                    GatewayResponseType.ACCESS_DENIED,
                    GateName.ROUTING,
                    "no route serves the method " + request.httpMethod());
        }
        return tree.findStrictly(request.httpMethod(), request.resourcePath())
                .map(match -> go(received, match.target(), decoded(match.pathParameters())))
                .or(() -> fallback.map(target -> go(received, target, Map.of())))
                .orElseGet(() -> refuse(received));
    }

    private static Answer<HttpResponse> go(ReceivedCall received, Target target, Map<String, String> parameters) {
        received.note(new RouteMatched(
                target.route().routeKey(), parameters, target.route().location()));
        String key = target.route().routeKey();
        return target.responder().answer(received.matched(new RouteContext(key, target.path(), key, parameters)));
    }

    private Answer<HttpResponse> refuse(ReceivedCall received) {
        var request = received.context().request();
        String asked = request.httpMethod() + " " + request.resourcePath();
        received.note(
                RouteMissed.of(asked, () -> ClosestRoutes.to(request.httpMethod(), request.resourcePath(), routeKeys)));
        return received.refuse(GatewayResponseType.RESOURCE_NOT_FOUND, GateName.ROUTING, "no route serves " + asked);
    }

    private static Map<String, String> decoded(Map<String, String> parameters) {
        Map<String, String> decoded = new LinkedHashMap<>();
        parameters.forEach((name, value) -> decoded.put(name, Percent.decode(value)));
        return decoded;
    }

    private record Target(Route route, String path, Responder<RoutedCall, HttpResponse> responder) {}
}
