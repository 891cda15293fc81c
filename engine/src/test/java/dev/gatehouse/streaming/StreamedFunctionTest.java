package dev.gatehouse.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.CallBuilder;
import dev.gatehouse.client.ResponseChunk;
import dev.gatehouse.control.FunctionControl;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.control.RecordedInvocation;
import dev.gatehouse.events.ResponseStreamed;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.FunctionStream;
import dev.gatehouse.model.Finding;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Functions behind integrations of mode STREAM: by what stands for them, where they run, and what can't stream. */
@ParameterizedClass
@EnumSource(GivenStreams.Way.class)
class StreamedFunctionTest {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties: {StageName: test, EndpointConfiguration: REGIONAL}
              Chat:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: provided.al2023
                  Handler: bootstrap
                  CodeUri: .
                  Timeout: 20
                  ReservedConcurrentExecutions: 1
                  Events:
                    Chat:
                      Type: Api
                      Properties:
                        {RestApiId: !Ref Api, Path: /chat, Method: get, ResponseTransferMode: RESPONSE_STREAM}
                    Whole: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /whole, Method: get}}
              Java:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java21
                  Handler: com.acme.Handler
                  CodeUri: .
                  Timeout: 20
                  Events:
                    One:
                      Type: Api
                      Properties:
                        {RestApiId: !Ref Api, Path: /java, Method: get, ResponseTransferMode: RESPONSE_STREAM}
                    Two:
                      Type: Api
                      Properties:
                        {RestApiId: !Ref Api, Path: /java2, Method: get, ResponseTransferMode: RESPONSE_STREAM}
            """;

    private final GivenStreams.Way way;
    private final ApiGateway gateway =
            ApiGateway.builder().templateText("chat.yaml", TEMPLATE).start();
    private final Heard heard = new Heard();

    StreamedFunctionTest(GivenStreams.Way way) {
        this.way = way;
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void streams_what_stands_for_it() {
        function("Chat")
                .streams(FunctionStream.of(201)
                        .header("content-type", "text/event-stream")
                        .header("x-m", "a")
                        .header("x-m", "b")
                        .cookie("c=1")
                        .cookie("d=2")
                        .payload(out -> {
                            out.write("data: 1\n\n");
                            out.pause(Duration.ofSeconds(2));
                            out.write("data: 2\n\n");
                        }));

        var answer = get("/chat");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("content-type")).hasValue("text/event-stream");
        assertThat(answer.headerValues("x-m")).containsExactly("a", "b");
        assertThat(answer.headerValues("set-cookie")).containsExactly("c=1", "d=2");
        assertThat(answer.chunks()).extracting(ResponseChunk::text).containsExactly("data: 1\n\n", "data: 2\n\n");
        assertThat(answer.chunks())
                .extracting(ResponseChunk::arrival)
                .containsExactly(Duration.ZERO, Duration.ofSeconds(2));
    }

    @Test
    void lets_the_client_hear_of_a_part_while_the_function_runs() {
        function("Chat").streams(FunctionStream.of(200).payload(out -> {
            out.write("one");
            heard.await("one");
            out.write("two");
        }));

        var answer = call("/chat").onChunk(chunk -> heard.hear(chunk.text())).send();

        assertThat(answer.text()).isEqualTo("onetwo");
        assertThat(function("Chat").invocations().first().output()).endsWith("\0\0\0\0\0\0\0\0onetwo");
    }

    @Test
    void runs_until_its_stream_ends_and_takes_its_concurrency_so_long() {
        function("Chat").streams(FunctionStream.of(200).payload(out -> {
            out.write("one");
            heard.await("refused");
            out.write("two");
        }));

        var answer = call("/chat")
                .onChunk(chunk -> {
                    if (chunk.text().equals("one")) {
                        assertThat(get("/chat").status()).isEqualTo(500);
                        heard.hear("refused");
                    }
                })
                .send();

        assertThat(answer.text()).isEqualTo("onetwo");
        assertThat(get("/whole").status()).isEqualTo(502);
    }

    @Test
    void is_cut_where_the_function_takes_longer_than_its_time_out() {
        function("Chat").streams(FunctionStream.of(200).payload(out -> {
            out.write("one");
            out.pause(Duration.ofSeconds(12));
            out.write("two");
            out.pause(Duration.ofSeconds(8));
            out.write("three");
        }));

        var answer = get("/chat");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("onetwo");
        assertThat(streamed(answer).ending()).isEqualTo(ResponseStreamed.Ending.BROKEN_OFF);
        assertThat(streamed(answer).reason()).endsWith("Error: Task timed out after 20.00 seconds");
        assertThat(function("Chat").invocations().first().error())
                .map(FunctionError::kind)
                .hasValue(FunctionError.Kind.TIMEOUT);
    }

    @Test
    void is_late_where_the_function_takes_its_time_before_it_streams() {
        function("Chat")
                .sleeps(Duration.ofSeconds(21))
                .streams(FunctionStream.of(200).payload(out -> out.write("never")));

        assertThat(get("/chat").status()).isEqualTo(502);
        assertThat(function("Chat").invocations().first().ending()).isEqualTo(RecordedInvocation.Ending.IN_TIME);
    }

    @Test
    void is_cut_where_the_function_throws_in_the_middle() {
        function("Chat").streams(FunctionStream.of(200).payload(out -> {
            out.write("one");
            throw new IllegalStateException("no more words");
        }));

        var answer = get("/chat");

        assertThat(answer.text()).isEqualTo("one");
        assertThat(streamed(answer).reason()).isEqualTo("no more words");
        assertThat(function("Chat").invocations().first().error())
                .map(FunctionError::errorType)
                .hasValue("java.lang.IllegalStateException");
    }

    @Test
    void is_no_stream_for_an_integration_that_waits_for_the_whole() {
        function("Chat").streams(FunctionStream.of(200).payload(out -> out.write("one")));

        assertThat(get("/whole").status()).isEqualTo(502);
    }

    @Test
    void refuses_a_stream_without_metadata() {
        for (String first : new String[] {"hello", "[1]\0\0\0\0\0\0\0\0", "{\"body\":\"x\"}\0\0\0\0\0\0\0\0"}) {
            function("Chat")
                    .runs(invocation -> FunctionOutcome.streamed(
                            first.getBytes(StandardCharsets.UTF_8), out -> out.write("payload")));

            assertThat(get("/chat").status()).as(first).isEqualTo(502);
        }
    }

    @Test
    void hands_over_whole_what_a_java_function_streams() {
        function("Java").streams(FunctionStream.of(200).payload(out -> {
            out.write("one");
            out.pause(Duration.ofSeconds(3));
            out.write("two");
        }));

        var answer = get("/java");

        assertThat(answer.text()).isEqualTo("onetwo");
        assertThat(answer.chunks()).hasSize(1);
        assertThat(answer.chunks().get(0).arrival()).isEqualTo(Duration.ofSeconds(3));
        assertThat(answer.header("transfer-encoding")).hasValue("chunked");
    }

    @Test
    void lets_a_java_function_stream_six_megabytes() {
        function("Java").streams(FunctionStream.of(200).payload(out -> {
            for (int i = 0; i < 7; i++) {
                out.write(new byte[1024 * 1024]);
            }
        }));

        assertThat(get("/java").status()).isEqualTo(502);
        assertThat(function("Java").invocations().first().error())
                .map(FunctionError::errorType)
                .hasValue("Function.ResponseSizeTooLarge");
    }

    @Test
    void takes_more_than_six_megabytes_of_a_function_that_can_stream() {
        function("Chat")
                .runs(invocation -> FunctionOutcome.returned("{}\0\0\0\0\0\0\0\0" + "x".repeat(11 * 1024 * 1024)));

        assertThat(get("/chat").bytes()).hasSize(11 * 1024 * 1024);
    }

    @Test
    void says_once_that_java_functions_can_not_stream() {
        assertThat(gateway.findings())
                .extracting(Finding::message)
                .filteredOn(message -> message.contains("arrives as a whole"))
                .containsExactly(
                        "what Java streams arrives as a whole when the handler returns, and may have at most 6 MB: the managed Java"
                                + " runtimes can't stream, on AWS as well.");
    }

    @Test
    void streams_from_a_process_outside() throws IOException {
        HttpServer process = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        process.createContext("/2015-03-31/functions/Chat/invocations", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write(head());
                body.write("one".getBytes(StandardCharsets.UTF_8));
                body.flush();
                heard.await("one");
                body.write("two".getBytes(StandardCharsets.UTF_8));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        process.start();
        try {
            function("Chat")
                    .runsAt(URI.create(
                            "http://localhost:" + process.getAddress().getPort()));

            var answer =
                    call("/chat").onChunk(chunk -> heard.hear(chunk.text())).send();

            assertThat(answer.text()).isEqualTo("onetwo");
            assertThat(answer.header("content-type")).hasValue("text/plain");
        } finally {
            process.stop(0);
        }
    }

    @Test
    void streams_from_a_process_that_has_lambdas_own_operation() throws IOException {
        HttpServer process = lambda(
                frame("PayloadChunk", new String(head(), StandardCharsets.UTF_8) + "one"),
                frame("PayloadChunk", "two"),
                frame("InvokeComplete", "{\"ErrorCode\":null,\"LogResult\":null}"));
        try {
            function("Chat")
                    .runsAt(URI.create(
                            "http://localhost:" + process.getAddress().getPort()));

            var answer = get("/chat");

            assertThat(answer.text()).isEqualTo("onetwo");
            assertThat(streamed(answer).ending()).isEqualTo(ResponseStreamed.Ending.WHOLE);
        } finally {
            process.stop(0);
        }
    }

    @Test
    void is_cut_where_such_an_operation_ends_in_an_error() throws IOException {
        HttpServer process = lambda(
                frame("PayloadChunk", new String(head(), StandardCharsets.UTF_8) + "one"),
                frame("InvokeComplete", "{\"ErrorCode\":\"Unhandled\",\"ErrorDetails\":\"no more words\"}"));
        try {
            function("Chat")
                    .runsAt(URI.create(
                            "http://localhost:" + process.getAddress().getPort()));

            var answer = get("/chat");

            assertThat(answer.text()).isEqualTo("one");
            assertThat(streamed(answer).reason()).isEqualTo("Unhandled: no more words");
        } finally {
            process.stop(0);
        }
    }

    @Test
    void fails_where_such_an_operation_ends_in_an_error_before_there_are_metadata() throws IOException {
        HttpServer process =
                lambda(frame("InvokeComplete", "{\"ErrorCode\":\"Unhandled\",\"ErrorDetails\":\"no words at all\"}"));
        try {
            function("Chat")
                    .runsAt(URI.create(
                            "http://localhost:" + process.getAddress().getPort()));

            assertThat(get("/chat").status()).isEqualTo(502);
            assertThat(function("Chat").invocations().first().error())
                    .map(FunctionError::errorMessage)
                    .hasValue("no words at all");
        } finally {
            process.stop(0);
        }
    }

    private static HttpServer lambda(byte[]... frames) throws IOException {
        HttpServer process = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        process.createContext("/2021-11-15/functions/Chat/response-streaming-invocations", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/vnd.amazon.eventstream");
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                for (byte[] frame : frames) {
                    body.write(frame);
                    body.flush();
                }
            }
        });
        process.start();
        return process;
    }

    /** A message as Lambda frames it; nobody looks at the checksums. */
    private static byte[] frame(String event, String payload) throws IOException {
        var headers = new ByteArrayOutputStream();
        var header = new DataOutputStream(headers);
        header.writeByte(":event-type".length());
        header.writeBytes(":event-type");
        header.writeByte(7);
        header.writeUTF(event);
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        var all = new ByteArrayOutputStream();
        var frame = new DataOutputStream(all);
        frame.writeInt(headers.size() + bytes.length + 16);
        frame.writeInt(headers.size());
        frame.writeInt(0);
        frame.write(headers.toByteArray());
        frame.write(bytes);
        frame.writeInt(0);
        return all.toByteArray();
    }

    private static byte[] head() {
        return "{\"headers\":{\"content-type\":\"text/plain\"}}\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.UTF_8);
    }

    private static ResponseStreamed streamed(ApiResponse answer) {
        return answer.trace().last(ResponseStreamed.class).orElseThrow();
    }

    private FunctionControl function(String name) {
        return gateway.get(Lambdas.class).function(name);
    }

    private CallBuilder call(String path) {
        return way.client(gateway.api().stage("test")).get(path);
    }

    private ApiResponse get(String path) {
        return call(path).send();
    }
}
