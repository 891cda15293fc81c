package dev.gatehouse.internal.assembly.transport;

import dev.gatehouse.internal.assembly.OpenConnection;
import dev.gatehouse.internal.feature.connections.Outbox;
import dev.gatehouse.internal.server.websocket.ConnectionListener;
import dev.gatehouse.internal.server.websocket.Outbound;
import java.util.Optional;

/**
 * A WebSocket connection of the gateway whose client is at the other end of a socket.
 *
 * @param track present if that client is our own
 */
record SocketConnection(OpenConnection connection, Optional<SocketCallState> track) implements ConnectionListener {

    @Override
    public void opened(Outbound outbound) {
        connection.opened(new SocketOutbox(outbound, track));
        track.ifPresent(it -> it.toGateway().arrived());
    }

    @Override
    public void text(String message) {
        try {
            connection.text(message);
        } finally {
            track.ifPresent(it -> it.toGateway().arrived());
        }
    }

    @Override
    public void binary(byte[] message) {
        try {
            connection.binary(message);
        } finally {
            track.ifPresent(it -> it.toGateway().arrived());
        }
    }

    @Override
    public void closed(int code, String reason) {
        try {
            connection.closed(code, reason);
        } finally {
            track.ifPresent(it -> {
                it.toClient().sent(); // the close, where this side began it
                it.toGateway().over();
            });
        }
    }

    /** The gateway's way to the client. */
    private record SocketOutbox(Outbound outbound, Optional<SocketCallState> track) implements Outbox {

        @Override
        public void text(String message) {
            track.ifPresent(it -> it.toClient().sent());
            outbound.text(message);
        }

        @Override
        public void close(int code, String reason) {
            track.ifPresent(it -> it.toClient().sent());
            outbound.close(code, reason);
        }
    }
}
