package dev.gatehouse.soak;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.StageControl;
import dev.gatehouse.logs.AccessLogEntry;
import dev.gatehouse.logs.AccessLogs;
import dev.gatehouse.logs.Metrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Callers by both ways, under one state, while its stage changes and its clock jumps. */
final class SoakRound {

    private static final long PAUSE_MILLIS = 5;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final ApiGateway gateway;
    private final Random random;
    private final Tally tally = new Tally();
    private final ReadWriteLock jumps = new ReentrantReadWriteLock(true);
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong done = new AtomicLong();

    SoakRound(ApiGateway gateway, long seed) {
        this.gateway = gateway;
        this.random = new Random(seed);
    }

    /** Nothing jumps while that is held for reading. */
    ReadWriteLock jumps() {
        return jumps;
    }

    /** The colour that is surely set, and the one that may be set already. */
    long colourDone() {
        return done.get();
    }

    long colourBegun() {
        return begun.get();
    }

    /** Runs the callers to their end, and compares what they saw with what the gateway tells. */
    Tally run(int callers, int calls) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            boolean overSocket = i % 2 == 1;
            var caller = new SoakCaller(gateway, this, tally, overSocket, new Random(random.nextLong()), i);
            threads.add(new Thread(() -> caller.run(calls), "soak-" + i));
        }
        threads.forEach(Thread::start);
        disturb();
        jump(); // once at least, however fast the machine is
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                disturb();
                thread.join(PAUSE_MILLIS);
            }
        }
        if (!gateway.awaitQuiescence(LONGEST)) {
            tally.fault("something still runs after " + LONGEST);
        }
        compare();
        return tally;
    }

    private void disturb() {
        StageControl stage = gateway.api("Rest").stage("prod").control();
        stage.variable("colour", Long.toString(begun.incrementAndGet()));
        done.set(begun.get());
        tally.count("stage changes");
        if (random.nextInt(50) == 0) {
            jump();
        }
    }

    private void jump() {
        jumps.writeLock().lock();
        try {
            gateway.get(GatewayClock.class).advance(Duration.ofSeconds(random.nextInt(1_800)));
            tally.count("clock jumps");
        } finally {
            jumps.writeLock().unlock();
        }
    }

    private void compare() {
        Metrics metrics = gateway.get(Metrics.class);
        same("Count", metrics, tally.counted("calls"));
        same("4XXError", metrics, tally.counted("REST 4xx"));
        same("5XXError", metrics, tally.counted("REST 5xx"));
        same("4xx", metrics, tally.counted("HTTP 4xx"));
        same("5xx", metrics, tally.counted("HTTP 5xx"));
        same("ConnectCount", metrics, tally.counted("sessions"));
        same("MessageCount", metrics, 2 * tally.counted("messages"));
        tally.compareLines(gateway.get(AccessLogs.class).entries().stream()
                .map(AccessLogEntry::line)
                .map(String::strip)
                .toList());
    }

    private void same(String metric, Metrics metrics, long seen) {
        long told = metrics.count(metric);
        if (told != seen) {
            tally.fault("metric " + metric + " is " + told + ", and clients saw " + seen);
        }
    }
}
