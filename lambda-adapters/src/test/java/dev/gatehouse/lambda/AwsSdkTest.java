package dev.gatehouse.lambda;

import static dev.gatehouse.lambda.Calls.call;
import static dev.gatehouse.lambda.Calls.code;
import static dev.gatehouse.lambda.Calls.definition;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.sun.net.httpserver.HttpServer;
import dev.gatehouse.function.AwsCall;
import dev.gatehouse.function.AwsCalls;
import dev.gatehouse.function.FunctionError.Kind;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class AwsSdkTest {

    private static final String API = "abcdefghij.execute-api.eu-west-1.amazonaws.com";

    private final HandlerFunctionProvider provider = new HandlerFunctionProvider();
    private final Standing standing = new Standing();

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void a_call_for_which_nothing_stands_is_refused_by_name() {
        var error = call(code(provider, definition(Reading.class), standing), "\"x\"")
                .error()
                .orElseThrow();

        assertThat(error.kind()).isEqualTo(Kind.NOT_PROVIDED);
        assertThat(error.errorMessage())
                .startsWith(
                        "function Orders called dynamodb.GetItem: there is no stand-in for it, and calls to AWS are refused.\n"
                                + "  host:        ")
                .endsWith("dynamodb.eu-west-1.amazonaws.com\n  to do:       let it stand");
    }

    @Test
    void a_refused_call_counts_even_if_the_handler_goes_on() {
        var outcome = call(code(provider, definition(Swallowing.class), standing), "\"x\"");

        assertThat(outcome.failedWith(Kind.NOT_PROVIDED)).isTrue();
    }

    @Test
    void a_call_of_an_asynchronous_client_is_refused_too() {
        var outcome = call(code(provider, definition(ReadingLater.class), standing), "\"x\"");

        assertThat(outcome.failedWith(Kind.NOT_PROVIDED)).isTrue();
    }

    @Test
    void a_call_is_answered_by_what_stands_for_its_service() {
        standing.service = Optional.of(json(200, "{\"Item\":{\"name\":{\"S\":\"Rex\"}}}"));

        String output = call(code(provider, definition(Reading.class), standing), "\"x\"")
                .text();

        AwsCall received = standing.calls.get(0);
        assertThat(output).isEqualTo("\"Rex\"");
        assertThat(received.service() + "." + received.operation()).isEqualTo("dynamodb.GetItem");
        assertThat(received.request().host()).endsWith("dynamodb.eu-west-1.amazonaws.com");
        assertThat(received.request().headers().first("x-amz-target")).contains("DynamoDB_20120810.GetItem");
        assertThat(received.request().body().text()).contains("\"TableName\":\"pets\"");
        assertThat(received.request().headers().has("x-gatehouse-call")).isFalse();
    }

    @Test
    void a_call_of_an_asynchronous_client_is_answered_too() {
        standing.service = Optional.of(json(200, "{\"Item\":{\"name\":{\"S\":\"Rex\"}}}"));

        assertThat(call(code(provider, definition(ReadingLater.class), standing), "\"x\"")
                        .text())
                .isEqualTo("\"Rex\"");
    }

    @Test
    void a_push_to_a_connection_reaches_the_gateway() {
        standing.gateway = Optional.of(HttpResponse.of(200));

        String output = call(code(provider, definition(Pushing.class), standing), "\"hi\"")
                .text();

        AwsCall received = standing.calls.get(0);
        assertThat(output).isEqualTo("\"pushed\"");
        assertThat(received.request().method()).isEqualTo("POST");
        assertThat(received.request().target()).isEqualTo("/prod/@connections/L0SM9cOFvHcCIhw%3D");
        assertThat(received.request().host()).isEqualTo(API);
        assertThat(received.request().body().text()).isEqualTo("hi");
    }

    @Test
    void an_error_of_the_gateway_is_the_sdks_own_exception() {
        standing.gateway =
                Optional.of(new HttpResponse(410, Headers.of("x-amzn-ErrorType", "GoneException"), Body.empty()));

        assertThat(call(code(provider, definition(Pushing.class), standing), "\"hi\"")
                        .text())
                .isEqualTo("\"gone\"");
    }

    @Test
    void a_client_with_an_endpoint_of_its_own_is_left_alone() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = "{\"Item\":{\"name\":{\"S\":\"local\"}}}".getBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();

        String event = "\"http://localhost:" + server.getAddress().getPort() + '"';
        var outcome = call(code(provider, definition(ReadingLocally.class), standing), event);
        server.stop(0);

        assertThat(outcome.text()).isEqualTo("\"local\"");
        assertThat(standing.calls).isEmpty();
    }

    private static HttpResponse json(int status, String body) {
        return new HttpResponse(status, Headers.of("Content-Type", "application/x-amz-json-1.0"), Body.of(body));
    }

    /** What stands for AWS in a test. */
    private static final class Standing implements AwsCalls {
        private final List<AwsCall> calls = new ArrayList<>();
        private Optional<HttpResponse> gateway = Optional.empty();
        private Optional<HttpResponse> service = Optional.empty();

        @Override
        public boolean owns(AwsCall call) {
            return gateway.isPresent() && call.request().host().equals(API);
        }

        @Override
        public boolean holds(AwsCall call) {
            return false;
        }

        @Override
        public Begun begin() {
            return () -> {};
        }

        @Override
        public boolean allows(AwsCall call) {
            return false;
        }

        @Override
        public List<String> origins() {
            return List.of();
        }

        @Override
        public Optional<String> missing(AwsCall call) {
            boolean stands = service.isPresent() && !call.service().isEmpty();
            return owns(call) || stands ? Optional.empty() : Optional.of("let it stand");
        }

        @Override
        public synchronized HttpResponse answer(AwsCall call) {
            calls.add(call);
            return owns(call) ? gateway.orElseThrow() : service.orElseThrow();
        }
    }

    private static Map<String, AttributeValue> key() {
        return Map.of("id", AttributeValue.fromS("1"));
    }

    public static class Reading implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            try (var client = DynamoDbClient.create()) {
                return client.getItem(it -> it.tableName("pets").key(key()))
                        .item()
                        .get("name")
                        .s();
            }
        }
    }

    public static class ReadingLater implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            try (var client = DynamoDbAsyncClient.create()) {
                return client.getItem(it -> it.tableName("pets").key(key()))
                        .thenApply(it -> it.item().get("name").s())
                        .join();
            } catch (CompletionException e) {
                return "failed";
            }
        }
    }

    public static class Swallowing extends Reading {
        @Override
        public String handleRequest(String event, Context context) {
            try {
                return super.handleRequest(event, context);
            } catch (RuntimeException e) {
                return "default";
            }
        }
    }

    public static class ReadingLocally implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String endpoint, Context context) {
            try (var client = DynamoDbClient.builder()
                    .endpointOverride(URI.create(endpoint))
                    .build()) {
                return client.getItem(it -> it.tableName("pets").key(key()))
                        .item()
                        .get("name")
                        .s();
            }
        }
    }

    public static class Pushing implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            try (var client = ApiGatewayManagementApiClient.builder()
                    .endpointOverride(URI.create("https://" + API + "/prod"))
                    .build()) {
                client.postToConnection(
                        it -> it.connectionId("L0SM9cOFvHcCIhw=").data(SdkBytes.fromUtf8String(event)));
                return "pushed";
            } catch (GoneException e) {
                return "gone";
            }
        }
    }
}
