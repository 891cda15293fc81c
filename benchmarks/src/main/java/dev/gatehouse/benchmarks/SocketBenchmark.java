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
import dev.gatehouse.lambda.HandlerFunctionProvider;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The socket against a bare Netty server in the same run and by the same client: latency of calls one by one, and calls a
 * second, as ratios.
 *
 * <p>Measured are the transport with nothing behind it, and whole gateways: a method that answers by itself (MOCK), one with
 * a stub for its function, and one with a handler, which has a thread of its own. Peers are the bare server that answers on
 * its event loop, ones that hand each request over to another thread as often as a stub or a handler needs it, servers that
 * tests use as mocks, and one outside of this JVM if it is named.
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
                    Get: {Type: Api, Properties: {Path: /stub, Method: get, RestApiId: !Ref Api}}
              Handled:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: dev.gatehouse.benchmarks.Handlers$Stream
                  Runtime: java17
                  CodeUri: .
                  Events:
                    Get: {Type: Api, Properties: {Path: /handler, Method: get, RestApiId: !Ref Api}}
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
                      /stub:
                        get:
                          responses: {}
                          x-amazon-apigateway-integration:
                            type: aws_proxy
                            httpMethod: POST
                            uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Hello.Arn}/invocations
                      /handler:
                        get:
                          responses: {}
                          x-amazon-apigateway-integration:
                            type: aws_proxy
                            httpMethod: POST
                            uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Handled.Arn}/invocations
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
            outside.add(Subject.fixed(arguments[i], Integer.parseInt(arguments[i + 1]), arguments[i + 2]));
        }
        run(System.out, arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]), outside);
        System.exit(0);
    }

    private static void run(PrintStream out, int rounds, List<Subject> outside) throws IOException {
        try (var bare = BareServer.atOnce("hello");
                var handingOver = BareServer.handingOver("hello");
                var handingOverTwice = BareServer.handingOverTwice("hello");
                var transport = WireServer.open(new AtOnce(), options());
                var waiting = WireServer.open(request -> hello(), options());
                var mocks = new MockServers("hello")) {
            List<Subject> subjects = new ArrayList<>(List.of(
                    Subject.fixed("bare Netty", bare.port(), "/"),
                    Subject.fixed("bare Netty, one hand-over", handingOver.port(), "/"),
                    Subject.fixed("bare Netty, two hand-overs", handingOverTwice.port(), "/"),
                    Subject.fixed("transport", transport.port(), "/"),
                    Subject.fixed("transport, one hand-over", waiting.port(), "/"),
                    Subject.fixed("WireMock", mocks.wireMockPort(), "/"),
                    Subject.fixed("MockWebServer", mocks.mockWebServerPort(), "/"),
                    Subject.ofGateway("gateway, MOCK", "/prod/mock"),
                    Subject.ofGateway("gateway, stub", "/prod/stub"),
                    Subject.ofGateway("gateway, handler", "/prod/handler")));
            subjects.addAll(outside);
            print(out, measure(subjects, rounds));
        }
        out.printf("socket, %-26s one by one %6.2f us%n", "handler called directly", direct(rounds));
    }

    private static ApiGateway gateway() {
        return ApiGateway.builder()
                .templateText("template.yaml", TEMPLATE)
                .function("Hello", call -> FunctionOutcome.returned(answer(call.eventText())))
                .functions(new HandlerFunctionProvider())
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

    /** In turn, so that a noisy machine disturbs all alike. */
    private static Map<String, List<Measurement>> measure(List<Subject> subjects, int rounds) throws IOException {
        Map<String, List<Measurement>> taken = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            for (Subject subject : subjects) {
                Measurement measured = subject.measure();
                if (round >= 0) {
                    taken.computeIfAbsent(subject.name(), one -> new ArrayList<>())
                            .add(measured);
                }
            }
        }
        return taken;
    }

    private static void print(PrintStream out, Map<String, List<Measurement>> taken) {
        Measurement bare = Measurement.median(taken.values().iterator().next());
        taken.forEach((subject, rounds) -> {
            Measurement median = Measurement.median(rounds);
            var micros = rounds.stream().mapToDouble(Measurement::latencyMicros).summaryStatistics();
            out.printf(
                    "socket, %-26s one by one %7.1f us (%.1f to %.1f, x %.2f), 16 at once %6.0f calls/s (x %.2f)%n",
                    subject,
                    median.latencyMicros(),
                    micros.getMin(),
                    micros.getMax(),
                    median.latencyMicros() / bare.latencyMicros(),
                    median.callsPerSecond(),
                    median.callsPerSecond() / bare.callsPerSecond());
        });
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

    /**
     * What is measured.
     *
     * @param port absent if each measurement has a gateway of its own, without records of other calls
     */
    private record Subject(String name, OptionalInt port, String target) {

        static Subject fixed(String name, int port, String target) {
            return new Subject(name, OptionalInt.of(port), target);
        }

        static Subject ofGateway(String name, String target) {
            return new Subject(name, OptionalInt.empty(), target);
        }

        Measurement measure() throws IOException {
            if (port.isPresent()) {
                return measured(port.getAsInt());
            }
            try (ApiGateway gateway = gateway()) {
                return measured(gateway.api().stage("prod").invokeUrl().getPort());
            }
        }

        private Measurement measured(int number) throws IOException {
            return Measurement.of(number, target, SEQUENTIAL_CALLS, CONCURRENT_MILLIS);
        }
    }
}
