package dev.gatehouse.lambda;

import static dev.gatehouse.lambda.Calls.code;
import static dev.gatehouse.lambda.Calls.definition;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.gatehouse.function.FunctionError.Kind;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.Invocation;
import dev.gatehouse.function.InvocationCaller;
import dev.gatehouse.function.RealTime;
import dev.gatehouse.function.Timeouts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether the start of an instance counts against time-outs. */
class StartTimeTest {

    private static final List<String> HAPPENED = new CopyOnWriteArrayList<>();
    private static volatile CountDownLatch mayStart = new CountDownLatch(0);

    private final HandlerFunctionProvider provider = new HandlerFunctionProvider();

    @BeforeEach
    void begin() {
        HAPPENED.clear();
        mayStart = new CountDownLatch(0);
    }

    @AfterEach
    void end() {
        mayStart.countDown();
        provider.close();
    }

    @Test
    void time_begins_when_the_instance_has_started_and_before_each_call_of_the_handler() {
        var code = code(provider, definition(Starting.class));

        code.invoke(invocation(new RealTime(Timeouts.WITHOUT_START, 1, time -> HAPPENED.add("time begins"))));
        code.invoke(invocation(new RealTime(Timeouts.WITHOUT_START, 1, time -> HAPPENED.add("time begins"))));

        assertThat(HAPPENED).containsExactly("started", "time begins", "called", "time begins", "called");
    }

    @Test
    void a_caller_that_counts_the_start_goes_away_while_it_lasts() {
        mayStart = new CountDownLatch(1);

        FunctionOutcome outcome = code(provider, definition(Starting.class))
                .invoke(invocation(new RealTime(Timeouts.REAL, 1, time -> {})));

        assertThat(outcome.failedWith(Kind.ABANDONED)).isTrue();
    }

    private static Invocation invocation(RealTime time) {
        Duration patience = time.countsStart() ? Duration.ofMillis(1) : Duration.ofSeconds(60);
        return Calls.invocation(
                "\"x\"", Duration.ofSeconds(60), new InvocationCaller(patience, pretended -> {}, late -> {}, time));
    }

    public static class Starting implements RequestHandler<String, String> {
        public Starting() throws InterruptedException {
            mayStart.await();
            HAPPENED.add("started");
        }

        @Override
        public String handleRequest(String event, Context context) {
            HAPPENED.add("called");
            return event;
        }
    }
}
