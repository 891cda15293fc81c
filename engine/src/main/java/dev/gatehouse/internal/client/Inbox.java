package dev.gatehouse.internal.client;

import dev.gatehouse.client.ClosedWith;
import dev.gatehouse.internal.environment.BusyMachine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What came to a client, in order; hands each message out once. */
final class Inbox implements WebSocketPort.MessageListener {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<String> messages = new ArrayList<>();
    private int taken;
    private Optional<ClosedWith> closed = Optional.empty();

    @Override
    public void message(String text) {
        change(() -> messages.add(text));
    }

    @Override
    public void closed(int code, String reason) {
        change(() -> {
            if (closed.isEmpty()) {
                closed = Optional.of(new ClosedWith(code, reason));
            }
        });
    }

    List<String> all() {
        return look(() -> List.copyOf(messages));
    }

    Optional<ClosedWith> closedWith() {
        return look(() -> closed);
    }

    /** The next message that nobody took, if it is there. */
    Optional<String> poll() {
        return look(() -> taken < messages.size() ? Optional.of(messages.get(taken++)) : Optional.empty());
    }

    boolean hasNext() {
        return look(() -> taken < messages.size());
    }

    /** Waits until the condition holds for this inbox, in real time, on a busy machine longer; false if that took longer. */
    boolean await(Predicate<Inbox> condition, Duration longest) {
        if (holdsWithin(Duration.ZERO, condition)) {
            return true;
        }
        var machine = BusyMachine.watch();
        return holdsWithin(longest, condition)
                || holdsWithin(Duration.ofNanos((long) (longest.toNanos() * (machine.factor() - 1))), condition);
    }

    private boolean holdsWithin(Duration longest, Predicate<Inbox> condition) {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (!condition.test(this)) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private <T> T look(Supplier<T> look) {
        lock.lock();
        try {
            return look.get();
        } finally {
            lock.unlock();
        }
    }
}
