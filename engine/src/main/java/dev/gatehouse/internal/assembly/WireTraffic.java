package dev.gatehouse.internal.assembly;

import dev.gatehouse.internal.environment.Quiescence;
import dev.gatehouse.internal.environment.Slot;
import java.util.ArrayDeque;
import java.util.Deque;

/** What a test's own WebSocket clients have written to sockets and the gateway has not dealt with yet. */
final class WireTraffic {

    static final Slot<WireTraffic> SLOT = Slot.using(environment -> new WireTraffic(environment.quiescence()));

    private final Quiescence quiescence;
    private final Deque<Quiescence.Ended> underway = new ArrayDeque<>();

    private WireTraffic(Quiescence quiescence) {
        this.quiescence = quiescence;
    }

    /** A client writes a message or a close frame. */
    synchronized void sent() {
        underway.add(quiescence.begin("a WebSocket frame on its way"));
    }

    /** The gateway has dealt with a message or a close; of a foreign client's nobody keeps count. */
    synchronized void dealtWith() {
        Quiescence.Ended oldest = underway.poll();
        if (oldest != null) {
            oldest.close();
        }
    }
}
