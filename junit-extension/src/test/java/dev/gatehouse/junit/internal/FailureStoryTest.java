package dev.gatehouse.junit.internal;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.junit.LambdaFunction;
import dev.gatehouse.junit.StateLifecycle;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

class FailureStoryTest {

    @Test
    void a_thousand_calls_and_one_failure_are_told_in_forty_lines() {
        List<String> lines = story(ThousandCalls.class);

        assertThat(lines).hasSizeLessThanOrEqualTo(40).allSatisfy(line -> assertThat(line)
                .hasSizeLessThan(220));
        assertThat(lines)
                .contains(
                        "the other calls of this test:",
                        "GET /live/nowhere -> 403 {\"message\":\"Missing Authentication Token\"}")
                .contains("and 996 more: 996 × GET /say -> 200");
    }

    @Test
    void the_call_of_which_the_message_tells_is_not_told_again() {
        assertThat(story(OneCall.class)).first().isEqualTo("this test made no other call.");
    }

    @Test
    void a_state_that_a_class_keeps_tells_the_calls_of_a_late_test() {
        assertThat(story(ManyCallsOfTheClass.class))
                .contains("GET /live/nowhere -> 403 {\"message\":\"Missing Authentication Token\"}")
                .noneMatch(line -> line.contains(" more: "));
    }

    @Test
    void the_report_is_named_where_one_is_written() {
        assertThat(story(OneCall.class))
                .last()
                .asString()
                .startsWith("all calls: ")
                .endsWith("index.html");
    }

    @Test
    void a_handlers_error_is_told_with_its_own_frames() {
        Throwable failure = failure(BrokenHandler.class);

        assertThat(FailureStoryTest.<Throwable>listed(failure.getSuppressed()))
                .filteredOn(FailureStory.HandlersError.class::isInstance)
                .singleElement()
                .satisfies(error -> {
                    assertThat(error).hasMessage("java.lang.IllegalStateException: no stock");
                    assertThat(error.getStackTrace()).hasSizeLessThanOrEqualTo(4);
                });
    }

    @Test
    void a_function_without_code_is_told_once() {
        assertThat(printed(failure(NoCode.class)))
                .filteredOn(line -> line.contains("has no code that can run here"))
                .hasSize(1);
    }

    @Test
    void the_stage_in_front_of_a_path_is_noticed() {
        assertThat(String.join("\n", printed(failure(StageTwice.class))))
                .contains("to do:  leave out the stage, which the client puts before the path: /say");
    }

    private static List<String> story(Class<?> test) {
        return FailureStoryTest.<Throwable>listed(failure(test).getSuppressed()).stream()
                .filter(FailureStory.CallsOfTheTest.class::isInstance)
                .flatMap(calls -> calls.getMessage().lines())
                .toList();
    }

    private static List<String> printed(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString().lines().toList();
    }

    @SafeVarargs
    private static <T> List<T> listed(T... elements) {
        return List.of(elements);
    }

    private static Throwable failure(Class<?> test) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(test))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .flatMap(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable().stream())
                .findFirst()
                .orElseThrow();
    }

    @ApiGatewayTest(template = "classpath:shop.yaml", state = StateLifecycle.PER_CLASS)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class ManyCallsOfTheClass {

        @Test
        void a_makes_more_calls_than_are_kept(GatewayClient client) {
            client.burst(10_001, it -> it.get("/say"));
        }

        @Test
        void b_fails(GatewayClient client) {
            client.get("/nowhere").send();

            assertThat(client.get("/elsewhere").send()).hasStatus(200);
        }
    }

    @ApiGatewayTest(template = "classpath:shop.yaml", api = "Shop")
    static class ThousandCalls {

        @Test
        void fails(GatewayClient client) {
            client.get("/nowhere").send();
            client.burst(998, it -> it.get("/say"));

            assertThat(client.get("/say").send()).hasStatus(201);
        }
    }

    @ApiGatewayTest(template = "classpath:shop.yaml", api = "Shop")
    static class OneCall {

        @Test
        void fails(GatewayClient client) {
            assertThat(client.get("/say").send()).hasStatus(201);
        }
    }

    @ApiGatewayTest("classpath:pets.yaml")
    static class NoCode {

        @Test
        void fails(GatewayClient client) {
            client.get("/toys").send();
        }
    }

    @ApiGatewayTest(template = "classpath:shop.yaml", api = "Shop")
    static class StageTwice {

        @Test
        void fails(GatewayClient client) {
            assertThat(client.get("/live/say").send()).hasStatus(200);
        }
    }

    @ApiGatewayTest(template = "classpath:shop.yaml", api = "Shop")
    static class BrokenHandler {

        @LambdaFunction("Say")
        static class Broken implements com.amazonaws.services.lambda.runtime.RequestHandler<Object, String> {

            @Override
            public String handleRequest(Object event, com.amazonaws.services.lambda.runtime.Context context) {
                throw new IllegalStateException("no stock");
            }
        }

        @Test
        void fails(GatewayClient client) {
            assertThat(client.get("/say").send()).hasStatus(200);
        }
    }
}
