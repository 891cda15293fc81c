package dev.gatehouse.junit.mistakes;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.Invocation;
import dev.gatehouse.junit.Api;
import dev.gatehouse.junit.ApiGatewayExtension;
import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.junit.LambdaFunction;
import dev.gatehouse.junit.Now;
import dev.gatehouse.junit.StateLifecycle;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import retrofit2.Call;
import retrofit2.http.GET;

/** Mistakes in what a test class wires: functions, templates, extensions, settings of the run. */
final class WiringMistakes {

    private static final String MALL = "classpath:mistakes/mall.yaml";

    private WiringMistakes() {}

    static Mistakes of() {
        return new Mistakes()
                .test("a parameter without a value", NoValue.class)
                .test("a parameter given twice", TwiceParameter.class)
                .test("a value without a name", NoName.class)
                .test("an environment without a function", NoFunction.class)
                .test("a template beside the class path's root", SlashedTemplate.class)
                .test("a template in the wrong case", WrongCaseTemplate.class)
                .test("a template without the class path's prefix", NoPrefix.class)
                .test("a template that is not there", NoTemplate.class)
                .test("a template that is a URL", UrlTemplate.class)
                .test("two names for the template", TwoTemplates.class)
                .test("a stage of another API", OtherStage.class)
                .test("an unknown API of the class", UnknownApiOfClass.class)
                .test("a WebSocket API for HTTP clients", ChatForClients.class)
                .test("a field that holds nothing", EmptyField.class)
                .test("a field of another type", FieldOfString.class)
                .test("a class that is no handler", NoHandlerClass.class)
                .test("a class without a constructor", NoConstructor.class)
                .test("an inner class", InnerFunction.class)
                .test("a function wired twice", Twice.class)
                .test("a function of no name", NamelessFunction.class)
                .test("a listed class without annotation", Listed.class)
                .test("a static field", StaticField.class)
                .test("fields of an instance of the class", PerClassFields.class)
                .test("a parameter of a method for all", BeforeAllParameter.class)
                .test("annotations of a method where the state is kept", KeptState.class)
                .test("an extension without an annotation", BareExtension.class)
                .test("a typed client of no route", NoRoute.class)
                .run("a transport that is none", Fine.class, Map.of("gatehouse.transport", "http"))
                .run("a flag that is none", Fine.class, Map.of("gatehouse.strictStubs", "yes"))
                .run("a wait that is no number", Fine.class, Map.of("gatehouse.await", "5s"))
                .run("a negative wait", Fine.class, Map.of("gatehouse.await", "-5"))
                .run("time-outs that are none", Fine.class, Map.of("gatehouse.timeouts", "sometimes"))
                .run("time-outs of a negative factor", Fine.class, Map.of("gatehouse.timeouts", "-2"))
                .run("a host with a port", Fine.class, Map.of("gatehouse.hosts", "api.local:8080"))
                .run("parameters of a wrong form", Fine.class, Map.of("gatehouse.parameters", "Size:3"))
                .run(
                        "a template of the run that is not there",
                        Unnamed.class,
                        Map.of("gatehouse.template", "no-such.yaml"))
                .run(
                        "an API of the run that is not there",
                        Unnamed.class,
                        Map.of("gatehouse.template", MALL, "gatehouse.api", "Shpo"))
                .run("a threshold that is no number", Fine.class, Map.of("gatehouse.coverage.minimum", "many"));
    }

    static class Calls {
        @Test
        void calls(@Api("Shop") GatewayClient client) {
            client.get("/say").send();
        }
    }

    @ApiGatewayTest(MALL)
    static final class Fine extends Calls {}

    @ApiGatewayTest
    static final class Unnamed extends Calls {}

    @ApiGatewayTest(value = MALL, parameters = "Size")
    static final class NoValue extends Calls {}

    @ApiGatewayTest(
            value = MALL,
            parameters = {"Size=3", "Size=4"})
    static final class TwiceParameter extends Calls {}

    @ApiGatewayTest(value = MALL, values = "=x")
    static final class NoName extends Calls {}

    @ApiGatewayTest(value = MALL, environment = "VOICE=x")
    static final class NoFunction extends Calls {}

    @ApiGatewayTest("classpath:/mistakes/mall.yaml")
    static final class SlashedTemplate extends Calls {}

    @ApiGatewayTest("classpath:mistakes/Mall.yaml")
    static final class WrongCaseTemplate extends Calls {}

    @ApiGatewayTest("mistakes/mall.yaml")
    static final class NoPrefix extends Calls {}

    @ApiGatewayTest("src/test/resources/mistakes/maal.yaml")
    static final class NoTemplate extends Calls {}

    @ApiGatewayTest("https://example.com/template.yaml")
    static final class UrlTemplate extends Calls {}

    @ApiGatewayTest(value = MALL, template = "classpath:pets.yaml")
    static final class TwoTemplates extends Calls {}

    @ApiGatewayTest(value = MALL, api = "Shop", stage = "talk")
    static final class OtherStage {
        @Test
        void t(GatewayClient client) {}
    }

    @ApiGatewayTest(value = MALL, api = "Shpo")
    static final class UnknownApiOfClass extends Calls {}

    @ApiGatewayTest(value = MALL, api = "Chat")
    static final class ChatForClients {
        @Test
        void t(GatewayClient client) {
            client.get("/say").send();
        }
    }

    @ApiGatewayTest(MALL)
    static final class EmptyField {
        @LambdaFunction("Say")
        FunctionCode code;

        @Test
        void t(@Api("Shop") GatewayClient client) {
            client.get("/say").send();
        }
    }

    @ApiGatewayTest(MALL)
    static final class FieldOfString {
        @LambdaFunction("Say")
        final String code = "{}";

        @Test
        void t(@Api("Shop") GatewayClient client) {
            client.get("/say").send();
        }
    }

    @ApiGatewayTest(MALL)
    static final class NoHandlerClass {
        @LambdaFunction("Say")
        static final class Nothing {}

        @Test
        void t(@Api("Shop") GatewayClient client) {
            client.get("/say").send();
        }
    }

    @ApiGatewayTest(MALL)
    static final class NoConstructor {
        @LambdaFunction("Say")
        static final class Stub implements FunctionCode {
            Stub(int i) {}

            @Override
            public FunctionOutcome invoke(Invocation i) {
                return FunctionOutcome.returned("{}");
            }
        }

        @Test
        void t(@Api("Shop") GatewayClient client) {
            client.get("/say").send();
        }
    }

    @ApiGatewayTest(MALL)
    static final class InnerFunction {
        @LambdaFunction("Say")
        final class Stub implements FunctionCode {
            @Override
            public FunctionOutcome invoke(Invocation i) {
                return FunctionOutcome.returned("{}");
            }
        }

        @Test
        void t(@Api("Shop") GatewayClient client) {
            client.get("/say").send();
        }
    }

    @ApiGatewayTest(MALL)
    static final class Twice {
        @LambdaFunction("Say")
        final FunctionCode one = i -> FunctionOutcome.returned("{}");

        @LambdaFunction("Say")
        final FunctionCode two = i -> FunctionOutcome.returned("[]");

        @Test
        void t() {}
    }

    @ApiGatewayTest(MALL)
    static final class NamelessFunction {
        @LambdaFunction("")
        final FunctionCode one = i -> FunctionOutcome.returned("{}");

        @Test
        void t() {}
    }

    @ApiGatewayTest(value = MALL, functions = String.class)
    static final class Listed extends Calls {}

    @ApiGatewayTest(MALL)
    static final class StaticField extends Calls {
        static GatewayClient client;
    }

    @ApiGatewayTest(MALL)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static final class PerClassFields {
        GatewayClock clock;

        @Test
        void t() {}
    }

    @ApiGatewayTest(MALL)
    static final class BeforeAllParameter {
        @BeforeAll
        static void all(GatewayClock clock) {}

        @Test
        void t() {}
    }

    @ApiGatewayTest(value = MALL, state = StateLifecycle.PER_CLASS)
    static final class KeptState {
        @Test
        @Now("2026-01-01T00:00:00Z")
        void t() {}
    }

    @ExtendWith(ApiGatewayExtension.class)
    static final class BareExtension {
        @Test
        void t(GatewayClient client) {}
    }

    interface Orders {
        @GET("/ordres")
        Call<String> all();
    }

    @ApiGatewayTest(MALL)
    static final class NoRoute {
        @Test
        void t(@Api("Shop") Orders orders) {}
    }
}
