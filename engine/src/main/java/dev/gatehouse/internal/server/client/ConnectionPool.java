package dev.gatehouse.internal.server.client;

import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Idle connections by origin, the most recently used first. */
final class ConnectionPool {

    private final Map<Origin, Deque<ClientConnection>> idle = new ConcurrentHashMap<>();

    /** Takes an idle connection that still stands. */
    Optional<ClientConnection> take(Origin origin) {
        Deque<ClientConnection> connections = at(origin);
        for (ClientConnection next = connections.poll(); next != null; next = connections.poll()) {
            if (next.isReusable()) {
                return Optional.of(next);
            }
            next.close();
        }
        return Optional.empty();
    }

    /** Keeps a connection for the next exchange, if it can have one. */
    void give(ClientConnection connection) {
        if (connection.isReusable()) {
            at(connection.origin()).push(connection);
        } else {
            connection.close();
        }
    }

    /** Lets go of a connection that is closed. */
    void forget(ClientConnection connection) {
        at(connection.origin()).remove(connection);
    }

    private Deque<ClientConnection> at(Origin origin) {
        return idle.computeIfAbsent(origin, any -> new ConcurrentLinkedDeque<>());
    }
}
