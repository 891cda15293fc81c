package dev.gatehouse.benchmarks;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.logs.AccessLogs;
import dev.gatehouse.logs.ExecutionLogs;
import dev.gatehouse.logs.Metrics;
import java.io.PrintStream;
import java.util.Arrays;

/** Measures what logs and metrics add to a call: switched off, switched on but unread, and and read now and then. */
public final class LoggingCost {

    private static final int ROUNDS = 20;
    private static final int CALLS = 2_000;
    private static final String SETTINGS = """
                  AccessLogSetting:
                    DestinationArn: arn:aws:logs:us-east-1:123456789012:log-group:desk
                    Format: '{"id":"$context.requestId","ip":"$context.identity.sourceIp","path":"$context.resourcePath","status":"$context.status"}'
                  MethodSettings:
                    - {ResourcePath: /*, HttpMethod: '*', LoggingLevel: INFO, DataTraceEnabled: true, MetricsEnabled: true}
            """;

    private LoggingCost() {}

    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        double[] off = new double[ROUNDS];
        double[] unread = new double[ROUNDS];
        double[] read = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) { // in turn, so that the machine's moods meet all three
            off[i] = round("", false);
            unread[i] = round(SETTINGS, false);
            read[i] = round(SETTINGS, true);
        }
        out.printf(
                "call in process, Lambda proxy stub: no logs %.1f us, logs and metrics unread %.1f us, read every"
                        + " hundred calls %.1f us%n",
                median(off), median(unread), median(read));
    }

    /** Microseconds a call, with a state of its own. */
    private static double round(String settings, boolean reading) {
        try (ApiGateway gateway = start(settings)) {
            GatewayClient client = gateway.client();
            long before = System.nanoTime();
            for (int i = 0; i < CALLS; i++) {
                client.get("/orders/{id}", i)
                        .header("accept", "application/json")
                        .send();
                if (reading && i % 100 == 0) {
                    gateway.get(AccessLogs.class).entries();
                    gateway.get(ExecutionLogs.class).events();
                    gateway.get(Metrics.class).values();
                }
            }
            return (System.nanoTime() - before) / 1e3 / CALLS;
        }
    }

    private static ApiGateway start(String settings) {
        String template = """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Desk:
                    Type: AWS::Serverless::Api
                    Properties:
                      StageName: prod
                %s  Get:
                    Type: AWS::Serverless::Function
                    Properties:
                      Runtime: java17
                      Handler: a.B
                      CodeUri: .
                      Events:
                        Get: {Type: Api, Properties: {RestApiId: {Ref: Desk}, Path: '/orders/{id}', Method: GET}}
                """.formatted(settings);
        return ApiGateway.builder()
                .templateText("template.yaml", template)
                .function("Get", invocation -> FunctionOutcome.returned("{\"statusCode\":200,\"body\":\"{}\"}"))
                .start();
    }

    private static double median(double[] values) {
        double[] later = Arrays.copyOfRange(values, values.length / 2, values.length);
        Arrays.sort(later);
        return later[later.length / 2];
    }
}
