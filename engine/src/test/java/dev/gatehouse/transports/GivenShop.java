package dev.gatehouse.transports;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.Invocation;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A REST, an HTTP and a WebSocket API with one of each kind of gate, and the events that their function received. */
final class GivenShop implements AutoCloseable {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Rest:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  BinaryMediaTypes: [image~1png]
                  MethodSettings:
                    - {ResourcePath: /limited, HttpMethod: GET, ThrottlingRateLimit: 1, ThrottlingBurstLimit: 3}
                  Auth: {UsagePlan: {CreateUsagePlan: PER_API}}
              Regional:
                Type: AWS::Serverless::Api
                Properties: {StageName: prod, EndpointConfiguration: {Type: REGIONAL}}
              Inner:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  EndpointConfiguration: {Type: PRIVATE}
                  Auth:
                    ResourcePolicy:
                      CustomStatements:
                        - {Effect: Allow, Principal: "*", Action: execute-api:Invoke, Resource: "execute-api:/*"}
              Http:
                Type: AWS::Serverless::HttpApi
                Properties:
                  CorsConfiguration: {AllowOrigins: ["https://shop.example"], AllowMethods: [PUT], AllowHeaders: [x-a]}
              Chat:
                Type: AWS::ApiGatewayV2::Api
                Properties: {Name: chat, ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.action}
              ChatStage:
                Type: AWS::ApiGatewayV2::Stage
                Properties: {ApiId: !Ref Chat, StageName: prod, AutoDeploy: true}
              Connect:
                Type: AWS::ApiGatewayV2::Route
                Properties: {ApiId: !Ref Chat, RouteKey: $connect, Target: !Sub "integrations/${ToEcho}"}
              Signed:
                Type: AWS::ApiGatewayV2::Route
                Properties:
                  ApiId: !Ref Private
                  RouteKey: $connect
                  AuthorizationType: AWS_IAM
                  ApiKeyRequired: false
                  Target: !Sub "integrations/${PrivateToEcho}"
              Default:
                Type: AWS::ApiGatewayV2::Route
                Properties:
                  ApiId: !Ref Chat
                  RouteKey: $default
                  RouteResponseSelectionExpression: $default
                  Target: !Sub "integrations/${ToEcho}"
              Reply:
                Type: AWS::ApiGatewayV2::RouteResponse
                Properties: {ApiId: !Ref Chat, RouteId: !Ref Default, RouteResponseKey: $default}
              Disconnect:
                Type: AWS::ApiGatewayV2::Route
                Properties: {ApiId: !Ref Chat, RouteKey: $disconnect, Target: !Sub "integrations/${ToEcho}"}
              ToEcho:
                Type: AWS::ApiGatewayV2::Integration
                Properties:
                  ApiId: !Ref Chat
                  IntegrationType: AWS_PROXY
                  IntegrationUri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Echo.Arn}/invocations
              Private:
                Type: AWS::ApiGatewayV2::Api
                Properties: {Name: private, ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.action}
              PrivateStage:
                Type: AWS::ApiGatewayV2::Stage
                Properties: {ApiId: !Ref Private, StageName: prod, AutoDeploy: true}
              PrivateToEcho:
                Type: AWS::ApiGatewayV2::Integration
                Properties:
                  ApiId: !Ref Private
                  IntegrationType: AWS_PROXY
                  IntegrationUri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Echo.Arn}/invocations
              Echo:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: none
                  Runtime: java17
                  CodeUri: .
                  Events:
                    All: {Type: Api, Properties: {RestApiId: !Ref Rest, Path: "/{proxy+}", Method: any}}
                    Near: {Type: Api, Properties: {RestApiId: !Ref Regional, Path: "/{proxy+}", Method: get}}
                    Inside: {Type: Api, Properties: {RestApiId: !Ref Inner, Path: /x, Method: get}}
                    Limited: {Type: Api, Properties: {RestApiId: !Ref Rest, Path: /limited, Method: get}}
                    Keyed:
                      Type: Api
                      Properties: {RestApiId: !Ref Rest, Path: /keyed, Method: get, Auth: {ApiKeyRequired: true}}
                    Signed:
                      Type: Api
                      Properties: {RestApiId: !Ref Rest, Path: /signed, Method: post, Auth: {Authorizer: AWS_IAM}}
                    Put: {Type: HttpApi, Properties: {ApiId: !Ref Http, Path: "/{proxy+}", Method: put}}
              Picture:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: none
                  Runtime: java17
                  CodeUri: .
                  Events:
                    Get: {Type: Api, Properties: {RestApiId: !Ref Rest, Path: /picture, Method: get}}
              Missing:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: none
                  Runtime: nodejs20.x
                  CodeUri: .
                  Events:
                    Get: {Type: Api, Properties: {RestApiId: !Ref Rest, Path: /missing, Method: get}}
            """;

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("template.yaml", TEMPLATE)
            .function("Echo", this::echo)
            .function(
                    "Picture",
                    invocation -> FunctionOutcome.returned("{\"statusCode\":200,\"headers\":{\"Content-Type\":"
                            + "\"image/png\"},\"isBase64Encoded\":true,\"body\":\"/wABDQo=\"}"))
            .start();

    ApiGateway gateway() {
        return gateway;
    }

    /** The oldest event that no test has looked at, as JSON. */
    String event() {
        String event = events.poll();
        if (event == null) {
            throw new AssertionError("the function was not called");
        }
        return event;
    }

    @Override
    public void close() {
        gateway.close();
    }

    private FunctionOutcome echo(Invocation invocation) {
        events.add(new String(invocation.event(), StandardCharsets.UTF_8));
        return FunctionOutcome.returned("{\"statusCode\":200,\"headers\":{\"X-Odd\":\"1\"},\"body\":\"hi\"}");
    }
}
