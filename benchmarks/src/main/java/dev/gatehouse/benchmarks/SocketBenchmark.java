package dev.gatehouse.benchmarks;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.server.PeerHeader;
import dev.gatehouse.internal.server.WireLimits;
import dev.gatehouse.internal.server.WireOptions;
import dev.gatehouse.internal.server.WireServer;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The socket against a bare Netty server in the same run: latency of calls one by one, and calls a second, as ratios.
 *
 * <p>Measured are the transport with nothing behind it, and a whole gateway: a method that answers by itself (MOCK), and
 * one with a function.
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

    private static final int SEQUENTIAL_CALLS = 3_000;
    private static final int CONCURRENT_MILLIS = 1_500;

    private SocketBenchmark() {}

    /** Runs; the first argument is the number of rounds, 5 unless given. */
    public static void main(String[] arguments) throws IOException {
        run(System.out, arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]));
    }

    private static void run(PrintStream out, int rounds) throws IOException {
        try (var bare = new BareServer("hello");
                var transport = WireServer.open(request -> hello(), options());
                var gateway = ApiGateway.builder()
                        .templateText("template.yaml", TEMPLATE)
                        .function("Hello", call -> FunctionOutcome.returned("{\"statusCode\":200,\"body\":\"hello\"}"))
                        .start()) {
            int port = gateway.api().stage("prod").invokeUrl().getPort();
            print(
                    out,
                    measure(
                            List.of(
                                    new Subject("bare Netty", bare.port(), "/"),
                                    new Subject("transport alone", transport.port(), "/"),
                                    new Subject("gateway, MOCK", port, "/prod/mock"),
                                    new Subject("gateway, function", port, "/prod/function")),
                            rounds));
        }
    }

    private static HttpResponse hello() {
        return new HttpResponse(200, Headers.of("Content-Type", "text/plain"), Body.of("hello"));
    }

    private static WireOptions options() {
        return WireOptions.of(WireLimits.rest(), PeerHeader.withSecret("unused"), Instant::now);
    }

    /** In turn, so that a noisy machine disturbs all alike. */
    private static Map<Subject, Measurement> measure(List<Subject> subjects, int rounds) throws IOException {
        Map<Subject, List<Measurement>> taken = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Subject subject : subjects) {
                var measured = Measurement.of(subject.port(), subject.target(), SEQUENTIAL_CALLS, CONCURRENT_MILLIS);
                // the first round warms up
                if (round > 0) {
                    taken.computeIfAbsent(subject, one -> new ArrayList<>()).add(measured);
                }
            }
        }
        Map<Subject, Measurement> medians = new LinkedHashMap<>();
        taken.forEach((subject, all) -> medians.put(subject, Measurement.median(all)));
        return medians;
    }

    private static void print(PrintStream out, Map<Subject, Measurement> medians) {
        Measurement bare = medians.values().iterator().next();
        medians.forEach((subject, measured) -> out.printf(
                "socket, %-18s one by one %6.1f us (x %5.2f)   16 at once %6.0f calls/s (x %4.2f)%n",
                subject.name(),
                measured.latencyMicros(),
                measured.latencyMicros() / bare.latencyMicros(),
                measured.callsPerSecond(),
                measured.callsPerSecond() / bare.callsPerSecond()));
    }

    private record Subject(String name, int port, String target) {}
}
