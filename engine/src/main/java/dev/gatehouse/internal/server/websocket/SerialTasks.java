package dev.gatehouse.internal.server.websocket;

import dev.gatehouse.internal.logging.SilentLogging;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;

/** Runs tasks one after another, in order, on threads that it borrows. */
final class SerialTasks {

    private static final Logger LOG = SilentLogging.logger(SerialTasks.class);

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
        for (Optional<Runnable> task = next(); task.isPresent(); task = next()) {
            run(task.get());
        }
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error bug) {
            LOG.error("a listener of a WebSocket connection threw", bug);
        }
    }

    private synchronized Optional<Runnable> next() {
        running = !waiting.isEmpty();
        return Optional.ofNullable(waiting.poll());
    }
}
