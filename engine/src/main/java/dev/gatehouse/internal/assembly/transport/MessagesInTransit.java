package dev.gatehouse.internal.assembly.transport;

import dev.gatehouse.internal.environment.PendingWork;
import java.util.ArrayDeque;
import java.util.Queue;

/** The WebSocket messages that one side has sent and the other has not dealt with yet. */
final class MessagesInTransit {

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
