package dev.gatehouse.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionInstance;
import dev.gatehouse.function.FunctionInstance.Start;
import dev.gatehouse.function.LastingInstances;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LastingInstancesTest {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Greet:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: .
                  Runtime: java17
                  Handler: dev.gatehouse.lambda.LastingInstancesTest$Greet
                  Environment: {Variables: {GREETING: hello}}
                  Events:
                    Get: {Type: HttpApi, Properties: {Path: /greet, Method: get}}
            """;

    private final ApiGateway shared =
            ApiGateway.builder().templateText("template.yaml", TEMPLATE).start();
    private final HandlerFunctionProvider provider = new HandlerFunctionProvider();
    private final LastingInstances lasting = new LastingInstances();

    @AfterEach
    void end() {
        lasting.close();
        shared.close();
    }

    @Test
    void an_instance_is_cold_for_each_state_as_a_rule() {
        assertThat(List.of(instanceIn(shared.fresh()), instanceIn(shared.fresh())))
                .containsOnly(new FunctionInstance(1, Start.COLD));
    }

    @Test
    void an_instance_that_lasts_is_warm_for_the_second_state() {
        var first = instanceIn(shared.fresh(it -> it.functions(provider).instances(lasting)));
        var second = instanceIn(shared.fresh(it -> it.functions(provider).instances(lasting)));

        assertThat(List.of(first, second))
                .containsExactly(new FunctionInstance(1, Start.COLD), new FunctionInstance(1, Start.WARM));
    }

    @Test
    void an_instance_of_wired_code_lasts_as_well() {
        FunctionCode code = HandlerFunctions.of(Greet.class, HandlerOptions.standard());

        var first = instanceIn(shared.fresh(it -> it.function("Greet", code).instances(lasting)));
        var second = instanceIn(shared.fresh(it -> it.function("Greet", code).instances(lasting)));

        assertThat(List.of(first, second))
                .containsExactly(new FunctionInstance(1, Start.COLD), new FunctionInstance(1, Start.WARM));
    }

    @Test
    void each_state_records_its_own_invocations_of_an_instance_that_lasts() {
        instanceIn(shared.fresh(it -> it.functions(provider).instances(lasting)));
        var second = shared.fresh(it -> it.functions(provider).instances(lasting));

        assertThat(second.get(Lambdas.class).function("Greet").invocations().all())
                .isEmpty();
        second.close();
    }

    @Test
    void a_state_may_have_a_provider_with_other_variables() {
        var options = HandlerOptions.standard().withEnvironment(Map.of("Greet", Map.of("GREETING", "good day")));

        try (var gateway = shared.fresh(it -> it.functions(new HandlerFunctionProvider(options)))) {
            assertThat(gateway.client().get("/greet").send().text()).isEqualTo("good day");
        }
    }

    private static FunctionInstance instanceIn(ApiGateway gateway) {
        try (gateway) {
            assertThat(gateway.client().get("/greet").send().text()).isEqualTo("hello");
            return gateway.get(Lambdas.class)
                    .function("Greet")
                    .invocations()
                    .last()
                    .instance()
                    .orElseThrow();
        }
    }

    public static class Greet implements RequestHandler<Object, String> {
        private final String greeting = System.getenv("GREETING");

        @Override
        public String handleRequest(Object event, Context context) {
            return greeting;
        }
    }
}
