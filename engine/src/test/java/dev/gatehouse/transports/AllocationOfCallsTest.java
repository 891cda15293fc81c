package dev.gatehouse.transports;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.function.FunctionOutcome;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** How many bytes a call allocates: a measure that a busy machine does not disturb. The bounds leave room for half as much again. */
class AllocationOfCallsTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int CALLS = 200;
    private static final int KILOBYTE = 1024;
    private static final String MOCKS = """
            Resources:
              Deployment: {Type: AWS::ApiGateway::Deployment, Properties: {RestApiId: !Ref Api, StageName: prod}}
              Api:
                Type: AWS::ApiGateway::RestApi
                Properties:
                  EndpointConfiguration: {Types: [REGIONAL]}
                  Body:
                    swagger: '2.0'
                    info: {title: routes, version: '1'}
                    paths:
                      /hit:
                        get:
                          responses: {"200": {description: ok}}
                          x-amazon-apigateway-integration:
                            type: mock
                            requestTemplates: {application/json: '{"statusCode": 200}'}
                            responses: {default: {statusCode: "200", responseTemplates: {application/json: hello}}}
            """;
    private static final String FUNCTIONS = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Hello:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java21
                  Handler: a.B
                  CodeUri: .
                  Events:
                    Rest: {Type: Api, Properties: {Path: '/hello/{id}', Method: GET}}
                    Http: {Type: HttpApi, Properties: {Path: '/hello/{id}', Method: GET}}
            """;

    @Test
    void a_mock_takes_few_kilobytes() {
        try (ApiGateway gateway = start(MOCKS)) {
            assertThat(bytesOf(gateway.client(), "/hit", 200)).isLessThan(14 * KILOBYTE);
        }
    }

    @Test
    void a_proxied_call_of_a_rest_api_takes_its_event_and_little_more() {
        try (ApiGateway gateway = start(FUNCTIONS)) {
            var client = gateway.api("ServerlessRestApi").client();

            assertThat(bytesOf(client, "/hello/7", 200)).isLessThan(28 * KILOBYTE);
        }
    }

    @Test
    void a_proxied_call_of_an_http_api_takes_its_event_and_little_more() {
        try (ApiGateway gateway = start(FUNCTIONS)) {
            var client = gateway.api("ServerlessHttpApi").client();

            assertThat(bytesOf(client, "/hello/7", 200)).isLessThan(22 * KILOBYTE);
        }
    }

    @Test
    void a_miss_takes_the_same_whatever_the_number_of_routes() {
        try (ApiGateway few = start(routes(10));
                ApiGateway many = start(routes(3_000))) {
            long amongFew = bytesOf(few.client(), "/nothing/like/it", 403);

            long amongMany = bytesOf(many.client(), "/nothing/like/it", 403);

            assertThat(amongMany).isLessThan(3 * amongFew);
        }
    }

    private static String routes(int count) {
        var text = new StringBuilder(MOCKS);
        for (int i = 1; i < count; i++) {
            text.append("          /o%d/{id}: {get: {x-amazon-apigateway-integration: {type: mock}}}\n".formatted(i));
        }
        return text.toString();
    }

    private static ApiGateway start(String template) {
        var builder = ApiGateway.builder().templateText("template.yaml", template);
        if (template.equals(FUNCTIONS)) {
            builder.function(
                    "Hello", invocation -> FunctionOutcome.returned("{\"statusCode\":200,\"body\":\"hello\"}"));
        }
        return builder.start();
    }

    /** The least of three rounds: in the first ones classes are loaded. */
    private static long bytesOf(GatewayClient client, String path, int status) {
        long[] rounds = new long[3];
        for (int round = 0; round < rounds.length; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            int others = 0;
            for (int i = 0; i < CALLS; i++) {
                others += client.get(path).send().status() == status ? 0 : 1;
            }
            rounds[round] = (THREADS.getCurrentThreadAllocatedBytes() - before) / CALLS;
            assertThat(others).isZero();
        }
        return Arrays.stream(rounds).min().orElseThrow();
    }
}
