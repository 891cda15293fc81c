package dev.gatehouse.benchmarks;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.server.HttpEndpoint;
import dev.gatehouse.internal.server.PeerHeader;
import dev.gatehouse.internal.server.WireLimits;
import dev.gatehouse.internal.server.WireOptions;
import dev.gatehouse.internal.server.WireRequest;
import dev.gatehouse.internal.server.WireServer;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The socket against a bare Netty server in the same run and by the same client: latency of calls one by one, and calls a
 * second, as ratios.
 *
 * <p>Measured are the transport with nothing behind it, and a whole gateway: a method that answers by itself (MOCK), and
 * one with a function. Peers are the bare server that answers on its event loop, one that hands each request over to
 * another thread, servers that tests use as mocks, and one outside of this JVM if it is named.
 */
public final class SocketBenchmark {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Hello:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: none
                  Runtime: java17
                  CodeUri: .
                  Events:
                    Get: {Type: Api, Properties: {Path: /function, Method: get, RestApiId: !Ref Api}}
              Api:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  DefinitionBody:
                    swagger: "2.0"
                    info: {title: hello, version: "1"}
                    paths:
                      /mock:
                        get:
                          responses: {"200": {description: ok}}
                          x-amazon-apigateway-integration:
                            type: mock
                            requestTemplates: {application/json: '{"statusCode": 200}'}
                            responses: {default: {statusCode: "200", responseTemplates: {application/json: hello}}}
                      /function:
                        get:
                          responses: {}
                          x-amazon-apigateway-integration:
                            type: aws_proxy
                            httpMethod: POST
                            uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Hello.Arn}/invocations
            """;

    private static final int WARM_UP = 2;
    private static final int SEQUENTIAL_CALLS = 3_000;
    private static final int CONCURRENT_MILLIS = 1_500;

    private SocketBenchmark() {}

    /**
     * Runs and ends the JVM, whose threads of mocks live on.
     *
     * @param arguments the number of rounds, 5 unless given; then for each server outside of this JVM its name, port and
     *     target
     */
    public static void main(String[] arguments) throws IOException {
        List<Subject> outside = new ArrayList<>();
        for (int i = 1; i + 2 < arguments.length; i += 3) {
            outside.add(new Subject(arguments[i], Integer.parseInt(arguments[i + 1]), arguments[i + 2]));
        }
        run(System.out, arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]), outside);
        System.exit(0);
    }

    private static void run(PrintStream out, int rounds, List<Subject> outside) throws IOException {
        try (var bare = BareServer.atOnce("hello");
                var handingOver = BareServer.handingOver("hello");
                var transport = WireServer.open(new AtOnce(), options());
                var waiting = WireServer.open(request -> hello(), options());
                var mocks = new MockServers("hello")) {
            List<Subject> fixed = new ArrayList<>(List.of(
                    new Subject("bare Netty", bare.port(), "/"),
                    new Subject("bare Netty, hand-over", handingOver.port(), "/"),
                    new Subject("transport", transport.port(), "/"),
                    new Subject("transport, hand-over", waiting.port(), "/"),
                    new Subject("WireMock", mocks.wireMockPort(), "/"),
                    new Subject("MockWebServer", mocks.mockWebServerPort(), "/")));
            fixed.addAll(outside);
            print(out, measure(fixed, rounds));
        }
        out.printf("socket, %-21s one by one %6.2f us%n", "handler called directly", direct(rounds));
    }

    private static ApiGateway gateway() {
        return ApiGateway.builder()
                .templateText("template.yaml", TEMPLATE)
                .function("Hello", call -> FunctionOutcome.returned(answer(call.eventText())))
                .start();
    }

    private static String answer(String event) {
        return event.isEmpty() ? "" : "{\"statusCode\":200,\"body\":\"hello\"}";
    }

    /** Microseconds of a handler without a gateway. */
    private static double direct(int rounds) {
        int length = 0;
        long start = 0;
        for (int round = 0; round <= rounds; round++) {
            start = System.nanoTime();
            for (int i = 0; i < SEQUENTIAL_CALLS; i++) {
                length += answer("{}" + i).length();
            }
        }
        double micros = (System.nanoTime() - start) / 1e3 / SEQUENTIAL_CALLS;
        return length == 0 ? Double.NaN : micros;
    }

    private static HttpResponse hello() {
        return new HttpResponse(200, Headers.of("Content-Type", "text/plain"), Body.of("hello"));
    }

    private static WireOptions options() {
        return WireOptions.of(WireLimits.rest(), PeerHeader.withSecret("unused"), Instant::now);
    }

    /** In turn, so that a noisy machine disturbs all alike; the gateway is a fresh one each round, so that no records grow. */
    private static Map<String, Measurement> measure(List<Subject> fixed, int rounds) throws IOException {
        Map<String, List<Measurement>> taken = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            try (ApiGateway gateway = gateway()) {
                int port = gateway.api().stage("prod").invokeUrl().getPort();
                List<Subject> subjects = new ArrayList<>(fixed);
                subjects.add(new Subject("gateway, MOCK", port, "/prod/mock"));
                subjects.add(new Subject("gateway, function", port, "/prod/function"));
                for (Subject subject : subjects) {
                    var measured =
                            Measurement.of(subject.port(), subject.target(), SEQUENTIAL_CALLS, CONCURRENT_MILLIS);
                    if (round >= 0) {
                        taken.computeIfAbsent(subject.name(), one -> new ArrayList<>())
                                .add(measured);
                    }
                }
            }
        }
        Map<String, Measurement> medians = new LinkedHashMap<>();
        taken.forEach((subject, all) -> medians.put(subject, Measurement.median(all)));
        return medians;
    }

    private static void print(PrintStream out, Map<String, Measurement> medians) {
        Measurement bare = medians.values().iterator().next();
        medians.forEach((subject, measured) -> out.printf(
                "socket, %-21s one by one %6.1f us (x %5.2f)   16 at once %6.0f calls/s (x %4.2f)%n",
                subject,
                measured.latencyMicros(),
                measured.latencyMicros() / bare.latencyMicros(),
                measured.callsPerSecond(),
                measured.callsPerSecond() / bare.callsPerSecond()));
    }

    /** Answers on the event loop, as a mock of plain texts is answered. */
    private record AtOnce() implements HttpEndpoint {

        @Override
        public HttpResponse handle(WireRequest request) {
            return hello();
        }

        @Override
        public boolean answersAtOnce(WireRequest request) {
            return true;
        }
    }

    private record Subject(String name, int port, String target) {}
}
