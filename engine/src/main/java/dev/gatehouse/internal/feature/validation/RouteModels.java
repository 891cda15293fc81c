package dev.gatehouse.internal.feature.validation;

import dev.gatehouse.events.GateName;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.Query;
import dev.gatehouse.internal.expression.SelectionExpression;
import dev.gatehouse.internal.expression.value.BodyText;
import dev.gatehouse.internal.expression.value.MappingSource;
import dev.gatehouse.internal.expression.value.Parameters;
import dev.gatehouse.internal.expression.value.RequestMessage;
import dev.gatehouse.internal.payload.ContextVariables;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.Gate;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.internal.pipeline.WebSocketRoute;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Location;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses WebSocket messages that break the model which the route's expression selects, or for which it selects none.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-request-validation.html">
 *     Request validation of WebSocket APIs (read 2026-11-22)</a>
 */
record RouteModels<R>(String selection, Map<String, NamedModel> models, Location location)
        implements Gate<RoutedCall, RoutedCall, R> {

    private static final String DEFAULT = "$default";

    RouteModels {
        models = Map.copyOf(models);
    }

    static <R> Gate<RoutedCall, RoutedCall, R> of(WebSocketRoute method) {
        Map<String, NamedModel> models = new HashMap<>();
        method.route()
                .requestModels()
                .forEach((key, name) ->
                        models.put(key, NamedModel.of(name, method.api().models())));
        return method.route()
                .modelSelectionExpression()
                .<Gate<RoutedCall, RoutedCall, R>>map(selection ->
                        new RouteModels<>(selection, models, method.route().location()))
                .orElseGet(Gate::open);
    }

    @Override
    public Answer<R> pass(RoutedCall call, Responder<RoutedCall, R> next) {
        String key = selected(call);
        Optional<NamedModel> model =
                Optional.ofNullable(models.get(key)).or(() -> Optional.ofNullable(models.get(DEFAULT)));
        Optional<Refusal> refusal =
                model.isEmpty() ? Optional.of(none(key)) : model.get().refusal(call, location);
        return refusal.map(call::<R>refuse).orElseGet(() -> next.answer(call));
    }

    private Refusal none(String key) {
        return Refusal.of(
                        GatewayResponseType.BAD_REQUEST_BODY,
                        GateName.VALIDATION,
                        "no request model has the key \"" + key + "\", and there is no $default")
                .at(location);
    }

    // a text that is no expression names a key
    private String selected(RoutedCall call) {
        var message = new RequestMessage(
                "",
                new Parameters(Map.of(), Query.none(), Headers.none()),
                BodyText.of(call.request().body()));
        var source =
                MappingSource.of(message, call.context().stage().variables(), new ContextVariables(call.context()));
        return SelectionExpression.parse(selection)
                .map(expression -> expression.evaluate(source))
                .orElse(selection);
    }
}
