package dev.gatehouse.internal.environment.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.control.RecordedInvocation.Ending;
import dev.gatehouse.function.AwsCalls;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionError.Kind;
import dev.gatehouse.function.FunctionInstance;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.function.ProvidedFunction;
import dev.gatehouse.internal.environment.FunctionEvent;
import dev.gatehouse.internal.environment.FunctionRequest;
import dev.gatehouse.internal.environment.GatewayLifecycle;
import dev.gatehouse.internal.environment.PendingWork;
import dev.gatehouse.internal.environment.RandomIds;
import dev.gatehouse.internal.environment.RunOptions;
import dev.gatehouse.internal.environment.Stopwatch;
import dev.gatehouse.internal.environment.VirtualClock;
import dev.gatehouse.model.FunctionDefinition;
import dev.gatehouse.model.FunctionDefinitionBuilder;
import dev.gatehouse.model.Location;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WiredFunctionsTest {

    private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:";
    private static final FunctionCode ECHO = invocation -> FunctionOutcome.returned(invocation.event());

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final PendingWork quiescence = new PendingWork();
    private final Stopwatch stopwatch = new Stopwatch();

    @Nested
    class FindsAFunction {

        @Test
        void by_logical_id_physical_name_arn_and_integration_uri() {
            var functions = providing(ECHO);
            String uri = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/" + ARN
                    + "test-stack-Orders/invocations";

            for (String name : List.of("Orders", "test-stack-Orders", ARN + "test-stack-Orders", uri)) {
                assertThat(invoke(functions, name).text()).isEqualTo("{}");
            }
            assertThat(functions.lambdas().function("Orders").invocations().count())
                    .isEqualTo(4);
        }

        @Test
        void that_only_an_arn_names_by_the_wired_name() {
            var functions = wired(Map.of("Pets", ECHO));

            assertThat(invoke(functions, ARN + "Pets:live").text()).isEqualTo("{}");
        }

        @Test
        void and_prefers_what_is_wired_for_the_alias() {
            var functions = wired(Map.of("Pets", returns("1"), "Pets:live", returns("2")));

            assertThat(invoke(functions, ARN + "Pets:live").text()).isEqualTo("2");
            assertThat(invoke(functions, ARN + "Pets:beta").text()).isEqualTo("1");
            assertThat(invoke(functions, ARN + "Pets").text()).isEqualTo("1");
        }

        @Test
        void and_prefers_the_stub_of_the_test_to_wired_code() {
            var functions = wired(Map.of("Pets", returns("1")));

            functions.lambdas().function("Pets").answers(Map.of("a", 1));

            assertThat(invoke(functions, "Pets").text()).isEqualTo("{\"a\":1}");
        }

        @Test
        void or_says_which_ones_there_are() {
            var outcome = invoke(providing(ECHO), ARN + "Ordrs");

            assertThat(error(outcome).kind()).isEqualTo(Kind.NOT_PROVIDED);
            assertThat(error(outcome).errorMessage())
                    .isEqualTo("the function \"Ordrs\" (" + ARN
                            + "Ordrs) has no code: the template does not define it.\n"
                            + "  known here:  Orders\n"
                            + "  to do:       let Handler name a class on the test's class path, or wire the function with\n"
                            + "               @LambdaFunction(\"Ordrs\") on a class or field,"
                            + " ApiGateway.builder().function(\"Ordrs\", …),\n"
                            + "               or lambdas.function(\"Ordrs\").answers(…).");
        }

        @Test
        void or_says_where_it_is_written_and_why_it_has_no_code() {
            var functions = of(definition(), it -> ProvidedFunction.missing("there is no class com.acme.Ordrs"));

            var error = error(invoke(functions, "Orders"));

            assertThat(error.errorMessage())
                    .startsWith("template.yaml:7 (Orders): the function \"Orders\" has no code that can run here.\n"
                            + "  because:     there is no class com.acme.Ordrs\n"
                            + "  to do:       let Handler name a class");
        }

        @Test
        void unless_the_template_gives_it_no_such_alias() {
            var functions = of(definition().aliases(Map.of("live", "1")), it -> ProvidedFunction.of(ECHO));

            assertThat(invoke(functions, "Orders:live").text()).isEqualTo("{}");
            assertThat(error(invoke(functions, "Orders:beta")).errorMessage())
                    .startsWith("template.yaml:7 (Orders): the function \"Orders\" has no alias \"beta\".\n"
                            + "  known here:  live\n");
        }
    }

    @Nested
    class Limits {

        @Test
        void a_pretended_sleep_beyond_the_timeout_is_a_timeout_in_lambdas_words() {
            var functions = providing(ECHO);

            functions.lambdas().function("Orders").sleeps(Duration.ofSeconds(10));
            var outcome = invoke(functions, "Orders");

            String id =
                    functions.lambdas().function("Orders").invocations().last().requestId();
            assertThat(error(outcome).kind()).isEqualTo(Kind.TIMEOUT);
            assertThat(outcome.text())
                    .isEqualTo("{\"errorMessage\":\"RequestId: " + id
                            + " Error: Task timed out after 3.00 seconds\",\"errorType\":\"Sandbox.Timedout\"}");
            assertThat(stopwatch.elapsed()).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(4));
        }

        @Test
        void the_start_of_an_instance_does_not_count_against_the_timeout() {
            var functions = of(
                    definition().timeout(Duration.ofMillis(1)),
                    it -> ProvidedFunction.of(invocation -> {
                        long started = System.nanoTime() + 5_000_000;
                        while (System.nanoTime() < started) {
                            Thread.onSpinWait();
                        }
                        return FunctionOutcome.returned("1").on(new FunctionInstance(1, FunctionInstance.Start.COLD));
                    }));

            assertThat(invoke(functions, "Orders").text()).isEqualTo("1");
        }

        @Test
        void a_caller_gives_up_before_the_function_ends() {
            var functions = providing(ECHO);

            functions.lambdas().function("Orders").sleeps(Duration.ofSeconds(2));
            var outcome = functions.invoke(
                    new FunctionRequest("Orders", FunctionEvent.of("{}"), Duration.ofMillis(50), stopwatch));

            var invocation =
                    functions.lambdas().function("Orders").invocations().last();
            assertThat(error(outcome).kind()).isEqualTo(Kind.ABANDONED);
            assertThat(invocation.ending()).isEqualTo(Ending.LATE);
            assertThat(invocation.output()).isEqualTo("{}");
            assertThat(stopwatch.elapsed()).isBetween(Duration.ofMillis(50), Duration.ofMillis(1050));
        }

        @Test
        void an_event_of_more_than_six_megabytes_is_refused_before_the_code_runs() {
            var functions = providing(ECHO);

            var outcome = functions.invoke(new FunctionRequest(
                    "Orders", FunctionEvent.of(new byte[6_291_457]), Duration.ofSeconds(29), stopwatch));

            assertThat(error(outcome).kind()).isEqualTo(Kind.TOO_LARGE);
            assertThat(error(outcome).errorMessage())
                    .isEqualTo("Request must be smaller than 6291456 bytes for the InvokeFunction operation");
            assertThat(functions.lambdas().function("Orders").invocations()).isEmpty();
        }

        @Test
        void an_output_beyond_lambdas_limit_is_an_error_of_the_function() {
            var functions = providing(invocation -> FunctionOutcome.returned(new byte[6_291_557]));

            var outcome = invoke(functions, "Orders");

            assertThat(outcome.text())
                    .isEqualTo("{\"errorMessage\":\"Response payload size exceeded maximum allowed payload size"
                            + " (6291556 bytes).\",\"errorType\":\"Function.ResponseSizeTooLarge\"}");
        }

        @Test
        void reserved_concurrency_of_none_refuses_every_call() {
            var functions = of(definition().reservedConcurrency(0), it -> ProvidedFunction.of(ECHO));

            var error = error(invoke(functions, "Orders"));

            assertThat(error.kind()).isEqualTo(Kind.THROTTLED);
            assertThat(error.errorMessage()).isEqualTo("Rate Exceeded.");
        }

        @Test
        void reserved_concurrency_is_free_again_after_each_call() {
            var functions = of(definition().reservedConcurrency(1), it -> ProvidedFunction.of(ECHO));

            invoke(functions, "Orders");

            assertThat(invoke(functions, "Orders").error()).isEmpty();
        }
    }

    @Nested
    class Stubs {

        private final WiredFunctions functions = providing(ECHO);

        @Test
        void answer_in_turn_and_then_keep_to_the_last() {
            functions.lambdas().function("Orders").answersInTurn("1", "2");

            assertThat(List.of(
                            invoke(functions, "Orders").text(),
                            invoke(functions, "Orders").text(),
                            invoke(functions, "Orders").text()))
                    .containsExactly("1", "2", "2");
        }

        @Test
        void raise_an_error_of_the_function() {
            functions.lambdas().function("Orders").raises("com.acme.Boom", "no \"luck\"");

            assertThat(invoke(functions, "Orders").text())
                    .isEqualTo(
                            "{\"errorMessage\":\"no \\\"luck\\\"\",\"errorType\":\"com.acme.Boom\",\"stackTrace\":[]}");
        }

        @Test
        void give_way_to_the_functions_own_code_again() {
            functions.lambdas().function("Orders").answers("1").runsItsCode();

            assertThat(invoke(functions, "Orders").text()).isEqualTo("{}");
        }

        @Test
        void that_throw_what_cannot_be_shown_are_errors_of_the_function_too() {
            var functions = of(
                    definition(),
                    it -> ProvidedFunction.of(invocation -> {
                        throw new IllegalStateException("boom") {
                            @Override
                            public String getMessage() {
                                throw new IllegalArgumentException("no message");
                            }
                        };
                    }));

            var error = error(invoke(functions, "Orders"));

            assertThat(error.errorType()).startsWith(WiredFunctionsTest.class.getName());
            assertThat(error.errorMessage())
                    .endsWith(" can't be shown: its getMessage() throws java.lang.IllegalArgumentException");
        }

        @Test
        void that_throw_are_errors_of_the_function_with_their_cause() {
            functions.lambdas().function("Orders").runs(invocation -> {
                throw new IllegalStateException("boom");
            });

            var error = error(invoke(functions, "Orders"));

            assertThat(error.errorType()).isEqualTo("java.lang.IllegalStateException");
            assertThat(error.cause()).containsInstanceOf(IllegalStateException.class);
        }

        @Test
        void of_a_mistaken_name_are_refused() {
            assertThatThrownBy(() -> functions.lambdas().function("Ordrs"))
                    .hasMessage("there is no function \"Ordrs\".\n  did you mean: Orders\n  known here:  Orders"
                            + "\n  to do:       write one of these.");
        }
    }

    @Nested
    class Records {

        @Test
        void tell_event_output_and_instance() {
            var instance = new FunctionInstance(1, FunctionInstance.Start.COLD);
            var functions =
                    providing(invocation -> FunctionOutcome.returned("7").on(instance));

            functions.invoke(new FunctionRequest(
                    ARN + "Orders:$LATEST", FunctionEvent.of("{\"a\":1}"), Duration.ofSeconds(29), stopwatch));

            var invocation =
                    functions.lambdas().function("Orders").invocations().first();
            assertThat(invocation.event()).isEqualTo("{\"a\":1}");
            assertThat(invocation.output()).isEqualTo("7");
            assertThat(invocation.qualifier()).isEqualTo("$LATEST");
            assertThat(invocation.instance()).contains(instance);
            assertThat(invocation.ending()).isEqualTo(Ending.IN_TIME);
        }

        @Test
        void say_how_many_there_were_when_one_is_missing() {
            var invocations = providing(ECHO).lambdas().function("Orders").invocations();

            assertThatThrownBy(invocations::last)
                    .hasMessage("the function Orders was invoked 0 times, so there is no invocation 0."
                            + "\n  to do:       make a call that reaches it first.");
        }
    }

    @Nested
    class Asynchronous {

        @Test
        void events_run_while_nobody_waits() {
            var go = new CountDownLatch(1);
            var functions = providing(invocation -> {
                await(go);
                return FunctionOutcome.returned("1");
            });

            var refused = functions.invokeLater(request("Orders"));
            var running = quiescence.running();
            go.countDown();

            assertThat(refused).isEmpty();
            assertThat(running).isNotEmpty();
            assertThat(quiescence.await(Duration.ofSeconds(10))).isTrue();
            assertThat(functions
                            .lambdas()
                            .function("Orders")
                            .invocations()
                            .last()
                            .output())
                    .isEqualTo("1");
        }

        @Test
        void events_that_fail_are_tried_again_after_one_and_two_minutes() {
            var functions = providing(invocation -> FunctionOutcome.failed(FunctionError.unhandled("X", "boom")));
            var invocations = functions.lambdas().function("Orders");

            functions.invokeLater(request("Orders"));
            quiescence.await(Duration.ofSeconds(10));
            clock.advance(Duration.ofSeconds(59));
            int early = invocations.invocations().count();
            clock.advance(Duration.ofSeconds(1));
            int once = invocations.invocations().count();
            clock.advance(Duration.ofHours(1));

            assertThat(List.of(early, once, invocations.invocations().count())).containsExactly(1, 2, 3);
        }

        @Test
        void events_for_a_function_without_code_are_refused_at_once() {
            assertThat(providing(ECHO).invokeLater(request("Ordrs")))
                    .hasValueSatisfying(it -> assertThat(it.kind()).isEqualTo(Kind.NOT_PROVIDED));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private FunctionRequest request(String name) {
        return new FunctionRequest(name, FunctionEvent.of("{}"), Duration.ofSeconds(29), stopwatch);
    }

    private FunctionOutcome invoke(WiredFunctions functions, String name) {
        return functions.invoke(request(name));
    }

    private static FunctionError error(FunctionOutcome outcome) {
        return outcome.error().orElseThrow();
    }

    private static FunctionCode returns(String output) {
        return invocation -> FunctionOutcome.returned(output);
    }

    private WiredFunctions providing(FunctionCode code) {
        return of(definition(), definition -> ProvidedFunction.of(code));
    }

    private WiredFunctions wired(Map<String, FunctionCode> wired) {
        return new WiredFunctions(
                new FunctionWiring(List.of(), List.of(), wired),
                definition -> ProvidedFunction.missing("none"),
                setting());
    }

    private WiredFunctions of(FunctionDefinitionBuilder definition, FunctionProvider provider) {
        List<FunctionDefinition> defined = List.of(definition.build());
        return new WiredFunctions(new FunctionWiring(defined, List.of(), Map.of()), provider, setting());
    }

    private FunctionSetting setting() {
        return new FunctionSetting(
                clock,
                new RandomIds(),
                Map::of,
                AwsCalls.none(),
                quiescence,
                RunOptions.standard(),
                GatewayLifecycle.of("a test"));
    }

    private static FunctionDefinitionBuilder definition() {
        return FunctionDefinition.builder()
                .logicalId("Orders")
                .name("test-stack-Orders")
                .location(new Location("template.yaml", 7, 3, "Orders"));
    }
}
