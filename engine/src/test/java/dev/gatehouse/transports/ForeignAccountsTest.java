package dev.gatehouse.transports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketClient;
import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.control.IamIdentity;
import dev.gatehouse.events.CallRefused;
import dev.gatehouse.function.FunctionOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What signers of another account reach: only REST APIs whose resource policy lets them in. */
@ParameterizedClass
@EnumSource(Way.class)
@Timeout(60)
class ForeignAccountsTest {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Rest:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  Auth:
                    DefaultAuthorizer: AWS_IAM
                    ResourcePolicy:
                      CustomStatements:
                        - {Effect: Allow, Principal: {AWS: "210987654321"}, Action: "execute-api:Invoke", Resource: "execute-api:/*"}
              Http:
                Type: AWS::Serverless::HttpApi
                Properties: {Auth: {EnableIamAuthorizer: true, DefaultAuthorizer: AWS_IAM}}
              Fn:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java21
                  Handler: a.B
                  CodeUri: .
                  Events:
                    A: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: /x, Method: GET}}
                    B: {Type: HttpApi, Properties: {ApiId: {Ref: Http}, Path: /x, Method: GET}}
              Chat:
                Type: AWS::ApiGatewayV2::Api
                Properties: {Name: chat, ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.action}
              Connect:
                Type: AWS::ApiGatewayV2::Route
                Properties:
                  ApiId: {Ref: Chat}
                  RouteKey: $connect
                  AuthorizationType: AWS_IAM
                  Target: {"Fn::Sub": "integrations/${Mock}"}
              Mock:
                Type: AWS::ApiGatewayV2::Integration
                Properties:
                  ApiId: {Ref: Chat}
                  IntegrationType: MOCK
                  RequestTemplates: {"$default": '{"statusCode": 200}'}
                  TemplateSelectionExpression: \\$default
              ChatStage:
                Type: AWS::ApiGatewayV2::Stage
                Properties: {ApiId: {Ref: Chat}, StageName: prod, AutoDeploy: true}
            """;

    private final Way way;
    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("template.yaml", TEMPLATE)
            .function("Fn", invocation -> FunctionOutcome.returned("{\"statusCode\":200}"))
            .start();
    private final IamIdentity own = allowed(gateway.get(IamIdentities.class));
    private final IamIdentity foreign = allowed(gateway.get(IamIdentities.class).inAccount("210987654321"));

    ForeignAccountsTest(Way way) {
        this.way = way;
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void a_rest_api_lets_them_in_by_its_policy() {
        assertThat(client("Rest", "prod").signedBy(foreign).get("/x").send().status())
                .isEqualTo(200);
    }

    @Test
    void an_http_api_refuses_them() {
        ApiResponse refused =
                client("Http", "$default").signedBy(foreign).get("/x").send();

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(client("Http", "$default").signedBy(own).get("/x").send().status())
                .isEqualTo(200);
    }

    @Test
    void a_websocket_api_refuses_them() {
        WebSocketClient sockets = way.webSocketClient(gateway.api("Chat").stage("prod"));

        assertThat(sockets.connect().signedBy(foreign).attempt().response().status())
                .isEqualTo(403);
        assertThat(sockets.connect().signedBy(own).open().connectionId()).isNotEmpty();
    }

    @Test
    void connections_refuse_them() {
        WebSocketClient sockets = way.webSocketClient(gateway.api("Chat").stage("prod"));
        String id = sockets.connect().signedBy(own).open().connectionId();

        for (String method : java.util.List.of("POST", "GET", "DELETE")) {
            ApiResponse refused = client("Chat", "prod")
                    .signedBy(foreign)
                    .call(method, "/@connections/" + id)
                    .send();
            assertThat(refused.status()).as(method).isEqualTo(403);
            assertThat(refused.text())
                    .contains(foreign.arn())
                    .contains("is not authorized to perform: execute-api:ManageConnections");
        }
        assertThat(client("Chat", "prod")
                        .signedBy(own)
                        .get("/@connections/" + id)
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_signature_of_another_algorithm_lets_nobody_in() {
        String authorization = "AWS4-ECDSA-P256-SHA256 Credential=" + own.accessKeyId()
                + "/20260101/execute-api/aws4_request, SignedHeaders=host;x-amz-date;x-amz-region-set, Signature=00";
        for (String api : java.util.List.of("Rest", "Http")) {
            ApiResponse refused = client(api, api.equals("Rest") ? "prod" : "$default")
                    .get("/x")
                    .header("Authorization", authorization)
                    .header("X-Amz-Date", "20260101T000000Z")
                    .header("X-Amz-Region-Set", "*")
                    .send();
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.trace().last(CallRefused.class).orElseThrow().reason())
                    .contains("SigV4a")
                    .contains("can't verify");
        }
    }

    private GatewayClient client(String api, String stage) {
        return way.client(gateway.api(api).stage(stage));
    }

    private static IamIdentity allowed(IamIdentities identities) {
        return identities.user("alice").allow("execute-api:*", "*");
    }
}
