package dev.gatehouse.lambda.internal.life;

import java.util.ArrayList;
import java.util.List;

/** Threads of handlers that timed out and did not heed the interrupt. */
public final class Runaways {

    private final List<Thread> threads = new ArrayList<>();

    synchronized void add(Thread thread) {
        threads.removeIf(it -> !it.isAlive());
        threads.add(thread);
    }

    /** Those that still run. */
    public synchronized List<Thread> alive() {
        return threads.stream().filter(Thread::isAlive).toList();
    }

    /** Warns of those that still run. */
    public void report() {
        alive().forEach(runaway -> System.getLogger("dev.gatehouse")
                .log(
                        System.Logger.Level.WARNING,
                        "the handler on thread {0} timed out, ignores its interrupt and still runs",
                        runaway.getName()));
    }
}
