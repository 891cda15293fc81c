package dev.gatehouse.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.NotProvidedException;
import dev.gatehouse.control.FunctionControl;
import dev.gatehouse.control.Lambdas;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Functions in other languages, behind an endpoint that speaks Lambda's Invoke API. */
class InvokeEndpointTest {

    private static final String SAM = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Orders:
                Type: AWS::Serverless::Function
                Properties:
                  FunctionName: shop-orders
                  Runtime: nodejs20.x
                  Handler: index.handler
                  CodeUri: .
                  Events: {A: {Type: Api, Properties: {Path: /orders, Method: GET}}}
            """;

    private final ApiGateway gateway =
            ApiGateway.builder().templateText("template.yaml", SAM).start();
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer runner;

    @BeforeEach
    void start_a_runner() throws IOException {
        runner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        runner.createContext("/", this::answer);
        runner.start();
    }

    @AfterEach
    void stop() {
        runner.stop(0);
        gateway.close();
    }

    @Test
    void invokes_the_function_by_its_logical_id() {
        replies.put("Orders", new Reply(200, "", "{\"statusCode\": 201, \"body\": \"from node\"}"));
        orders().runsAt(address(""));

        var response = gateway.client().get("/orders").send();

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.text()).isEqualTo("from node");
        assertThat(asked).hasSize(1).first().asString().startsWith("Orders {\"resource\":\"/orders\"");
    }

    @Test
    void asks_for_the_function_name_where_the_logical_id_is_unknown() {
        replies.put("shop-orders", new Reply(200, "", "{\"statusCode\": 200, \"body\": \"by name\"}"));
        orders().runsAt(address(""));

        assertThat(gateway.client().get("/orders").send().text()).isEqualTo("by name");
    }

    @Test
    void uses_a_whole_address_as_it_is() {
        replies.put("function", new Reply(200, "", "{\"statusCode\": 200, \"body\": \"emulated\"}"));
        orders().runsAt(address("/2015-03-31/functions/function/invocations"));

        assertThat(gateway.client().get("/orders").send().text()).isEqualTo("emulated");
    }

    @Test
    void tells_an_error_of_the_function_as_lambda_does() {
        replies.put("Orders", new Reply(200, "Unhandled", "{\"errorMessage\": \"boom\", \"errorType\": \"Error\"}"));
        orders().runsAt(address(""));

        var response = gateway.client().get("/orders").send();

        assertThat(response.status()).isEqualTo(502);
        assertThat(response.text()).isEqualTo("{\"message\": \"Internal server error\"}");
        assertThat(orders().invocations().last().error().orElseThrow().errorMessage())
                .isEqualTo("boom");
    }

    @Test
    void tells_the_frames_of_an_error_as_java_and_as_node_write_them() {
        orders().runsAt(address(""));
        for (String frames : List.of("stackTrace", "trace")) {
            replies.put(
                    "Orders",
                    new Reply(
                            200,
                            "Unhandled",
                            "{\"errorMessage\": \"boom\", \"errorType\": \"Error\", \"" + frames
                                    + "\": [\"at a\", \"at b\"]}"));
            gateway.client().get("/orders").send();

            assertThat(orders().invocations().last().error().orElseThrow().stackTrace())
                    .containsExactly("at a", "at b");
        }
    }

    @Test
    void fails_the_call_where_nothing_answers_or_the_function_is_unknown() {
        orders().runsAt(address(""));
        assertThatThrownBy(() -> gateway.client().get("/orders").send())
                .isInstanceOf(NotProvidedException.class)
                .hasMessageContaining("has no function Orders or shop-orders");

        runner.stop(0);
        assertThatThrownBy(() -> gateway.client().get("/orders").send())
                .isInstanceOf(NotProvidedException.class)
                .hasMessageContaining("nothing answers at http://127.0.0.1:")
                .hasMessageContaining("where function Orders should run");
    }

    @Test
    void refuses_what_is_no_address() {
        assertThatThrownBy(() -> orders().runsAt(URI.create("localhost:3001")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"localhost:3001\" is not the address of a Lambda invoke endpoint.\n"
                        + "  to do:  write one like http://localhost:3001");
    }

    private FunctionControl orders() {
        return gateway.get(Lambdas.class).function("Orders");
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + runner.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String event = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String name = exchange.getRequestURI().getPath().split("/")[3];
        Reply reply = replies.getOrDefault(name, new Reply(404, "", "{\"Type\": \"User\"}"));
        asked.add(name + " " + event);
        if (!reply.error().isEmpty()) {
            exchange.getResponseHeaders().add("X-Amz-Function-Error", reply.error());
        }
        byte[] payload = reply.payload().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), payload.length);
        exchange.getResponseBody().write(payload);
        exchange.close();
    }

    private record Reply(int status, String error, String payload) {}
}
