package dev.gatehouse.client;

import dev.gatehouse.internal.environment.Stopwatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** What came to a client, in order; hands each message out once. */
final class Inbox implements WebSocketPort.MessageListener {

    private final List<String> messages = new ArrayList<>();
    private int taken;
    private Optional<ClosedWith> closed = Optional.empty();

    @Override
    public synchronized void message(String text) {
        messages.add(text);
        notifyAll();
    }

    @Override
    public synchronized void closed(int code, String reason) {
        if (closed.isEmpty()) {
            closed = Optional.of(new ClosedWith(code, reason));
        }
        notifyAll();
    }

    synchronized List<String> all() {
        return List.copyOf(messages);
    }

    synchronized Optional<ClosedWith> closedWith() {
        return closed;
    }

    /** The next message that nobody took, if it is there. */
    synchronized Optional<String> poll() {
        return taken < messages.size() ? Optional.of(messages.get(taken++)) : Optional.empty();
    }

    /** Waits until the condition holds for this inbox, in real time; false if that took longer. */
    synchronized boolean await(Predicate<Inbox> condition, Duration longest) {
        var waiting = new Stopwatch();
        while (!condition.test(this)) {
            long left = longest.toNanos() - waiting.nanos();
            if (left <= 0) {
                return false;
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    boolean hasNext() {
        return taken < messages.size();
    }
}
