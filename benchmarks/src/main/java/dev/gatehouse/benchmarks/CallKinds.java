package dev.gatehouse.benchmarks;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.control.JwtIssuers;
import dev.gatehouse.control.UserPools;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.lambda.HandlerFunctionProvider;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The kinds of calls, each with the gateway's part of the client and nothing else. */
final class CallKinds {

    private static final String POLICY = """
            {"principalId":"u1","policyDocument":{"Version":"2012-10-17","Statement":[
              {"Effect":"Allow","Action":"execute-api:Invoke","Resource":"*"}]}}""";

    private CallKinds() {}

    /** A call, to be made again and again. */
    interface Call {

        ApiResponse send();
    }

    static ApiGateway start() {
        return ApiGateway.builder()
                .templateText("template.yaml", CallTemplate.KINDS)
                .function("Stub", call -> FunctionOutcome.returned("{\"statusCode\":200,\"body\":\"hello\"}"))
                .function("Plain", call -> FunctionOutcome.returned("{\"name\":\"ada\"}"))
                .function("Guard", call -> FunctionOutcome.returned(POLICY))
                .functions(new HandlerFunctionProvider())
                .start();
    }

    /** Each kind: how its calls are made in a fresh state. */
    static Map<String, Function<ApiGateway, Call>> all() {
        Map<String, Function<ApiGateway, Call>> kinds = new LinkedHashMap<>();
        kinds.put("mock", gateway -> of(gateway, "Raw", "/mock"));
        kinds.put("proxy stub", gateway -> of(gateway, "Rest", "/stub/7"));
        kinds.put("proxy stream handler", gateway -> of(gateway, "Rest", "/stream/7"));
        kinds.put("proxy typed handler", gateway -> of(gateway, "Rest", "/typed/7"));
        kinds.put("HTTP API 2.0 stream handler", gateway -> of(gateway, "Http", "/stream/7"));
        kinds.put("HTTP API 2.0 typed handler", gateway -> of(gateway, "Http", "/typed/7"));
        kinds.put("HTTP API 2.0 stream handler + JWT", CallKinds::jwt);
        kinds.put("VTL custom", gateway -> of(gateway, "Raw", "/custom/7?q=1&r=2"));
        kinds.put("stub + key + plan + cached authorizer", CallKinds::keyed);
        kinds.put("stub + uncached authorizer", CallKinds::uncached);
        kinds.put("stub + Cognito", CallKinds::cognito);
        kinds.put("stub + IAM", CallKinds::iam);
        return kinds;
    }

    private static Call of(ApiGateway gateway, String api, String path) {
        GatewayClient client = gateway.api(api).client();
        return () -> client.get(path).send();
    }

    private static Call jwt(ApiGateway gateway) {
        String token = gateway.get(JwtIssuers.class)
                .get("Oidc")
                .token()
                .claim("aud", "client-1")
                .expiresIn(Duration.ofHours(1))
                .sign();
        GatewayClient client = gateway.api("Http").client().bearer(token);
        return () -> client.get("/jwt/7").send();
    }

    private static Call keyed(ApiGateway gateway) {
        GatewayClient client = gateway.api("Rest")
                .client()
                .header("Authorization", "t")
                .header("x-api-key", gateway.apiKeyValue("RestApiKey"));
        return () -> client.get("/keyed/7").send();
    }

    private static Call uncached(ApiGateway gateway) {
        GatewayClient client = gateway.api("Rest").client().header("Authorization", "t");
        return () -> client.get("/uncached/7").send();
    }

    private static Call cognito(ApiGateway gateway) {
        String token = gateway.get(UserPools.class)
                .get("Users")
                .idToken()
                .subject("u1")
                .sign();
        GatewayClient client = gateway.api("Rest").client().bearer(token);
        return () -> client.get("/pool/7").send();
    }

    private static Call iam(ApiGateway gateway) {
        var alice = gateway.get(IamIdentities.class).user("alice").allow("execute-api:Invoke", "*");
        GatewayClient client = gateway.api("Rest").client().signedBy(alice);
        return () -> client.get("/iam/7").send();
    }
}
