package dev.gatehouse.internal.feature.routing;

import dev.gatehouse.events.GateName;
import dev.gatehouse.events.RouteMatched;
import dev.gatehouse.events.RouteMissed;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.Query;
import dev.gatehouse.internal.expression.SelectionExpression;
import dev.gatehouse.internal.expression.value.BodyText;
import dev.gatehouse.internal.expression.value.MappingSource;
import dev.gatehouse.internal.expression.value.Parameters;
import dev.gatehouse.internal.expression.value.RequestMessage;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.payload.ContextVariables;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.OutgoingMessage;
import dev.gatehouse.internal.pipeline.ReceivedCall;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.internal.pipeline.context.RouteContext;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.WebSocketApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the route of a WebSocket message by the API's route selection expression.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-develop-routes.html">Routes
 *     of WebSocket APIs (read 2026-11-22)</a>
 */
public final class MessageRouting implements Responder<ReceivedCall, Optional<OutgoingMessage>> {

    private final SelectionExpression expression;
    private final Map<String, Target> targets = new LinkedHashMap<>();

    private MessageRouting(SelectionExpression expression) {
        this.expression = expression;
    }

    /** The responder for an API's messages; {@code responder} makes the one of a route. */
    public static Responder<ReceivedCall, Optional<OutgoingMessage>> responder(
            WebSocketApi api, Function<Route, Responder<RoutedCall, Optional<OutgoingMessage>>> responder) {
        var routing = new MessageRouting(SelectionExpression.parse(api.routeSelectionExpression())
                .orElseThrow(() -> new IllegalStateException(
                        "the import let an expression pass that selects nothing: " + api.routeSelectionExpression())));
        for (Route route : api.routes()) {
            boolean special =
                    route.routeKey().equals("$connect") || route.routeKey().equals("$disconnect");
            if (!special) {
                routing.targets.put(route.routeKey(), new Target(route, responder.apply(route)));
            }
        }
        return routing;
    }

    @Override
    public Answer<Optional<OutgoingMessage>> answer(ReceivedCall received) {
        String selected = selected(received);
        Target target = targets.getOrDefault(selected, targets.get("$default"));
        if (target == null) {
            received.note(new RouteMissed("\"" + selected + "\"", List.copyOf(targets.keySet())));
            return received.refuse(
                    GatewayResponseType.RESOURCE_NOT_FOUND,
                    GateName.ROUTING,
                    "no route \"" + selected + "\" and no $default");
        }
        String key = target.route().routeKey();
        received.note(new RouteMatched(key, Map.of(), target.route().location()));
        return target.responder().answer(received.matched(new RouteContext(key, key, key, Map.of())));
    }

    // text that is no JSON object selects nothing
    private String selected(ReceivedCall received) {
        String text = received.request().body().text();
        if (Json.tryParse(text).filter(JsonObject.class::isInstance).isEmpty()) {
            return "$default";
        }
        var message = new RequestMessage("", new Parameters(Map.of(), Query.none(), Headers.none()), BodyText.of(text));
        return expression.evaluate(MappingSource.of(
                message, received.context().stage().variables(), new ContextVariables(received.context())));
    }

    private record Target(Route route, Responder<RoutedCall, Optional<OutgoingMessage>> responder) {}
}
