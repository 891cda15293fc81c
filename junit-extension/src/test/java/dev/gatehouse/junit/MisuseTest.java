package dev.gatehouse.junit;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.gatehouse.client.GatewayClient;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Each mistake is told with what, where and what to do. */
class MisuseTest {

    @Test
    void a_missing_template() {
        assertThat(failure(MissingTemplate.class))
                .isEqualTo("there is no resource \"no-such.yaml\" on the class path."
                        + "\n  to do:       write its name without a leading slash, like classpath:api/template.yaml.");
    }

    @Test
    void a_missing_template_file() {
        assertThat(failure(MissingFile.class)).contains("no-such-template.yaml", "to do:");
    }

    @Test
    void broken_yaml() {
        assertThat(failure(BrokenYaml.class)).contains("broken.yaml:5: this is not YAML", "to do:");
    }

    @Test
    void several_apis_and_no_choice() {
        assertThat(failure(NoChoice.class))
                .isEqualTo("classpath:two-apis.yaml defines 2 APIs, and none was chosen."
                        + "\n  known here:  First at classpath:two-apis.yaml:3"
                        + "\n               Second at classpath:two-apis.yaml:4"
                        + "\n  to do:       name one: api(\"...\"), @ApiGatewayTest(api = \"...\") or @Api(\"...\").");
    }

    @Test
    void an_unknown_stage() {
        assertThat(failure(UnknownStage.class))
                .isEqualTo("classpath:pets.yaml:7 (ServerlessRestApi): ServerlessRestApi has no stage \"beta\"."
                        + "\n  known here:  Prod, Stage"
                        + "\n  to do:       write one of these.");
    }

    @Test
    void a_handler_that_is_not_there() {
        assertThat(failure(NoHandler.class))
                .contains(
                        "shop-typo.yaml:4 (Say)",
                        "dev.gatehouse.junit.shop.Sya is not on the class path; nearest: dev.gatehouse.junit.shop.Say",
                        "to do:");
    }

    @Test
    void an_origin_for_which_nothing_stands() {
        assertThat(failure(NoBackend.class))
                .contains(
                        "there is no stand-in for https://pay.example.com",
                        "@HttpBackend(\"https://pay.example.com\")");
    }

    @Test
    void fields_of_an_instance_that_lives_for_the_class() {
        assertThat(failure(FieldsOfTheClass.class))
                .endsWith(
                        "FieldsOfTheClass: fields of an instance that all tests of the class share can't belong to the state"
                                + " of one test.\n  to do:       take method parameters instead, or write"
                                + " @ApiGatewayTest(state = PER_CLASS).");
    }

    @Test
    void parameters_of_before_all() {
        assertThat(failure(ParameterOfBeforeAll.class))
                .contains("which runs once for the class", "write @ApiGatewayTest(state = PER_CLASS)");
    }

    @Test
    void annotations_of_a_method_where_the_state_is_kept() {
        assertThat(failure(AnnotatedMethodInKeptState.class))
                .contains("its annotations apply to one test", "annotate the class");
    }

    @Test
    void tells_the_calls_of_a_failed_test_in_its_report() {
        var events = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(FailsAfterACall.class))
                .execute()
                .allEvents();

        String entry = events.reportingEntryPublished()
                .map(event -> event.getRequiredPayload(ReportEntry.class))
                .map(published -> published.getKeyValuePairs().get("gatehouse.calls"))
                .collect(Collectors.joining());
        assertThat(entry).contains("GET /Prod/cats", "no route for GET /cats");
    }

    @Test
    void publishes_where_the_report_stands() {
        var events = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(FailsAfterACall.class))
                .execute()
                .allEvents();

        assertThat(events.reportingEntryPublished()
                        .map(event -> event.getRequiredPayload(ReportEntry.class))
                        .flatMap(published ->
                                Stream.ofNullable(published.getKeyValuePairs().get("gatehouse.report"))))
                .isNotEmpty()
                .allMatch(path -> path.endsWith("index.html"));
    }

    @Test
    void counts_the_calls_of_a_test_that_passes() {
        var events = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(PassesAfterTwoCalls.class), selectClass(CallsNothing.class))
                .execute()
                .allEvents();

        assertThat(events.reportingEntryPublished().map(event -> event.getRequiredPayload(ReportEntry.class)
                        .getKeyValuePairs()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry).containsOnlyKeys("gatehouse.count", "gatehouse.report");
                    assertThat(entry).containsEntry("gatehouse.count", "2 calls");
                });
    }

    private static String failure(Class<?> test) {
        return EngineTestKit.engine("junit-jupiter").selectors(selectClass(test)).execute().allEvents().stream()
                .flatMap(event -> event.getPayload(TestExecutionResult.class).stream())
                .flatMap(result -> result.getThrowable().stream())
                .flatMap(thrown -> Stream.iterate(thrown, it -> it != null, Throwable::getCause))
                .map(thrown -> String.valueOf(thrown.getMessage()))
                .filter(message -> !message.startsWith("Failed to resolve parameter"))
                .findFirst()
                .orElse("nothing failed");
    }

    static class Uses {
        @Test
        void calls(GatewayClient client) {
            client.get("/say").send();
        }
    }

    @ApiGatewayTest("classpath:no-such.yaml")
    static final class MissingTemplate extends Uses {}

    @ApiGatewayTest("src/no-such-template.yaml")
    static final class MissingFile extends Uses {}

    @ApiGatewayTest("classpath:broken.yaml")
    static final class BrokenYaml extends Uses {}

    @ApiGatewayTest("classpath:two-apis.yaml")
    static final class NoChoice extends Uses {}

    @ApiGatewayTest(template = "classpath:pets.yaml", stage = "beta")
    static final class UnknownStage extends Uses {}

    @ApiGatewayTest("classpath:shop-typo.yaml")
    static final class NoHandler extends Uses {}

    @ApiGatewayTest("classpath:payments.yaml")
    static final class NoBackend {
        @Test
        void calls(GatewayClient client) {
            client.get("/pay").send();
        }
    }

    @ApiGatewayTest("classpath:pets.yaml")
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static final class FieldsOfTheClass {
        private GatewayClient client;

        @Test
        void calls() {
            client.get("/say").send();
        }
    }

    @ApiGatewayTest("classpath:pets.yaml")
    static final class ParameterOfBeforeAll {
        @BeforeAll
        static void prepare(GatewayClient client) {
            client.get("/say").send();
        }

        @Test
        void runs() {}
    }

    @ApiGatewayTest(template = "classpath:pets.yaml", state = StateLifecycle.PER_CLASS)
    static final class AnnotatedMethodInKeptState {
        @Test
        @Now("2026-01-01T00:00:00Z")
        void calls(GatewayClient client) {
            client.get("/say").send();
        }
    }

    @ApiGatewayTest("classpath:pets.yaml")
    static final class PassesAfterTwoCalls {
        @Test
        void calls(GatewayClient client) {
            client.get("/cats").send();
            client.get("/dogs").send();
        }
    }

    @ApiGatewayTest("classpath:pets.yaml")
    static final class CallsNothing {
        @Test
        void runs() {}
    }

    @ApiGatewayTest("classpath:pets.yaml")
    static final class FailsAfterACall {
        @Test
        void calls(GatewayClient client) {
            assertThat(client.get("/cats").send()).hasStatus(200);
        }
    }
}
