package com.example;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.junit.LambdaEndpoint;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Node functions behind an API whose other functions are Java; serverless-offline runs them. */
@ApiGatewayTest
@LambdaEndpoint("http://localhost:3012")
class NodeFunctionsTest {

    @Test
    void a_node_function_answers(GatewayClient client) {
        assertThat(client.get("/hello/{name}", "ada").query("x", "1").send())
                .hasStatus(200)
                .hasJson("{'hello': 'ada', 'query': {'x': '1'}, 'stage': 'prod'}");
    }

    @Test
    void a_node_authorizer_lets_callers_of_a_java_function_in(GatewayClient client) {
        assertThat(client.bearer("ada").get("/java/{name}", "ada").send())
                .hasStatus(200)
                .hasBody("node-ada by node");
    }

    @Test
    void a_node_authorizer_keeps_callers_out(GatewayClient client) {
        assertThat(client.bearer("denied").get("/guarded/{name}", "ada").send()).hasStatus(403);
        assertThat(client.bearer("unauthorized").get("/guarded/{name}", "ada").send()).hasStatus(401);
        assertThat(client.get("/guarded/{name}", "ada").send()).hasStatus(401);
    }

    @Test
    void what_a_node_function_throws_is_a_bad_gateway(GatewayClient client) {
        assertThat(client.get("/broken").send()).hasStatus(502);
    }

    @Test
    void bodies_and_headers_come_through(GatewayClient client) {
        assertThat(client.post("/echo").json(Map.of("a", 1)).send())
                .hasStatus(201)
                .hasHeader("x-method", "POST")
                .hasBody("{\"a\":1}");
        assertThat(client.get("/bare").send()).hasStatus(200).hasBody("plain");
    }

    @Test
    void a_path_that_no_route_has(GatewayClient client) {
        assertThat(client.get("/nowhere").send()).hasStatus(403);
    }
}
