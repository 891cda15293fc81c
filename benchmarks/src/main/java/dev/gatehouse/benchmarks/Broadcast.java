package dev.gatehouse.benchmarks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketClient;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.lambda.HandlerFunctionProvider;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/**
 * How long a push to each of many open WebSocket sessions takes: by signed POSTs in process, and by a handler with AWS's SDK;
 * and how long the SDK takes for as many calls of a bare server, without a gateway.
 */
public final class Broadcast {

    private static final int SESSIONS = 2_000;

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Chat:
                Type: AWS::ApiGatewayV2::Api
                Properties: {Name: chat, ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.action}
              Stage:
                Type: AWS::ApiGatewayV2::Stage
                Properties: {ApiId: !Ref Chat, StageName: prod, AutoDeploy: true}
              Route:
                Type: AWS::ApiGatewayV2::Route
                Properties: {ApiId: !Ref Chat, RouteKey: $default, Target: !Sub "integrations/${Integration}"}
              Integration:
                Type: AWS::ApiGatewayV2::Integration
                Properties:
                  ApiId: !Ref Chat
                  IntegrationType: AWS_PROXY
                  IntegrationUri: !Sub
                    arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Everyone.Arn}/invocations
              Everyone:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: dev.gatehouse.benchmarks.Broadcast$Everyone
                  Runtime: java17
                  CodeUri: .
                  Timeout: 29
            """;

    private Broadcast() {}

    /** Runs; the first argument is the number of rounds, 5 unless given. */
    public static void main(String[] arguments) {
        run(System.out, arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]));
        System.exit(0); // the SDK's threads live on
    }

    private static void run(PrintStream out, int rounds) {
        List<Double> byPost = new ArrayList<>();
        List<Double> bySdk = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        // the first round warms up
        for (int round = 0; round <= rounds; round++) {
            double post = inProcess(Broadcast::post);
            double sdk = inProcess(Broadcast::sdk);
            double alone = bare();
            if (round > 0) {
                byPost.add(post);
                bySdk.add(sdk);
                bare.add(alone);
            }
        }
        print(out, "signed POST in process", byPost);
        print(out, "AWS's SDK in a handler", bySdk);
        print(out, "AWS's SDK and bare Netty alone", bare);
    }

    private static void print(PrintStream out, String how, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        out.printf(
                Locale.ROOT,
                "broadcast to %,d sessions, %s: %.0f ms (%.0f to %.0f)%n",
                SESSIONS,
                how,
                sorted.get(sorted.size() / 2),
                sorted.get(0),
                sorted.get(sorted.size() - 1));
    }

    private static double bare() {
        List<String> ids =
                IntStream.range(0, SESSIONS).mapToObj(i -> "session-" + i).toList();
        try (var server = BareServer.atOnce("")) {
            long start = System.nanoTime();
            try (var client = ApiGatewayManagementApiClient.builder()
                    .region(Region.US_EAST_1)
                    .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                    .endpointOverride(URI.create("http://127.0.0.1:" + server.port() + "/prod"))
                    .build()) {
                tell(client, ids);
            }
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private static void tell(ApiGatewayManagementApiClient client, Collection<String> ids) {
        ids.forEach(id -> client.postToConnection(it -> it.connectionId(id).data(SdkBytes.fromUtf8String("to all"))));
    }

    private static double inProcess(Push push) {
        try (ApiGateway gateway = ApiGateway.builder()
                .templateText("chat.yaml", TEMPLATE)
                .functions(new HandlerFunctionProvider())
                .start()) {
            WebSocketClient client = gateway.api().stage("prod").webSocketClient();
            List<WebSocketSession> sessions = IntStream.range(0, SESSIONS)
                    .mapToObj(i -> client.connect().open())
                    .toList();
            sessions.forEach(session -> session.send("join"));
            long start = System.nanoTime();
            push.toAll(gateway, sessions);
            for (WebSocketSession session : sessions) {
                if (session.next().isEmpty()) {
                    throw new IllegalStateException("no push came to " + session.connectionId());
                }
            }
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private static void post(ApiGateway gateway, List<WebSocketSession> sessions) {
        GatewayClient owner = gateway.api()
                .stage("prod")
                .client()
                .signedBy(gateway.get(IamIdentities.class).user("owner").allow("execute-api:ManageConnections", "*"));
        for (WebSocketSession session : sessions) {
            owner.post("/@connections/{id}", session.connectionId())
                    .body("to all")
                    .send();
        }
    }

    private static void sdk(ApiGateway gateway, List<WebSocketSession> sessions) {
        sessions.get(0).send("tell");
    }

    /** A way to tell all. */
    private interface Push {

        void toAll(ApiGateway gateway, List<WebSocketSession> sessions);
    }

    /** Tells all that have joined. */
    public static final class Everyone
            implements RequestHandler<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> {

        private final Queue<String> ids = new ConcurrentLinkedQueue<>();

        /** Made by the runtime. */
        public Everyone() {}

        @Override
        public APIGatewayV2WebSocketResponse handleRequest(APIGatewayV2WebSocketEvent event, Context context) {
            var call = event.getRequestContext();
            if (event.getBody().equals("join")) {
                ids.add(call.getConnectionId());
                return done();
            }
            try (var client = ApiGatewayManagementApiClient.builder()
                    .endpointOverride(URI.create("https://" + call.getDomainName() + "/" + call.getStage()))
                    .build()) {
                tell(client, ids);
            }
            return done();
        }

        private static APIGatewayV2WebSocketResponse done() {
            var response = new APIGatewayV2WebSocketResponse();
            response.setStatusCode(200);
            return response;
        }
    }
}
