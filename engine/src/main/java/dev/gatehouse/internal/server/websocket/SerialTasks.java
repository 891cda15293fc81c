package dev.gatehouse.internal.server.websocket;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Runs tasks one after another, in order, on threads that it borrows. */
final class SerialTasks {

    private final Executor threads;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    SerialTasks(Executor threads) {
        this.threads = threads;
    }

    /** Adds a task; after the end of the threads it is dropped. */
    synchronized void add(Runnable task) {
        waiting.add(task);
        if (!running) {
            running = true;
            startNext();
        }
    }

    /** How many tasks have not begun. */
    synchronized int size() {
        return waiting.size();
    }

    private void startNext() {
        try {
            threads.execute(this::runAll);
        } catch (RejectedExecutionException stopped) {
            waiting.clear();
            running = false;
        }
    }

    private void runAll() {
        for (Runnable task = next(); task != END; task = next()) {
            task.run();
        }
    }

    private synchronized Runnable next() {
        if (waiting.isEmpty()) {
            running = false;
            return END;
        }
        return waiting.remove();
    }

    private static final Runnable END = () -> {};
}
