package dev.gatehouse.internal.server;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.server.websocket.ConnectionListener;

/** What becomes of a WebSocket handshake. */
public sealed interface UpgradeAnswer {

    /** No connection: the client gets an ordinary response. */
    static UpgradeAnswer refused(HttpResponse response) {
        return new Refused(response);
    }

    /** A connection: headers such as {@code Sec-WebSocket-Protocol} for the 101, and who listens. */
    static UpgradeAnswer accepted(Headers headers, ConnectionListener listener) {
        return new Accepted(new HttpResponse(101, headers, Body.empty()), listener);
    }

    /** The response to write now: the refusal, or the headers of the 101. */
    HttpResponse response();

    /** No connection. */
    record Refused(HttpResponse response) implements UpgradeAnswer {}

    /** A connection. */
    record Accepted(HttpResponse response, ConnectionListener listener) implements UpgradeAnswer {}
}
