package dev.gatehouse.internal.assembly.transport;

import dev.gatehouse.internal.assembly.OpenConnection;
import dev.gatehouse.internal.feature.connections.Outbox;
import dev.gatehouse.internal.server.websocket.ConnectionListener;
import dev.gatehouse.internal.server.websocket.Outbound;
import java.util.Optional;

/**
 * A WebSocket connection of the gateway whose client is at the other end of a socket.
 *
 * @param state present if that client is our own
 */
record SocketConnection(OpenConnection connection, Optional<SocketCallState> state) implements ConnectionListener {

    @Override
    public void opened(Outbound outbound) {
        connection.opened(new SocketOutbox(outbound, state));
        state.ifPresent(it -> it.toGateway().arrived());
    }

    @Override
    public void text(String message) {
        try {
            connection.text(message);
        } finally {
            state.ifPresent(it -> it.toGateway().arrived());
        }
    }

    @Override
    public void binary(byte[] message) {
        try {
            connection.binary(message);
        } finally {
            state.ifPresent(it -> it.toGateway().arrived());
        }
    }

    @Override
    public void closed(int code, String reason) {
        try {
            connection.closed(code, reason);
        } finally {
            state.ifPresent(it -> {
                it.toClient().sent(); // the close, where this side began it
                it.toGateway().over();
            });
        }
    }

    /** The gateway's way to the client. */
    private record SocketOutbox(Outbound outbound, Optional<SocketCallState> state) implements Outbox {

        @Override
        public void text(String message) {
            state.ifPresent(it -> it.toClient().sent());
            outbound.text(message);
        }

        @Override
        public void close(int code, String reason) {
            state.ifPresent(it -> it.toClient().sent());
            outbound.close(code, reason);
        }
    }
}
