package dev.gatehouse.internal.assembly.transport;

import dev.gatehouse.internal.environment.Quiescence;
import java.util.ArrayDeque;
import java.util.Queue;

/** The WebSocket messages that one side has sent and the other has not dealt with yet. */
final class MessagesInTransit {

    private final Quiescence quiescence;
    private final Queue<Quiescence.Ended> sent = new ArrayDeque<>();
    private boolean over;

    MessagesInTransit(Quiescence quiescence) {
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
        Quiescence.Ended oldest = sent.poll();
        if (oldest != null) {
            oldest.close();
        }
    }

    /** Nothing arrives any more. */
    synchronized void over() {
        over = true;
        sent.forEach(Quiescence.Ended::close);
        sent.clear();
    }
}
