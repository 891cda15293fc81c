package dev.gatehouse.lambda;

import static dev.gatehouse.lambda.Calls.call;
import static dev.gatehouse.lambda.Calls.callWithin;
import static dev.gatehouse.lambda.Calls.code;
import static dev.gatehouse.lambda.Calls.definition;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionError.Kind;
import dev.gatehouse.function.FunctionInstance;
import dev.gatehouse.function.FunctionInstance.Start;
import dev.gatehouse.function.FunctionOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstanceLifeTest {

    private static final Duration SHORT = Duration.ofMillis(20);

    private final HandlerFunctionProvider provider = new HandlerFunctionProvider();

    @BeforeEach
    void forget() {
        Counting.MADE.set(0);
        Spinning.GO_ON.set(true);
        Meeting.barrier = new CyclicBarrier(2);
    }

    @AfterEach
    void end() {
        Spinning.GO_ON.set(false);
        provider.close();
    }

    @Test
    void a_handler_is_made_once_for_its_instance() {
        var code = code(provider, definition(Counting.class));

        var first = call(code, "\"a\"");
        var second = call(code, "\"b\"");

        assertThat(first.instance()).contains(new FunctionInstance(1, Start.COLD));
        assertThat(second.instance()).contains(new FunctionInstance(1, Start.WARM));
        assertThat(second.text()).isEqualTo("\"call 2 of handler 1\"");
    }

    @Test
    void code_of_a_closed_provider_starts_no_instance() {
        var code = code(provider, definition(Counting.class));
        call(code, "\"a\"");
        provider.close();

        for (int i = 0; i < 50; i++) {
            assertThat(call(code, "\"b\"").error().orElseThrow())
                    .returns(Kind.NOT_PROVIDED, FunctionError::kind)
                    .returns(
                            "the instances of Orders have ended with the gateway or test class that they belong to."
                                    + "\n  to do:       use the objects of the running test.",
                            FunctionError::errorMessage);
        }

        assertThat(Counting.MADE).hasValue(1);
    }

    @Test
    void calls_at_the_same_time_have_instances_of_their_own() throws Exception {
        var code = code(provider, definition(Meeting.class));

        var one = CompletableFuture.supplyAsync(() -> call(code, "\"a\""), InstanceLifeTest::onThread);
        var other = CompletableFuture.supplyAsync(() -> call(code, "\"b\""), InstanceLifeTest::onThread);

        assertThat(Set.of(number(one), number(other))).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void a_shared_handler_takes_calls_at_the_same_time() throws Exception {
        var shared = new HandlerFunctionProvider(HandlerOptions.standard().withSharing(InstanceSharing.SHARED));
        var code = code(shared, definition(MeetingCounted.class));

        var one = CompletableFuture.supplyAsync(() -> call(code, "\"a\""), InstanceLifeTest::onThread);
        var other = CompletableFuture.supplyAsync(() -> call(code, "\"b\""), InstanceLifeTest::onThread);

        assertThat(List.of(
                        one.get(9, TimeUnit.SECONDS).text(),
                        other.get(9, TimeUnit.SECONDS).text()))
                .containsExactly("\"1\"", "\"1\"");
        assertThat(List.of(number(one), number(other))).containsExactly(1, 1);
        shared.close();
    }

    @Test
    void a_hanging_handler_is_interrupted_and_its_instance_replaced() {
        var code = code(provider, definition(Hanging.class));

        var outcome = callWithin(code, SHORT);
        var next = call(code, "\"quick\"");

        FunctionError error = outcome.error().orElseThrow();
        assertThat(error.kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(error.errorMessage()).matches("RequestId: [0-9a-f-]{36} Error: Task timed out after 0.02 seconds");
        assertThat(error.errorType()).isEqualTo("Sandbox.Timedout");
        assertThat(error.cause().orElseThrow())
                .hasMessage("function test-stack-Orders did not answer in time and was interrupted on thread"
                        + " gatehouse-test-stack-Orders-1; it was at")
                .satisfies(it -> assertThat(it.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(Hanging.class.getName())));
        assertThat(next.instance()).contains(new FunctionInstance(2, Start.COLD));
    }

    @Test
    void two_hundred_time_outs_leave_no_thread_behind() {
        var code = code(provider, definition(Hanging.class));

        long timedOut = IntStream.range(0, 200)
                .mapToObj(i -> callWithin(code, Duration.ofMillis(2)))
                .filter(it -> it.failedWith(Kind.TIMEOUT))
                .count();

        assertThat(timedOut).isEqualTo(200);
        assertThat(provider.runaways()).isEmpty();
        assertThat(threads()).isEmpty();
    }

    @Test
    void a_handler_that_spins_is_named_and_holds_up_nobody() {
        var code = code(provider, definition(Spinning.class));

        var outcome = callWithin(code, SHORT);
        var next = call(code, "\"quick\"");

        assertThat(outcome.error().orElseThrow().cause().orElseThrow())
                .hasMessage(
                        "function test-stack-Orders did not answer in time and continues in spite of an interrupt on"
                                + " thread gatehouse-test-stack-Orders-1; another instance takes its place; it was at");
        assertThat(provider.runaways()).extracting(Thread::getName).containsExactly("gatehouse-test-stack-Orders-1");
        assertThat(next.text()).isEqualTo("\"done\"");
    }

    @Test
    void a_handler_that_swallows_interrupts_is_named_and_holds_up_nobody() {
        var code = code(provider, definition(Swallowing.class));

        var outcome = callWithin(code, SHORT);
        var next = call(code, "\"quick\"");

        assertThat(outcome.error().orElseThrow().cause().orElseThrow())
                .hasMessageContaining("continues in spite of an interrupt on thread gatehouse-test-stack-Orders-1");
        assertThat(next.text()).isEqualTo("\"done\"");
        Swallowing.GO_ON.countDown();
    }

    @Test
    void a_caller_that_gives_up_leaves_the_handler_to_its_end() throws Exception {
        var code = code(provider, definition(Waiting.class));
        Waiting.done = new CompletableFuture<>();
        var late = new CompletableFuture<FunctionOutcome>();

        var outcome =
                code.invoke(Calls.invocation("\"x\"", Duration.ofSeconds(20), Calls.impatient(SHORT, late::complete)));
        boolean early = late.isDone();
        Waiting.done.complete("end");

        assertThat(outcome.failedWith(Kind.ABANDONED)).isTrue();
        assertThat(early).isFalse();
        assertThat(late.get(9, TimeUnit.SECONDS).text()).isEqualTo("\"end\"");
        assertThat(call(code, "\"y\"").instance()).contains(new FunctionInstance(1, Start.WARM));
    }

    @Test
    void an_abandoned_handler_still_has_to_keep_its_timeout() throws Exception {
        var code = code(provider, definition(Hanging.class));
        var late = new CompletableFuture<FunctionOutcome>();

        code.invoke(Calls.invocation("\"x\"", SHORT.multipliedBy(3), Calls.impatient(SHORT, late::complete)));

        assertThat(late.get(9, TimeUnit.SECONDS).failedWith(Kind.TIMEOUT)).isTrue();
    }

    @Test
    void a_handler_that_can_not_be_made_is_tried_again_each_time() {
        var code = code(provider, definition(Failing.class));

        var first = call(code, "\"a\"");
        var second = call(code, "\"a\"");

        assertThat(first.error().orElseThrow().kind()).isEqualTo(Kind.INIT);
        assertThat(first.text())
                .isEqualTo("{\"errorMessage\":\"no connection\",\"errorType\":\"java.lang.IllegalStateException\"}");
        assertThat(second.instance()).contains(new FunctionInstance(2, Start.COLD));
    }

    @Test
    void an_error_of_the_machine_ends_the_instance() {
        var code = code(provider, definition(Overflowing.class));

        var first = call(code, "\"a\"");
        var second = call(code, "\"a\"");

        assertThat(first.error().orElseThrow().errorType()).isEqualTo("java.lang.StackOverflowError");
        assertThat(second.instance()).contains(new FunctionInstance(2, Start.COLD));
    }

    @Test
    void an_interrupt_that_a_handler_leaves_behind_reaches_no_later_call() {
        var code = code(provider, definition(SelfInterrupting.class));

        call(code, "\"a\"");

        assertThat(call(code, "\"a\"").text()).isEqualTo("false");
    }

    @Test
    void closing_ends_the_threads() {
        var code = code(provider, definition(Counting.class));
        call(code, "\"a\"");

        provider.close();

        assertThat(threads()).isEmpty();
    }

    private static int number(CompletableFuture<FunctionOutcome> outcome) throws Exception {
        return outcome.get(9, TimeUnit.SECONDS).instance().orElseThrow().number();
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(it -> it.getName().startsWith("gatehouse-test-stack-Orders"))
                .filter(it -> !joined(it))
                .map(Thread::getName)
                .collect(Collectors.toSet());
    }

    private static boolean joined(Thread thread) {
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return !thread.isAlive();
    }

    private static void onThread(Runnable task) {
        new Thread(task, "caller").start();
    }

    public static class Counting implements RequestHandler<String, String> {
        static final AtomicInteger MADE = new AtomicInteger();
        private final int number = MADE.incrementAndGet();
        private int calls;

        @Override
        public String handleRequest(String event, Context context) {
            calls++;
            return "call " + calls + " of handler " + number;
        }
    }

    public static class Meeting implements RequestHandler<String, String> {
        static CyclicBarrier barrier = new CyclicBarrier(2);

        @Override
        public String handleRequest(String event, Context context) {
            try {
                barrier.await(9, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return event;
        }
    }

    public static class MeetingCounted extends Meeting {
        private final int number = Counting.MADE.incrementAndGet();

        @Override
        public String handleRequest(String event, Context context) {
            super.handleRequest(event, context);
            return String.valueOf(number);
        }
    }

    public static class Hanging implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            if (!event.equals("quick")) {
                await(new CompletableFuture<>());
            }
            return "done";
        }
    }

    public static class Swallowing implements RequestHandler<String, String> {
        private static final CountDownLatch GO_ON = new CountDownLatch(1);

        @Override
        public String handleRequest(String event, Context context) {
            while (event.equals("hi") && GO_ON.getCount() > 0) {
                try {
                    GO_ON.await();
                } catch (InterruptedException e) {
                    context.getLogger().log("not now");
                }
            }
            return "done";
        }
    }

    public static class Spinning implements RequestHandler<String, String> {
        static final AtomicBoolean GO_ON = new AtomicBoolean(true);

        @Override
        public String handleRequest(String event, Context context) {
            while (!event.equals("quick") && GO_ON.get()) {
                Thread.onSpinWait();
            }
            return "done";
        }
    }

    public static class Waiting implements RequestHandler<String, String> {
        static CompletableFuture<String> done = new CompletableFuture<>();

        @Override
        public String handleRequest(String event, Context context) {
            return await(done);
        }
    }

    public static class Failing implements RequestHandler<String, String> {
        public Failing() {
            throw new IllegalStateException("no connection");
        }

        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    public static class Overflowing implements RequestHandler<String, String> {
        @SuppressWarnings("InfiniteRecursion")
        @Override
        public String handleRequest(String event, Context context) {
            return handleRequest(event + ".", context);
        }
    }

    public static class SelfInterrupting implements RequestHandler<String, Boolean> {
        @Override
        public Boolean handleRequest(String event, Context context) {
            boolean before = Thread.currentThread().isInterrupted();
            Thread.currentThread().interrupt();
            return before;
        }
    }

    private static String await(CompletableFuture<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
