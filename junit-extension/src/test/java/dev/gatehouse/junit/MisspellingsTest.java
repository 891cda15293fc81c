package dev.gatehouse.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.HttpBackends;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionOutcome;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Nothing that a test wires is ignored: a name that meets nothing is told before the first test, with what was meant. */
class MisspellingsTest {

    private static final String ONE = "\n  to do:       write one of these.";
    private static final String REFUSED = "classpath:shop.yaml can't be run: 1 error\nclasspath:shop.yaml: ";

    @Test
    void a_function_of_a_nested_class() {
        assertThat(failure(NestedFunction.class))
                .isEqualTo(NestedFunction.class.getName()
                        + ": classpath:shop.yaml: the function \"Sya\" is neither defined"
                        + " nor called by the template.\n  did you mean: Say\n  known here:  Pay, Say" + ONE);
    }

    @Test
    void a_function_of_a_field() {
        assertThat(failure(FieldFunction.class))
                .isEqualTo(
                        FieldFunction.class.getName() + ": classpath:shop.yaml: the function \"Pya\" is neither defined"
                                + " nor called by the template.\n  did you mean: Pay\n  known here:  Pay, Say" + ONE);
    }

    @Test
    void an_alias() {
        assertThat(failure(Alias.class))
                .isEqualTo(Alias.class.getName() + ": classpath:shop.yaml: the function \"Say:live\" has an alias that"
                        + " the template neither defines nor calls.\n  known here:  none"
                        + "\n  to do:       write one of these, or leave the alias out.");
    }

    @Test
    void a_listed_class_without_a_name() {
        assertThat(failure(Listed.class))
                .isEqualTo("java.lang.String is listed as a function, but is not annotated."
                        + "\n  to do:       annotate it with @LambdaFunction(\"LogicalId\").");
    }

    @Test
    void a_parameter() {
        assertThat(failure(Parameter.class))
                .isEqualTo(
                        "classpath:shop.yaml can't be run: 1 error\nclasspath:shop.yaml:1: Parameters: [Stgae] do not"
                                + " exist in the template\n  to do:       remove that parameter.");
    }

    @Test
    void a_value() {
        assertThat(failure(Value.class))
                .startsWith(REFUSED + "the value \"import:Nmae\" is used nowhere in the template.\n  known here:  ")
                .endsWith("\n  to do:       write the name of a value that the template uses.");
    }

    @Test
    void a_waiver() {
        assertThat(failure(Waiver.class))
                .isEqualTo(REFUSED + "the waiver \"Shop.Nothing\" waives nothing.\n  known here:  none"
                        + "\n  to do:       remove it, or name a property that is not simulated.");
    }

    @Test
    void a_stage_variable() {
        assertThat(failure(Variable.class))
                .isEqualTo(REFUSED + "the stage variable \"greting\" is neither set by a stage nor used by an API."
                        + "\n  did you mean: greeting\n  known here:  greeting"
                        + "\n  to do:       write one of these, or set it under the stage's Variables.");
    }

    @Test
    void a_stage_variable_of_a_canary() {
        assertThat(failure(CanaryVariable.class))
                .isEqualTo(CanaryVariable.class.getName() + ": classpath:shop.yaml: the stage variable \"greting\" is"
                        + " neither set by a stage nor used by an API.\n  did you mean: greeting\n  known here:  greeting"
                        + "\n  to do:       write one of these, or set it under the stage's Variables.");
    }

    @Test
    void the_function_of_an_environment_variable() {
        assertThat(failure(Environment.class))
                .isEqualTo(REFUSED + "the environment of \"Sya\" names no function of the template."
                        + "\n  did you mean: Say\n  known here:  Pay, Say"
                        + "\n  to do:       write \"Function.NAME=value\" with one of these.");
    }

    @Test
    void an_api() {
        assertThat(failure(ApiName.class))
                .isEqualTo(ApiName.class.getName() + ": api = \"Shpo\" names no API of the template."
                        + "\n  did you mean: Shop\n  known here:  Chat, Shop" + ONE);
    }

    @Test
    void a_stage_where_there_are_several_apis() {
        assertThat(failure(StageName.class))
                .isEqualTo(StageName.class.getName() + ": stage = \"lvie\" names no stage of any API."
                        + "\n  did you mean: live\n  known here:  Stage, live, talk" + ONE);
    }

    @Test
    void an_api_key() {
        assertThat(failure(Key.class))
                .isEqualTo(Key.class.getName() + ": @ApiKeyValue(logicalId = \"GodlKey\") names no API key of the"
                        + " template.\n  did you mean: GoldKey\n  known here:  GoldKey" + ONE);
    }

    @Test
    void the_api_of_a_canary() {
        assertThat(failure(CanaryApi.class))
                .isEqualTo(CanaryApi.class.getName() + ": @Canary(api = \"Shpo\") names no REST API of the template."
                        + "\n  did you mean: Shop\n  known here:  Shop" + ONE);
    }

    @Test
    void the_stage_of_a_canary_at_a_method() {
        assertThat(failure(CanaryStage.class))
                .isEqualTo(CanaryStage.class.getName()
                        + ".calls: @Canary(stage = \"liev\") names no stage of the REST API."
                        + "\n  did you mean: live\n  known here:  Stage, live" + ONE);
    }

    @Test
    void a_canary_where_several_apis_could_have_it() {
        assertThat(failure(CanaryOfTwo.class))
                .isEqualTo(CanaryOfTwo.class.getName() + ": @Canary needs one REST API, and the template defines 2."
                        + "\n  known here:  First, Second"
                        + "\n  to do:       name one: @Canary(api = \"First\", ...).");
    }

    @Test
    void two_names_for_the_template() {
        assertThat(failure(TwoTemplates.class))
                .isEqualTo("@ApiGatewayTest on " + TwoTemplates.class.getName() + " names two templates: value ="
                        + " \"classpath:shop.yaml\" and template = \"classpath:pets.yaml\"."
                        + "\n  to do:       write one of them.");
    }

    @Test
    void a_now_of_another_form() {
        assertThat(failure(NowWithoutZone.class))
                .isEqualTo("@Now(\"2026-01-01\") is not an instant."
                        + "\n  expected:    like @Now(\"2026-01-01T00:00:00Z\"), with the time and the zone.");
    }

    @Test
    void a_static_field() {
        assertThat(failure(StaticField.class))
                .isEqualTo(StaticField.class.getName() + ": the field client is static, and @ApiGatewayTest fills only"
                        + " fields of instances.\n  to do:       remove \"static\", or take a parameter.");
    }

    @Test
    void what_the_builder_of_the_extension_was_told() {
        assertThat(failure(Registered.class))
                .isEqualTo(REFUSED + "the environment of \"Sya\" names no function of the template."
                        + "\n  did you mean: Say\n  known here:  Pay, Say"
                        + "\n  to do:       write \"Function.NAME=value\" with one of these.");
    }

    @Test
    void a_configuration_parameter_of_a_wrong_form() {
        assertThat(EngineTestKit.engine("junit-jupiter")
                        .selectors(selectClass(Fine.class))
                        .configurationParameter("gatehouse.timeouts", "sometimes")
                        .execute()
                        .allEvents()
                        .stream()
                        .flatMap(event -> event.getPayload(TestExecutionResult.class).stream())
                        .flatMap(result -> result.getThrowable().stream())
                        .map(Throwable::getMessage))
                .contains("gatehouse.timeouts can't be \"sometimes\"."
                        + "\n  expected:    without_start, real, off, or a factor above 0 like 3");
    }

    @Test
    void a_host_with_a_port() {
        assertThat(EngineTestKit.engine("junit-jupiter")
                        .selectors(selectClass(Fine.class))
                        .configurationParameter("gatehouse.hosts", "api.local, api.local:8080")
                        .execute()
                        .allEvents()
                        .stream()
                        .flatMap(event -> event.getPayload(TestExecutionResult.class).stream())
                        .flatMap(result -> result.getThrowable().stream())
                        .map(Throwable::getMessage))
                .contains("gatehouse.hosts can't be \"api.local:8080\"."
                        + "\n  expected:    names or addresses without scheme, port or path, like api.local");
    }

    @Test
    void a_system_property() {
        System.setProperty("gatehouse.timeout", "off");
        try {
            assertThat(failure(Unshared.class))
                    .startsWith("classpath:shop.yaml can't be run: 1 error\n-Dgatehouse.timeout: there is no setting"
                            + " \"gatehouse.timeout\".\n  did you mean: gatehouse.timeouts\n  known here:  ");
        } finally {
            System.clearProperty("gatehouse.timeout");
        }
    }

    @Test
    void a_stand_in_that_nothing_asks_is_told() {
        String told = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Unasked.class))
                .execute()
                .allEvents()
                .reportingEntryPublished()
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .flatMap(entry -> Stream.ofNullable(entry.get("gatehouse.unasked")))
                .findFirst()
                .orElse("nothing");

        assertThat(told)
                .isEqualTo(
                        "backends.get(\"https://pya.example.com\") has an answer, but no call used it."
                                + "\n  did you mean: https://pay.example.com\n  known here:  https://pay.example.com"
                                + "\n  to do:       use the name that the template or the handler calls, or remove the answer.");
    }

    @Test
    void a_stand_in_that_nothing_asks_fails_where_stubs_are_strict() {
        assertThat(failure(StrictlyUnasked.class))
                .startsWith("backends.get(\"https://pya.example.com\") has an answer");
    }

    @Test
    void what_a_superclass_brings_need_not_meet_something_everywhere() {
        assertThat(failure(Inherits.class)).isEqualTo("nothing failed");
    }

    private static String failure(Class<?> test) {
        return EngineTestKit.engine("junit-jupiter").selectors(selectClass(test)).execute().allEvents().stream()
                .flatMap(event -> event.getPayload(TestExecutionResult.class).stream())
                .flatMap(result -> result.getThrowable().stream())
                .map(thrown -> String.valueOf(thrown.getMessage()))
                .findFirst()
                .orElse("nothing failed");
    }

    static class Calls {
        @Test
        void calls(@Api("Shop") GatewayClient client) {
            client.get("/say").send();
        }
    }

    @ApiGatewayTest("classpath:shop.yaml")
    static final class Fine extends Calls {}

    @ApiGatewayTest(template = "classpath:shop.yaml", stageVariables = "greeting=alone")
    static final class Unshared extends Calls {}

    @ApiGatewayTest("classpath:shop.yaml")
    static final class NestedFunction extends Calls {
        @LambdaFunction("Sya")
        static final class Stub implements FunctionCode {
            @Override
            public FunctionOutcome invoke(dev.gatehouse.function.Invocation invocation) {
                return FunctionOutcome.returned("{}");
            }
        }
    }

    @ApiGatewayTest("classpath:shop.yaml")
    static final class FieldFunction extends Calls {
        @LambdaFunction("Pya")
        final FunctionCode stub = invocation -> FunctionOutcome.returned("{}");
    }

    @ApiGatewayTest("classpath:shop.yaml")
    static final class Alias extends Calls {
        @LambdaFunction(value = "Say", alias = "live")
        final FunctionCode stub = invocation -> FunctionOutcome.returned("{}");
    }

    @ApiGatewayTest(template = "classpath:shop.yaml", functions = String.class)
    static final class Listed extends Calls {}

    @ApiGatewayTest(template = "classpath:shop.yaml", parameters = "Stgae=live")
    static final class Parameter extends Calls {}

    @ApiGatewayTest(template = "classpath:shop.yaml", values = "import:Nmae=x")
    static final class Value extends Calls {}

    @ApiGatewayTest(template = "classpath:shop.yaml", waive = "Shop.Nothing")
    static final class Waiver extends Calls {}

    @ApiGatewayTest(template = "classpath:shop.yaml", stageVariables = "greting=x")
    static final class Variable extends Calls {}

    @Canary(percent = 100, stageVariables = "greting=x")
    @ApiGatewayTest("classpath:shop.yaml")
    static final class CanaryVariable extends Calls {}

    @ApiGatewayTest(template = "classpath:shop.yaml", environment = "Sya.VOICE=x")
    static final class Environment extends Calls {}

    @ApiGatewayTest(template = "classpath:shop.yaml", api = "Shpo")
    static final class ApiName extends Calls {}

    @ApiGatewayTest(template = "classpath:shop.yaml", stage = "lvie")
    static final class StageName extends Calls {}

    @ApiKeyValue(logicalId = "GodlKey", value = "0123456789012345678901")
    @ApiGatewayTest("classpath:shop.yaml")
    static final class Key extends Calls {}

    @Canary(percent = 100, api = "Shpo")
    @ApiGatewayTest("classpath:shop.yaml")
    static final class CanaryApi extends Calls {}

    @ApiGatewayTest("classpath:shop.yaml")
    static final class CanaryStage {
        @Test
        @Canary(percent = 100, stage = "liev")
        void calls() {}
    }

    @Canary(percent = 100)
    @ApiGatewayTest(template = "classpath:two-rest-apis.yaml")
    static final class CanaryOfTwo {
        @Test
        void runs() {}
    }

    @ApiGatewayTest(value = "classpath:shop.yaml", template = "classpath:pets.yaml")
    static final class TwoTemplates extends Calls {}

    @Now("2026-01-01")
    @ApiGatewayTest("classpath:shop.yaml")
    static final class NowWithoutZone extends Calls {}

    @ApiGatewayTest("classpath:shop.yaml")
    static final class StaticField extends Calls {
        static GatewayClient client;
    }

    static final class Registered extends Calls {
        @RegisterExtension
        static final ApiGatewayExtension gateway = ApiGatewayExtension.builder()
                .template("classpath:shop.yaml")
                .gateway(it -> it.environment("Sya", "VOICE", "x"))
                .build();
    }

    @ApiGatewayTest("classpath:payments.yaml")
    static final class Unasked {
        @Test
        void arranges(HttpBackends backends) {
            backends.get("https://pya.example.com").answers(200, "{}");
        }
    }

    @ApiGatewayTest(template = "classpath:payments.yaml", strictStubs = true)
    static final class StrictlyUnasked {
        @Test
        void arranges(HttpBackends backends) {
            backends.get("https://pya.example.com").answers(200, "{}");
        }
    }

    static class Base {
        @LambdaFunction("OfAnotherTemplate")
        final FunctionCode stub = invocation -> FunctionOutcome.returned("{}");
    }

    @ApiGatewayTest("classpath:shop.yaml")
    static final class Inherits extends Base {
        @Test
        void runs() {}
    }
}
