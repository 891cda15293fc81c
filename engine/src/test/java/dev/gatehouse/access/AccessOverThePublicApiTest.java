package dev.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.ApiGatewayBuilder;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.HttpBackends;
import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.control.JwtIssuers;
import dev.gatehouse.control.UserPools;
import dev.gatehouse.events.AccessDecided;
import dev.gatehouse.events.AuthorizerDecided;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.model.Enforcement;
import dev.gatehouse.model.Finding;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessOverThePublicApiTest {

    private static final String SAM = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Rest:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: test
                  Auth:
                    Authorizers:
                      Guard: {FunctionArn: {"Fn::GetAtt": [Auth, Arn]}}
                      Pool: {UserPoolArn: {"Fn::GetAtt": [Users, Arn]}}
              Http:
                Type: AWS::Serverless::HttpApi
                Properties:
                  Auth:
                    EnableIamAuthorizer: true
                    Authorizers:
                      Oidc:
                        IdentitySource: $request.header.Authorization
                        JwtConfiguration: {issuer: "https://issuer.example.com/", audience: [client-1]}
              Users: {Type: AWS::Cognito::UserPool}
              Web: {Type: AWS::Cognito::UserPoolClient, Properties: {UserPoolId: {Ref: Users}}}
              Auth: {Type: AWS::Serverless::Function, Properties: {Runtime: java21, Handler: a.B, CodeUri: .}}
              Hello:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java21
                  Handler: a.B
                  CodeUri: .
                  Events:
                    A: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: /a, Method: GET, Auth: {Authorizer: Guard}}}
                    B: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: /b, Method: GET, Auth: {Authorizer: Guard}}}
                    I: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: /iam, Method: GET, Auth: {Authorizer: AWS_IAM}}}
                    C: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: /pool, Method: GET, Auth: {Authorizer: Pool}}}
                    J: {Type: HttpApi, Properties: {ApiId: {Ref: Http}, Path: /jwt, Method: GET, Auth: {Authorizer: Oidc}}}
                    H: {Type: HttpApi, Properties: {ApiId: {Ref: Http}, Path: /iam, Method: GET, Auth: {Authorizer: AWS_IAM}}}
                    O: {Type: HttpApi, Properties: {ApiId: {Ref: Http}, Path: /open, Method: GET}}
            """;

    private final ApiGateway gateway = sam().start();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void a_cached_policy_of_one_method_refuses_another_and_the_trace_says_so() {
        var client = gateway.api("Rest").client().header("Authorization", "t");
        client.get("/a").send();

        var second = client.get("/b").send();

        assertThat(second.status()).isEqualTo(403);
        var decided = second.trace().last(AuthorizerDecided.class).orElseThrow();
        assertThat(decided.fromCache()).isTrue();
        assertThat(decided.story())
                .contains("the function was called for", "/test/GET/a")
                .contains("to do:");
    }

    @Test
    void a_test_signs_in_the_name_of_a_user_whom_it_allows() {
        var identities = gateway.get(IamIdentities.class);
        var alice = identities.user("alice").allow("execute-api:Invoke", "*");
        var rest = gateway.api("Rest").client();
        var http = gateway.api("Http").client();

        assertThat(rest.signedBy(alice).get("/iam").send().status()).isEqualTo(200);
        assertThat(rest.get("/iam").send().status()).isEqualTo(403);
        assertThat(http.signedBy(alice).get("/iam").query("q", "a b").send().status())
                .isEqualTo(200);
        var refused = http.signedBy(identities.user("bob")).get("/iam").send();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(refused.trace().last(AccessDecided.class).orElseThrow().caller())
                .endsWith(":user/bob");
    }

    @Test
    void a_test_mints_tokens_of_the_templates_pool() {
        var pool = gateway.get(UserPools.class).get("Users");
        var client = gateway.api("Rest").client();

        assertThat(client.bearer(pool.idToken().subject("u1").sign())
                        .get("/pool")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(client.bearer(pool.accessToken().sign()).get("/pool").send().status())
                .isEqualTo(401);
        assertThat(client.get("/pool").send().text()).isEqualTo("{\"message\":\"Unauthorized\"}");
    }

    @Test
    void a_test_mints_tokens_of_an_issuer_by_url_or_by_authorizer() {
        var issuers = gateway.get(JwtIssuers.class);
        var client = gateway.api("Http").client();

        assertThat(client.bearer(issuers.get("Oidc").token().sign())
                        .get("/jwt")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(client.bearer(issuers.get("https://issuer.example.com/")
                                .token()
                                .sign())
                        .get("/jwt")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(client.bearer(
                                issuers.get("https://other.example.com").token().sign())
                        .get("/jwt")
                        .send()
                        .status())
                .isEqualTo(401);
        assertThat(client.get("/jwt").send().header("www-authenticate")).hasValue("Bearer");
    }

    @Test
    void an_issuer_behind_an_http_backend_is_asked_for_its_keys() {
        var elsewhere = ApiGateway.builder().templateText("t.yaml", SAM).start();
        var issuer = elsewhere.get(JwtIssuers.class).get("Oidc");
        String token = issuer.token().expiresIn(Duration.ofDays(400)).sign();
        gateway.get(HttpBackends.class)
                .get("https://issuer.example.com")
                .runs(request -> request.path().endsWith("openid-configuration")
                        ? json("{\"jwks_uri\":\"https://issuer.example.com/keys\"}")
                        : json(issuer.jwks()));

        ApiResponse response =
                gateway.api("Http").client().bearer(token).get("/jwt").send();

        assertThat(response.status()).isEqualTo(200);
        elsewhere.close();
    }

    @Test
    void account_limits_apply_only_where_they_are_enforced() {
        try (var limited = sam().accountLimits(Enforcement.ENFORCED).start()) {
            var statuses = limited.api("Http").client().burst(5_001, client -> client.get("/open"));

            assertThat(statuses.stream().filter(response -> response.status() == 200))
                    .hasSize(5_000);
            assertThat(statuses.get(5_000).status()).isEqualTo(429);
            limited.get(GatewayClock.class).advance(Duration.ofSeconds(1));
            assertThat(limited.api("Rest").client().get("/iam").send().status()).isEqualTo(403);
        }
    }

    @Test
    void sam_brings_the_permissions_that_its_events_need() {
        assertThat(gateway.findings().stream().map(Finding::code)).doesNotContain("MissingLambdaPermission");
        try (var strict = sam().permissions(Enforcement.ENFORCED).start()) {
            assertThat(strict.api("Rest")
                            .client()
                            .header("Authorization", "t")
                            .get("/a")
                            .send()
                            .status())
                    .isEqualTo(200);
            assertThat(strict.api("Http").client().get("/open").send().status()).isEqualTo(200);
        }
    }

    @Test
    void a_token_that_was_good_before_is_looked_at_again_at_each_call() {
        var issuer = gateway.get(JwtIssuers.class).get("Oidc");
        String token = issuer.token()
                .claim("aud", "client-1")
                .expiresIn(Duration.ofMinutes(10))
                .sign();
        var http = gateway.api("Http").client();
        assertThat(http.bearer(token).get("/jwt").send().status()).isEqualTo(200);

        String forged = token.substring(0, token.lastIndexOf('.') + 1)
                + issuer.token()
                        .claim("aud", "client-1")
                        .subject("other")
                        .sign()
                        .replaceAll(".*\\.", "");
        assertThat(http.bearer(forged).get("/jwt").send().status()).isEqualTo(401);
        issuer.rotateKey();
        assertThat(http.bearer(token).get("/jwt").send().status()).isEqualTo(200);
        issuer.withdrawOldKeys();
        assertThat(http.bearer(token).get("/jwt").send().status()).isEqualTo(401);
        String another = issuer.token()
                .claim("aud", "client-1")
                .expiresIn(Duration.ofMinutes(10))
                .sign();
        assertThat(http.bearer(another).get("/jwt").send().status()).isEqualTo(200);
        gateway.get(GatewayClock.class).advance(Duration.ofMinutes(11));
        assertThat(http.bearer(another).get("/jwt").send().status()).isEqualTo(401);
    }

    @Test
    void a_function_without_permission_is_a_warning_or_a_500() {
        String template = """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Hello: {Type: AWS::Serverless::Function, Properties: {Runtime: java21, Handler: a.B, CodeUri: .}}
                  Api:
                    Type: AWS::Serverless::Api
                    Properties:
                      StageName: test
                      DefinitionBody:
                        swagger: "2.0"
                        info: {title: t, version: "1"}
                        paths:
                          /x/{id}:
                            get:
                              x-amazon-apigateway-integration:
                                type: aws_proxy
                                httpMethod: POST
                                uri: {"Fn::Sub": "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${Hello.Arn}/invocations"}
                """;
        var warned = given(template).start();
        var strict = given(template).permissions(Enforcement.ENFORCED).start();
        var granted = given(template + """
                  Grant:
                    Type: AWS::Lambda::Permission
                    Properties:
                      FunctionName: {Ref: Hello}
                      Action: lambda:InvokeFunction
                      Principal: apigateway.amazonaws.com
                      SourceArn: {"Fn::Sub": "arn:aws:execute-api:us-east-1:123456789012:${Api}/*/GET/x/*"}
                """).permissions(Enforcement.ENFORCED).start();

        assertThat(warned.findings().stream().map(Finding::story))
                .anyMatch(story -> story.contains("no AWS::Lambda::Permission lets GET /x/{id} invoke"));
        assertThat(warned.client().get("/x/1").send().status()).isEqualTo(200);
        assertThat(strict.client().get("/x/1").send().status()).isEqualTo(500);
        assertThat(granted.findings().stream().map(Finding::code)).doesNotContain("MissingLambdaPermission");
        assertThat(granted.client().get("/x/1").send().status()).isEqualTo(200);
        List.of(warned, strict, granted).forEach(ApiGateway::close);
    }

    private static ApiGatewayBuilder sam() {
        return given(SAM).function("Auth", invocation -> FunctionOutcome.returned("""
                {"principalId":"u1","policyDocument":{"Version":"2012-10-17","Statement":[
                  {"Effect":"Allow","Action":"execute-api:Invoke","Resource":"arn:aws:execute-api:*:*:*/test/GET/a"}]}}"""));
    }

    private static ApiGatewayBuilder given(String template) {
        return ApiGateway.builder()
                .templateText("template.yaml", template)
                .function("Hello", invocation -> FunctionOutcome.returned("{\"statusCode\":200}"));
    }

    private static HttpResponse json(String text) {
        return HttpResponse.of(200).withBody(Body.of(text));
    }
}
