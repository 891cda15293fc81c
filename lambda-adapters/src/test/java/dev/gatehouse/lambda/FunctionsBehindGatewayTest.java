package dev.gatehouse.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.sun.net.httpserver.HttpServer;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.NotProvidedException;
import dev.gatehouse.control.AwsServices;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionInstance.Start;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class FunctionsBehindGatewayTest {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Globals:
              Function:
                Runtime: java17
                Timeout: 20
                Environment:
                  Variables:
                    TABLE: !Ref Pets
            Resources:
              Pets:
                Type: AWS::DynamoDB::Table
                Properties:
                  AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
                  KeySchema: [{AttributeName: id, KeyType: HASH}]
                  BillingMode: PAY_PER_REQUEST
              GetPet:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: .
                  Handler: dev.gatehouse.lambda.FunctionsBehindGatewayTest$GetPet::handleRequest
                  Events:
                    Get: {Type: Api, Properties: {Path: "/pets/{id}", Method: get}}
              Limited:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: .
                  Handler: dev.gatehouse.lambda.FunctionsBehindGatewayTest$Echo
                  ReservedConcurrentExecutions: 0
                  Events:
                    Get: {Type: Api, Properties: {Path: /limited, Method: get}}
              Broken:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: .
                  Handler: dev.gatehouse.lambda.FunctionsBehindGatewayTest$Broken
                  Events:
                    Get: {Type: Api, Properties: {Path: /broken, Method: get}}
              Big:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: .
                  Handler: dev.gatehouse.lambda.FunctionsBehindGatewayTest$Big
                  Events:
                    Get: {Type: Api, Properties: {Path: /big, Method: get}}
              Versioned:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: .
                  Handler: dev.gatehouse.lambda.FunctionsBehindGatewayTest$Versioned
                  AutoPublishAlias: live
                  Events:
                    Get: {Type: Api, Properties: {Path: /version, Method: get}}
              AddPet:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: .
                  Handler: dev.gatehouse.lambda.FunctionsBehindGatewayTest$AddPett
                  Events:
                    Add: {Type: Api, Properties: {Path: /pets, Method: post}}
            """;

    private final ApiGateway gateway =
            ApiGateway.builder().templateText("template.yaml", TEMPLATE).start();

    @AfterEach
    void end() {
        gateway.close();
    }

    private GatewayClient client() {
        return gateway.api().stage("Prod").client();
    }

    private static String table() {
        return "test-stack-Pets";
    }

    @Test
    void a_handler_answers_with_its_variables_and_what_stands_for_its_table() {
        gateway.get(AwsServices.class).get("dynamodb").answers(200, "{\"Item\":{\"name\":{\"S\":\"Rex\"}}}");

        var response = client().get("/pets/7").send();

        assertThat(response.text()).isEqualTo("Rex of test-stack-Pets");
        var call = gateway.get(AwsServices.class).get("dynamodb").lastRequest();
        assertThat(call.action()).isEqualTo("GetItem");
        assertThat(call.request().body().text()).contains("\"TableName\":\"test-stack-Pets\"", "\"S\":\"7\"");
    }

    @Test
    void its_invocations_tell_event_answer_and_instance() {
        gateway.get(AwsServices.class).get("dynamodb").answers(200, "{\"Item\":{\"name\":{\"S\":\"Rex\"}}}");

        client().get("/pets/7").send();

        var invocation =
                gateway.get(Lambdas.class).function("GetPet").invocations().last();
        assertThat(invocation.event()).contains("\"resource\":\"/pets/{id}\"");
        assertThat(invocation.output()).contains("Rex");
        assertThat(invocation.instance().orElseThrow().start()).isEqualTo(Start.COLD);
    }

    @Test
    void a_call_to_aws_for_which_nothing_stands_fails_the_test() {
        var client = client();

        assertThatThrownBy(() -> client.get("/pets/7").send())
                .isInstanceOf(NotProvidedException.class)
                .hasMessageContaining("function GetPet called dynamodb.GetItem: there is no stand-in for it")
                .hasMessageContaining("services.get(\"dynamodb\").forwardTo(");
    }

    @Test
    void a_call_to_aws_goes_to_the_endpoint_that_the_test_names() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = "{\"Item\":{\"name\":{\"S\":\"Tom\"}}}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        gateway.get(AwsServices.class)
                .get("dynamodb")
                .forwardTo(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));

        var response = client().get("/pets/7").send();

        server.stop(0);
        assertThat(response.text()).isEqualTo("Tom of " + table());
    }

    @Test
    void reserved_concurrency_of_none_answers_as_aws() {
        var response = client().get("/limited").send();

        assertThat(response.status()).isEqualTo(500);
        assertThat(response.text()).isEqualTo("{\"message\": \"Internal server error\"}");
    }

    @Test
    void an_error_of_the_start_is_malformed_to_the_gateway_and_told_in_its_trace() {
        var response = client().get("/broken").send();

        var invocation =
                gateway.get(Lambdas.class).function("Broken").invocations().last();
        assertThat(response.status()).isEqualTo(502);
        assertThat(invocation.error().orElseThrow().kind()).isEqualTo(FunctionError.Kind.INIT);
        assertThat(invocation.error().orElseThrow().errorMessage()).isEqualTo("no table");
    }

    @Test
    void an_answer_of_more_than_six_megabytes_is_an_error_of_the_function() {
        var response = client().get("/big").send();

        var invocation =
                gateway.get(Lambdas.class).function("Big").invocations().last();
        assertThat(response.status()).isEqualTo(502);
        assertThat(invocation.error().orElseThrow().errorType()).isEqualTo("Function.ResponseSizeTooLarge");
    }

    @Test
    void an_event_of_more_than_six_megabytes_never_reaches_the_function() {
        var response = client().post("/pets").body("x".repeat(6_300_000)).send();

        assertThat(response.status()).isEqualTo(413);
        assertThat(gateway.get(Lambdas.class).function("AddPet").invocations()).isEmpty();
    }

    @Test
    void an_alias_leads_to_a_version() {
        assertThat(client().get("/version").send().text()).isEqualTo("1");
        assertThat(gateway.get(Lambdas.class)
                        .function("Versioned:live")
                        .invocations()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_stub_may_stand_for_one_alias_alone() {
        gateway.get(Lambdas.class).function("Versioned:live").answers("{\"statusCode\":200,\"body\":\"stub\"}");

        assertThat(client().get("/version").send().text()).isEqualTo("stub");
    }

    @Test
    void a_pretended_sleep_counts_for_a_real_handler_as_well() {
        gateway.get(Lambdas.class).function("Versioned").sleeps(Duration.ofSeconds(25));

        var response = client().get("/version").send();

        var invocation =
                gateway.get(Lambdas.class).function("Versioned").invocations().last();
        assertThat(response.status()).isEqualTo(502);
        assertThat(invocation.error().orElseThrow().errorMessage()).endsWith("Task timed out after 20.00 seconds");
    }

    @Test
    void a_mistaken_handler_is_a_warning_with_its_place_and_the_nearest_class() {
        assertThat(gateway.findings())
                .filteredOn(it -> it.code().equals("FunctionNotProvided"))
                .singleElement()
                .satisfies(it -> assertThat(it.story())
                        .contains("(AddPet")
                        .contains(
                                "its handler class dev.gatehouse.lambda.FunctionsBehindGatewayTest$AddPett is not on the class"
                                        + " path; nearest: dev.gatehouse.lambda.FunctionsBehindGatewayTest$AddPet"));
    }

    @Test
    void each_test_has_instances_of_its_own() {
        gateway.get(Lambdas.class).function("AddPet").answers("{\"statusCode\":201}");

        try (ApiGateway other = gateway.fresh()) {
            assertThatThrownBy(() ->
                            other.api().stage("Prod").client().post("/pets").send())
                    .isInstanceOf(NotProvidedException.class)
                    .hasMessageContaining("the function \"AddPet\" has no code that can run here.");
        }
        assertThat(client().post("/pets").send().status()).isEqualTo(201);
    }

    public static class GetPet implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
        private final String table = System.getenv("TABLE");
        private final DynamoDbClient client = DynamoDbClient.create();

        @Override
        public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
            var key =
                    Map.of("id", AttributeValue.fromS(event.getPathParameters().get("id")));
            String name = client.getItem(it -> it.tableName(table).key(key))
                    .item()
                    .get("name")
                    .s();
            return new APIGatewayProxyResponseEvent().withStatusCode(200).withBody(name + " of " + table);
        }
    }

    public static class Echo implements RequestHandler<Map<String, Object>, Map<String, Object>> {
        @Override
        public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
            return Map.of("statusCode", 200);
        }
    }

    public static class Big implements RequestHandler<Map<String, Object>, Map<String, Object>> {
        @Override
        public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
            return Map.of("statusCode", 200, "body", "x".repeat(6_300_000));
        }
    }

    public static class Versioned implements RequestHandler<Map<String, Object>, Map<String, Object>> {
        @Override
        public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
            return Map.of("statusCode", 200, "body", context.getFunctionVersion());
        }
    }

    public static class Broken implements RequestHandler<Map<String, Object>, Map<String, Object>> {
        public Broken() {
            throw new IllegalStateException("no table");
        }

        @Override
        public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
            return event;
        }
    }

    public static class AddPet implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }
}
