package com.acme.guide;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.AwsServices;
import dev.gatehouse.control.HttpBackends;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.function.LastingInstances;
import dev.gatehouse.junit.ApiGatewayExtension;
import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.junit.LambdaEndpoint;
import dev.gatehouse.junit.LambdaFunction;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FunctionsPageTest {

    @Nested
    class Injected {

        private final Injector injector = new Injector();

        // snippet: functions-injector
        @RegisterExtension
        ApiGatewayExtension gateway = ApiGatewayExtension.builder()
                .template("classpath:guide/orders.yaml")
                .handlers(injector::getInstance)
                .build();
        // end

        @Test
        void makes_the_handlers(GatewayClient client) {
            assertThat(client.get("/orders/7").send()).hasStatus(200);
        }
    }

    private static final class Injector {

        Object getInstance(Class<?> type) {
            return new Desk();
        }
    }

    @Nested
    @ApiGatewayTest("classpath:guide/orders.yaml")
    class Wired {

        // snippet: functions-field
        @LambdaFunction("GetOrder")
        RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> getOrder =
                (event, context) -> new APIGatewayProxyResponseEvent().withStatusCode(404);
        // end

        @Test
        void by_a_field(GatewayClient client) {
            assertThat(client.get("/orders/7").send()).hasStatus(404);
        }
    }

    @Nested
    @ApiGatewayTest("classpath:guide/orders.yaml")
    class Looked {

        @Test
        void at_invocations(GatewayClient client, Lambdas lambdas) {
            client.post("/orders").json(Map.of("sku", "A1")).send();

            // snippet: functions-invocation
            var invocation = lambdas.function("CreateOrder").invocations().last();

            assertThat(invocation.event()).contains("\"resource\":\"/orders\"");
            assertThat(invocation.output()).contains("\"statusCode\":201");
            assertThat(invocation.error()).isEmpty();
            assertThat(invocation.instance().orElseThrow().number()).isEqualTo(1);
            // end
        }

        @Test
        void at_what_stands_for_others(HttpBackends backends, AwsServices services) {
            // snippet: functions-calls
            backends.get("https://pay.example.com").answers(200, "{\"paid\":true}");

            // a server of your own: DynamoDB Local, ElasticMQ …
            services.get("dynamodb").forwardTo(URI.create("http://localhost:8000"));

            // calls to this origin are allowed
            backends.allow("https://checkip.amazonaws.com");
            // end
            assertThat(backends.origins()).contains("https://pay.example.com");
        }

        @Test
        void at_a_function_elsewhere(Lambdas lambdas) {
            // snippet: functions-runs-at
            lambdas.function("GetOrder").runsAt(URI.create("http://localhost:3001"));
            // end
            assertThat(lambdas.names()).contains("GetOrder");
        }
    }

    @Test
    void instances_may_last() {
        // snippet: functions-lasting
        Path template = Path.of("src/test/resources/guide/orders.yaml");
        try (var shared = ApiGateway.builder().template(template).start();
                var instances = new LastingInstances()) {
            ApiGateway first = shared.fresh(it -> it.instances(instances));
            first.client().get("/orders").send();

            // uses the warm instances of the first one
            ApiGateway second = shared.fresh(it -> it.instances(instances));
            second.client().get("/orders").send();
        }
        // end
    }

    @Nested
    // snippet: functions-endpoint
    @ApiGatewayTest("classpath:guide/orders.yaml")
    @LambdaEndpoint("http://localhost:3001") // for every function that can't run in this JVM
    class ShopTest {

        @Test
        void runs_java_functions_here(GatewayClient client) {
            assertThat(client.get("/orders/7").send()).hasStatus(200);
        }
    }
    // end
}
