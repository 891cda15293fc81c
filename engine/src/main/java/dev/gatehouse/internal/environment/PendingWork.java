package dev.gatehouse.internal.environment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Counts what still runs in a test after its caller went on, so that the test can wait for it. */
public final class PendingWork {

    private final List<String> running = new ArrayList<>();

    /** Begins something; closing the returned handle ends it. */
    public synchronized Ended begin(String name) {
        running.add(name);
        return () -> end(name);
    }

    /** Names of what still runs. */
    public synchronized List<String> running() {
        return List.copyOf(running);
    }

    /**
     * Waits, in real time, until nothing runs.
     *
     * @return false if something still ran at the end of the time
     */
    public synchronized boolean await(Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!running.isEmpty()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            try {
                wait(left / 1_000_000 + 1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private synchronized void end(String name) {
        running.remove(name);
        notifyAll();
    }

    /** Ends what was begun. */
    @FunctionalInterface
    public interface Ended extends AutoCloseable {
        @Override
        void close();
    }
}
