package dev.gatehouse.internal.server;

import dev.gatehouse.http.HttpRequest;
import java.util.Optional;

/**
 * A request as it came in by a socket.
 *
 * @param mark by which a client of the same JVM finds again what became of its call; absent from other clients
 */
public record WireRequest(HttpRequest http, Optional<String> mark) {

    WireRequest withHttp(HttpRequest other) {
        return new WireRequest(other, mark);
    }
}
