package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.internal.pipeline.context.ConnectionContext;
import dev.gatehouse.internal.pipeline.context.Context;
import dev.gatehouse.internal.pipeline.context.RouteContext;
import java.util.stream.Stream;

/** What the log of a WebSocket API says of a connection; weakly known, no transcript is AWS's own. */
record ConnectionLines(Context context, ConnectionContext connection, boolean fine) {

    Stream<String> before() {
        String api = context.stage().apiId();
        String route = "WebSocket Request Route: ["
                + context.route().map(RouteContext::routeKey).orElse("") + "]";
        return switch (connection.eventType()) {
            case "CONNECT" ->
                Stream.of(
                        route,
                        "Client [UserAgent: " + context.identity().userAgent().orElse("") + ", SourceIp: "
                                + context.identity().sourceIp() + "] is connecting to WebSocket API [" + api + "].");
            case "MESSAGE" ->
                Stream.of(
                        route,
                        "WebSocket API [" + api + "] received message from client [Connection Id: "
                                + connection.connectionId() + "].");
            default -> Stream.of(route);
        };
    }

    Stream<String> after() {
        return fine && connection.eventType().equals("CONNECT")
                ? Stream.of("Client [Connection Id: " + connection.connectionId() + "] connected to API ["
                        + context.stage().apiId() + "] successfully.")
                : Stream.empty();
    }
}
