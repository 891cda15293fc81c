package dev.gatehouse.lambda;

import static dev.gatehouse.lambda.Calls.callWithin;
import static dev.gatehouse.lambda.Calls.code;
import static dev.gatehouse.lambda.Calls.definition;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.gatehouse.function.FunctionError.Kind;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.internal.environment.BusyMachine;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Eight threads a processor that never rest. */
class BusyMachineTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final HandlerFunctionProvider provider = new HandlerFunctionProvider();
    private final AtomicBoolean busy = new AtomicBoolean(true);

    @BeforeEach
    void takeAllProcessors() {
        IntStream.range(0, 8 * Runtime.getRuntime().availableProcessors()).forEach(i -> {
            var thread = new Thread(this::spin, "busy-" + i);
            thread.setDaemon(true);
            thread.start();
        });
    }

    @AfterEach
    void rest() {
        busy.set(false);
        provider.close();
    }

    @Test
    void a_handler_that_waits_for_a_processor_does_not_time_out() {
        FunctionOutcome outcome = callWithin(code(provider, definition(Computing.class)), SECOND);

        assertThat(outcome.text()).isEqualTo("\"done\"");
    }

    @Test
    void a_handler_that_waits_for_something_else_times_out() {
        FunctionOutcome outcome = callWithin(code(provider, definition(Waiting.class)), SECOND);

        assertThat(outcome.failedWith(Kind.TIMEOUT)).isTrue();
    }

    @Test
    void time_outs_are_longer_while_others_have_the_processors() {
        var machine = BusyMachine.watch();
        assertThat(callWithin(code(provider, definition(Computing.class)), Duration.ofSeconds(60))
                        .text())
                .isEqualTo("\"done\"");

        assertThat(machine.factor()).isGreaterThan(1).isLessThanOrEqualTo(20);
    }

    private void spin() {
        while (busy.get()) {
            Thread.onSpinWait();
        }
    }

    /** Needs four tenths of a second of a processor. */
    public static class Computing implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String input, Context context) {
            var threads = ManagementFactory.getThreadMXBean();
            long end = threads.getCurrentThreadCpuTime() + TimeUnit.MILLISECONDS.toNanos(400);
            while (threads.getCurrentThreadCpuTime() < end) {
                Thread.onSpinWait();
            }
            return "done";
        }
    }

    /** Waits for what does not come. */
    public static class Waiting implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String input, Context context) {
            try {
                return "came: " + new CountDownLatch(1).await(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                return "interrupted";
            }
        }
    }
}
