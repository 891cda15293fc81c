package dev.gatehouse.internal.server.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads on which endpoints answer: virtual ones from Java 21 on, daemon threads before. */
public final class HandlerThreads {

    private HandlerThreads() {}

    /** A thread for each task; on Java 17 a finished task's thread is used again. */
    public static ExecutorService open() {
        return virtual().orElseGet(HandlerThreads::daemons);
    }

    /** Virtual threads, found by name because the code is compiled for Java 17. */
    static Optional<ExecutorService> virtual() {
        try {
            MethodHandle factory = MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class));
            return Optional.of((ExecutorService) factory.invokeExact());
        } catch (Throwable olderJvm) {
            return Optional.empty();
        }
    }

    static ExecutorService daemons() {
        var number = new AtomicInteger();
        return Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "gatehouse-call-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
