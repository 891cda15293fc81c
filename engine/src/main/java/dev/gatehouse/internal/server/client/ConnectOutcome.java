package dev.gatehouse.internal.server.client;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.server.websocket.Outbound;
import java.util.Optional;

/**
 * What an attempt to open a WebSocket connection came to.
 *
 * @param response the 101, or the server's refusal; empty if no response came
 * @param connection the way to the server; present with a 101 only
 * @param explanation why there is no connection; empty with one
 */
public record ConnectOutcome(Optional<HttpResponse> response, Optional<Outbound> connection, String explanation) {}
