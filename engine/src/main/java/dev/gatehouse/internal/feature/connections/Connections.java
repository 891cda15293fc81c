package dev.gatehouse.internal.feature.connections;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.environment.Environment;
import dev.gatehouse.internal.environment.Slot;
import dev.gatehouse.internal.environment.VirtualClock;
import dev.gatehouse.internal.spine.ConnectionEnding;
import dev.gatehouse.internal.spine.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The open connections of one test, by id; each ends after ten idle minutes or two hours of the virtual clock.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html">
 *     Quotas of WebSocket APIs (read 2026-11-22)</a>
 */
public final class Connections {

    public static final Slot<Connections> SLOT = Slot.using(Connections::new);
    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final Duration LIFE = Duration.ofHours(2);

    private final VirtualClock clock;
    private final Map<String, Connection> byId = new ConcurrentHashMap<>();

    private Connections(Environment environment) {
        this.clock = environment.clock();
    }

    /**
     * Registers an accepted connection.
     *
     * @param onEnd runs once when it ends by whatever cause, after it is forgotten
     */
    public Connection open(HttpRequest handshake, Context context, Consumer<ConnectionEnding> onEnd) {
        var connection = new Connection(handshake, context);
        byId.put(connection.id(), connection);
        var ends = new Ends(connection, onEnd);
        clock.at(connection.connectedAt().plus(LIFE), () -> close(ends));
        watchIdle(ends, connection.connectedAt().plus(IDLE));
        return connection;
    }

    public Optional<Connection> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Connection> all() {
        return List.copyOf(byId.values());
    }

    /** Forgets a connection that the client or its owner ended; false if it had ended before. */
    public boolean ended(Connection connection) {
        byId.remove(connection.id());
        return connection.end();
    }

    /** Ends a connection from this side: close frame to the client. */
    public boolean close(Connection connection, int code, String reason) {
        boolean was = ended(connection);
        if (was) {
            connection.outbox().ifPresent(way -> way.close(code, reason));
        }
        return was;
    }

    // looks again when the time since the last message is up; a message in between moves that on
    private void watchIdle(Ends ends, Instant due) {
        clock.at(due, () -> {
            Instant next = ends.connection().lastActive().plus(IDLE);
            if (!ends.connection().isOpen()) {
                return;
            }
            if (next.isAfter(due)) {
                watchIdle(ends, next);
            } else {
                close(ends);
            }
        });
    }

    private void close(Ends ends) {
        ConnectionEnding ending = ConnectionEnding.goingAway();
        if (close(ends.connection(), ending.code(), ending.reason())) {
            ends.onEnd().accept(ending);
        }
    }

    private record Ends(Connection connection, Consumer<ConnectionEnding> onEnd) {}
}
