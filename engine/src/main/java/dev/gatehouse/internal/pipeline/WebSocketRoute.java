package dev.gatehouse.internal.pipeline;

import dev.gatehouse.model.Route;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.WebSocketApi;

/** A route of a WebSocket API where it is served, for assembling its gates. */
public record WebSocketRoute(WebSocketApi api, StageDefinition stage, Route route) {

    /** Whether what the integration answers goes back to the client. */
    public boolean isTwoWay() {
        return route.routeResponseSelectionExpression().isPresent()
                && route.routeResponses().contains("$default");
    }
}
