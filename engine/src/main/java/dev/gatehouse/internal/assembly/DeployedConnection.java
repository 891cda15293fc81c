package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.feature.connections.Connection;
import dev.gatehouse.internal.feature.connections.Connections;
import dev.gatehouse.internal.feature.connections.Outbox;
import dev.gatehouse.internal.pipeline.context.ConnectionEnding;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiFunction;

/** An accepted connection and what its messages set off. */
record DeployedConnection(Connection connection, State state, BiFunction<Connection, String, Exchange> onMessage)
        implements OpenConnection {

    private static final int LARGEST = 128 * 1024;

    @Override
    public String id() {
        return connection.id();
    }

    @Override
    public void opened(Outbox outbox) {
        connection.opened(outbox);
    }

    @Override
    public Optional<Exchange> text(String message) {
        if (message.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            tooLong();
            return Optional.empty();
        }
        return connection.isOpen() ? Optional.of(onMessage.apply(connection, message)) : Optional.empty();
    }

    @Override
    public void tooLong() {
        end(1009, "");
    }

    /** Binary frames are not served. */
    @Override
    public void binary(byte[] message) {
        end(1003, "Unsupported data");
    }

    @Override
    public void closed(int code, String reason) {
        connections().ended(connection, new ConnectionEnding(code, reason));
    }

    private void end(int code, String reason) {
        connections().close(connection, new ConnectionEnding(code, reason));
    }

    private Connections connections() {
        return state.get(Connections.KEY);
    }
}
