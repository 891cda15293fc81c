package dev.gatehouse.fuzz;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.control.JwtIssuers;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import java.util.Arrays;
import java.util.List;

/** Two guarded APIs, whose guards are shown changed tokens and signatures: only those unchanged may pass. */
final class Guarded implements AutoCloseable {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Rest:
                Type: AWS::Serverless::Api
                Properties: {StageName: prod, Auth: {DefaultAuthorizer: AWS_IAM}}
              Http:
                Type: AWS::Serverless::HttpApi
                Properties:
                  Auth:
                    DefaultAuthorizer: Tokens
                    Authorizers:
                      Tokens:
                        IdentitySource: $request.header.Authorization
                        JwtConfiguration: {issuer: "https://issuer.example.com", audience: [pets]}
              Fn:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: none
                  Runtime: java17
                  CodeUri: .
                  Events:
                    Rest: {Type: Api, Properties: {RestApiId: !Ref Rest, Path: /x, Method: get}}
                    Http: {Type: HttpApi, Properties: {ApiId: !Ref Http, Path: /x, Method: get}}
            """;

    private static final List<Integer> ANSWERS = List.of(200, 400, 401, 403, 431);

    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("guarded.yaml", TEMPLATE)
            .function("Fn", invocation -> FunctionOutcome.returned("{\"statusCode\": 200}"))
            .start();
    private final String token = gateway.get(JwtIssuers.class)
            .get("https://issuer.example.com")
            .token()
            .sign();
    private final GatewayClient http = gateway.api("Http").stage().client();
    private final HttpRequest signed = gateway.get(IamIdentities.class)
            .user("alice")
            .allow("execute-api:Invoke", "*")
            .sign(request(), gateway.get(GatewayClock.class).now());
    private final String signature = signed.headers().first("authorization").orElseThrow();

    FuzzTarget tokens() {
        return new FuzzTarget(
                "JWT",
                List.of("Bearer " + token),
                List.of(".", "=", "-", "_", "Bearer ", "eyJhbGciOiJub25lIn0", "eyJhbGciOiJIUzI1NiJ9", "\"", ",", token),
                text -> {
                    String line = text.replaceAll("[\r\n\\x00]", " "); // the client sends no other
                    passesOnly(
                            line.strip().equalsIgnoreCase("Bearer " + token) && line.contains(token),
                            http.get("/x").header("Authorization", line).send().status());
                });
    }

    FuzzTarget signatures() {
        return new FuzzTarget(
                "SigV4",
                List.of(signature),
                List.of(
                        ",",
                        "=",
                        "/",
                        " ",
                        "AWS4-HMAC-SHA256",
                        "Credential=",
                        "SignedHeaders=",
                        "Signature=",
                        "host;",
                        "x-amz-date",
                        "aws4_request",
                        "us-east-1",
                        "execute-api",
                        "%2F",
                        "UNSIGNED-PAYLOAD"),
                text -> passesOnly(
                        means(text, signature),
                        gateway.handle(signed.withHeaders(signed.headers().with("Authorization", text)))
                                .status()));
    }

    private static void passesOnly(boolean unchanged, int status) {
        if (!ANSWERS.contains(status)) {
            throw new IllegalStateException("status " + status);
        }
        if (status == 200 && !unchanged) {
            throw new IllegalStateException("status 200 of what was changed");
        }
    }

    /** Blanks, empty parts and parts of other names don't matter. */
    private static boolean means(String text, String signature) {
        return text.startsWith("AWS4-HMAC-SHA256 ") && parts(text).equals(parts(signature));
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.replaceFirst("^AWS4-HMAC-SHA256 ", "").split(","))
                .map(String::strip)
                .filter(part -> part.matches("(?s)(Credential|SignedHeaders|Signature)=.*"))
                .sorted()
                .toList();
    }

    private HttpRequest request() {
        String host = gateway.api("Rest").definition().id() + ".execute-api.us-east-1.amazonaws.com";
        return new HttpRequest("GET", "/prod/x", Headers.of("Host", host), Body.empty(), Peer.at("127.0.0.1"));
    }

    @Override
    public void close() {
        gateway.close();
    }
}
