package dev.gatehouse.internal.spine;

import dev.gatehouse.model.Route;
import dev.gatehouse.model.Stage;
import dev.gatehouse.model.WebSocketApi;

/** A route of a WebSocket API where it is served, for assembling its gates. */
public record WebSocketRoute(WebSocketApi api, Stage stage, Route route) {}
