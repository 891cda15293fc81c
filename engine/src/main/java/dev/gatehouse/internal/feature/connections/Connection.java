package dev.gatehouse.internal.feature.connections;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.pipeline.context.ConnectionEnding;
import dev.gatehouse.internal.pipeline.context.Context;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An open connection; messages that come before its outbox is there wait for it. */
public final class Connection {

    private final HttpRequest handshake;
    private final Context context;
    private final Consumer<ConnectionEnding> onEnd;
    private final Queue<String> waiting = new ArrayDeque<>();
    private @Nullable Outbox outbox;
    private Optional<ConnectionEnding> closedEarly = Optional.empty();
    private Instant lastActive;
    private boolean open = true;

    Connection(HttpRequest handshake, Context context, Consumer<ConnectionEnding> onEnd) {
        this.handshake = handshake;
        this.context = context;
        this.onEnd = onEnd;
        this.lastActive = context.receivedAt();
    }

    public String id() {
        return context.connection().orElseThrow().connectionId();
    }

    /** The request that opened it. */
    public HttpRequest handshake() {
        return handshake;
    }

    /** The context of the handshake: stage, caller, authorizer. */
    public Context context() {
        return context;
    }

    public Instant connectedAt() {
        return context.connection().orElseThrow().connectedAt();
    }

    /** When the last message went in either direction, by the virtual clock. */
    public synchronized Instant lastActive() {
        return lastActive;
    }

    public synchronized void active(Instant now) {
        lastActive = now;
    }

    public synchronized boolean isOpen() {
        return open;
    }

    /** Gives it its way to the client. */
    public synchronized void opened(Outbox way) {
        outbox = way;
        waiting.forEach(way::text);
        waiting.clear();
        closedEarly.ifPresent(how -> way.close(how.code(), how.reason()));
    }

    /** Closes the way to the client, now or when it is there. */
    synchronized void close(ConnectionEnding shown) {
        if (outbox == null) {
            closedEarly = Optional.of(shown);
        } else {
            outbox.close(shown.code(), shown.reason());
        }
    }

    /** Sends a text message to the client. */
    public synchronized void send(String message, Instant now) {
        lastActive = now;
        if (outbox == null) {
            waiting.add(message);
        } else {
            outbox.text(message);
        }
    }

    /** Marks it closed; false if it was already. */
    synchronized boolean end() {
        boolean was = open;
        open = false;
        return was;
    }

    /** Hears once how it ended. */
    Consumer<ConnectionEnding> onEnd() {
        return onEnd;
    }
}
