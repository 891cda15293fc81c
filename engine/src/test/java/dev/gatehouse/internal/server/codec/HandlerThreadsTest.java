package dev.gatehouse.internal.server.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HandlerThreadsTest {

    @Test
    void are_virtual_from_java_21_on() throws Exception {
        boolean virtualExpected = Runtime.version().feature() >= 21;

        ExecutorService threads = HandlerThreads.open();
        String thread = threads.submit(() -> Thread.currentThread().toString()).get(10, TimeUnit.SECONDS);
        threads.shutdownNow();

        assertThat(thread.startsWith("VirtualThread")).isEqualTo(virtualExpected);
        assertThat(HandlerThreads.virtual().isPresent()).isEqualTo(virtualExpected);
    }

    @Test
    void are_named_daemons_before() throws Exception {
        ExecutorService threads = HandlerThreads.daemons();
        Thread thread = threads.submit(Thread::currentThread).get(10, TimeUnit.SECONDS);
        threads.shutdownNow();

        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).isEqualTo("gatehouse-call-1");
    }
}
