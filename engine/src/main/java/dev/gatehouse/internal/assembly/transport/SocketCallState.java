package dev.gatehouse.internal.assembly.transport;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.events.ResponseStreamed;
import dev.gatehouse.internal.environment.PendingWork;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What both ends of a call over a socket, which live in one JVM, let each other know. */
final class SocketCallState {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final MessagesInTransit toGateway;
    private final MessagesInTransit toClient;
    private final CompletableFuture<Exchange> exchange = new CompletableFuture<>();
    private volatile String connectionId = "";

    SocketCallState(PendingWork quiescence) {
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
        return Optional.ofNullable(exchange.getNow(null));
    }

    void exchanged(Exchange happened) {
        exchange.complete(happened);
    }

    /** Whether the gateway ended its answer before it was whole. */
    boolean isCut() {
        return exchange()
                .flatMap(happened -> happened.last(ResponseStreamed.class))
                .filter(streamed -> streamed.ending() != ResponseStreamed.Ending.WHOLE)
                .isPresent();
    }

    /** Waits until the gateway has done with the call; false if it never does. */
    boolean awaitExchange() {
        try {
            exchange.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException never) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
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

    /** The WebSocket messages that one side has sent and the other has not dealt with yet. */
    static final class MessagesInTransit {

        private final PendingWork quiescence;
        private final Queue<PendingWork.Ended> sent = new ArrayDeque<>();
        private boolean over;

        MessagesInTransit(PendingWork quiescence) {
            this.quiescence = quiescence;
        }

        /** A message, or a close, begins its way. */
        synchronized void sent() {
            if (!over) {
                sent.add(quiescence.begin("a WebSocket message on the wire"));
            }
        }

        /** The oldest message has been dealt with. */
        synchronized void arrived() {
            PendingWork.Ended oldest = sent.poll();
            if (oldest != null) {
                oldest.close();
            }
        }

        /** Nothing arrives any more. */
        synchronized void over() {
            over = true;
            sent.forEach(PendingWork.Ended::close);
            sent.clear();
        }
    }
}
