package dev.gatehouse.internal.feature.connections;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.environment.Environment;
import dev.gatehouse.internal.environment.StateKey;
import dev.gatehouse.internal.environment.VirtualClock;
import dev.gatehouse.internal.pipeline.context.ConnectionEnding;
import dev.gatehouse.internal.pipeline.context.Context;
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

    public static final StateKey<Connections> KEY =
            StateKey.using(Connections::new).emptyInRehearsal();
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
        var connection = new Connection(handshake, context, onEnd);
        byId.put(connection.id(), connection);
        clock.at(connection.connectedAt().plus(LIFE), () -> close(connection));
        watchIdle(connection, connection.connectedAt().plus(IDLE));
        return connection;
    }

    public Optional<Connection> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Connection> all() {
        return List.copyOf(byId.values());
    }

    /** Forgets a connection that the client ended, and tells of it; nothing if it had ended before. */
    public void ended(Connection connection, ConnectionEnding ending) {
        byId.remove(connection.id());
        if (connection.end()) {
            connection.onEnd().accept(ending);
        }
    }

    /** Ends a connection from this side, with a close frame of that code and reason. */
    public void close(Connection connection, ConnectionEnding ending, String shownReason) {
        byId.remove(connection.id());
        if (connection.end()) {
            connection.close(new ConnectionEnding(ending.code(), shownReason));
            connection.onEnd().accept(ending);
        }
    }

    /** Ends a connection from this side; the client gets the reason, too. */
    public void close(Connection connection, ConnectionEnding ending) {
        close(connection, ending, ending.reason());
    }

    // looks again when the time since the last message is up; a message in between moves that on
    private void watchIdle(Connection connection, Instant due) {
        clock.at(due, () -> {
            Instant next = connection.lastActive().plus(IDLE);
            if (!connection.isOpen()) {
                return;
            }
            if (next.isAfter(due)) {
                watchIdle(connection, next);
            } else {
                close(connection);
            }
        });
    }

    private void close(Connection connection) {
        close(connection, ConnectionEnding.goingAway());
    }
}
