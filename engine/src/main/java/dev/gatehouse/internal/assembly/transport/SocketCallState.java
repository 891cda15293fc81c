package dev.gatehouse.internal.assembly.transport;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.internal.environment.Quiescence;
import java.util.Optional;

/** What both ends of a call over a socket, which live in one JVM, let each other know. */
final class SocketCallState {

    private final MessagesInTransit toGateway;
    private final MessagesInTransit toClient;
    private volatile Optional<Exchange> exchange = Optional.empty();
    private volatile String connectionId = "";

    SocketCallState(Quiescence quiescence) {
        this.toGateway = new MessagesInTransit(quiescence);
        this.toClient = new MessagesInTransit(quiescence);
    }

    MessagesInTransit toGateway() {
        return toGateway;
    }

    MessagesInTransit toClient() {
        return toClient;
    }

    /** What the gateway noted about the call; absent if the server answered without asking it. */
    Optional<Exchange> exchange() {
        return exchange;
    }

    void exchanged(Exchange happened) {
        exchange = Optional.of(happened);
    }

    /** Empty until the gateway accepts a connection. */
    String connectionId() {
        return connectionId;
    }

    void connected(String id) {
        connectionId = id;
    }

    /** Nothing is awaited any more. */
    void over() {
        toGateway.over();
        toClient.over();
    }
}
