package dev.gatehouse.soak;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.Invocation;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A gateway with every kind of API, whose functions and backend break where a call asks them to. */
final class SoakedGateway {

    static final String BACKEND = "https://backend.example.com";

    private static final Pattern ID = Pattern.compile("(?:echo|guarded|keyed|open)[/\\\\\":,a-z]*?([a-z]+-[0-9-]+)");
    private static final Pattern COLOUR = Pattern.compile("\"colour\":\"(\\d+)\"");

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Rest:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  Variables: {colour: "0"}
                  AccessLogSetting:
                    DestinationArn: arn:aws:logs:us-east-1:123456789012:log-group:rest
                    Format: $context.path $context.status
                  Auth:
                    Authorizers: {Guard: {FunctionArn: !GetAtt Guard.Arn}}
                    UsagePlan: {CreateUsagePlan: PER_API}
              Plain:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  AccessLogSetting:
                    DestinationArn: arn:aws:logs:us-east-1:123456789012:log-group:plain
                    Format: $context.path $context.status
                  DefinitionBody:
                    openapi: "3.0.1"
                    info: {title: plain, version: "1"}
                    paths:
                      /mock/{id}:
                        get:
                          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                          responses: {"200": {description: ok}}
                          x-amazon-apigateway-integration:
                            type: mock
                            requestTemplates: {application/json: '{"statusCode": 200}'}
                            responses:
                              default:
                                statusCode: "200"
                                responseTemplates:
                                  application/json: "{\\"id\\": \\"$util.escapeJavaScript($input.params('id'))\\"}"
                      /backend/{id}:
                        get:
                          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                          responses: {"200": {description: ok}}
                          x-amazon-apigateway-integration:
                            type: http_proxy
                            httpMethod: GET
                            uri: https://backend.example.com/{id}
                            requestParameters: {integration.request.path.id: method.request.path.id}
              Http:
                Type: AWS::Serverless::HttpApi
                Properties:
                  AccessLogSettings:
                    DestinationArn: arn:aws:logs:us-east-1:123456789012:log-group:http
                    Format: $context.path $context.status
                  Auth:
                    Authorizers:
                      Guard:
                        FunctionArn: !GetAtt Guard.Arn
                        AuthorizerPayloadFormatVersion: "2.0"
                        EnableSimpleResponses: true
                        EnableFunctionDefaultPermissions: true
                        Identity: {Headers: [Authorization]}
              Chat:
                Type: AWS::ApiGatewayV2::Api
                Properties: {Name: chat, ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.action}
              ChatStage:
                Type: AWS::ApiGatewayV2::Stage
                Properties: {ApiId: !Ref Chat, StageName: prod, AutoDeploy: true}
              Connect:
                Type: AWS::ApiGatewayV2::Route
                Properties: {ApiId: !Ref Chat, RouteKey: $connect, Target: !Sub "integrations/${ToEcho}"}
              ChatEcho:
                Type: AWS::ApiGatewayV2::Route
                Properties:
                  ApiId: !Ref Chat
                  RouteKey: echo
                  RouteResponseSelectionExpression: $default
                  Target: !Sub "integrations/${ToEcho}"
              Reply:
                Type: AWS::ApiGatewayV2::RouteResponse
                Properties: {ApiId: !Ref Chat, RouteId: !Ref ChatEcho, RouteResponseKey: $default}
              ToEcho:
                Type: AWS::ApiGatewayV2::Integration
                Properties:
                  ApiId: !Ref Chat
                  IntegrationType: AWS_PROXY
                  IntegrationUri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Echo.Arn}/invocations
              Guard:
                Type: AWS::Serverless::Function
                Properties: {Handler: none, Runtime: java17, CodeUri: .}
              Echo:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: none
                  Runtime: java17
                  CodeUri: .
                  Timeout: 60
                  Events:
                    Echo: {Type: Api, Properties: {RestApiId: !Ref Rest, Path: "/echo/{id}", Method: get}}
                    Guarded:
                      Type: Api
                      Properties: {RestApiId: !Ref Rest, Path: "/guarded/{id}", Method: get, Auth: {Authorizer: Guard}}
                    Keyed:
                      Type: Api
                      Properties: {RestApiId: !Ref Rest, Path: "/keyed/{id}", Method: get, Auth: {ApiKeyRequired: true}}
                    Open: {Type: HttpApi, Properties: {ApiId: !Ref Http, Path: "/open/{id}", Method: get}}
                    HttpGuarded:
                      Type: HttpApi
                      Properties: {ApiId: !Ref Http, Path: "/guarded/{id}", Method: get, Auth: {Authorizer: Guard}}
            """;

    private SoakedGateway() {}

    static ApiGateway start() {
        return ApiGateway.builder()
                .templateText("soak.yaml", TEMPLATE)
                .function("Echo", SoakedGateway::echo)
                .function("Guard", SoakedGateway::decide)
                .backend(BACKEND, standIn -> standIn.runs(SoakedGateway::answer))
                .start();
    }

    private static FunctionOutcome echo(Invocation invocation) {
        String event = invocation.eventText();
        Matcher found = ID.matcher(event);
        String id = found.find() ? found.group(1) : "";
        if (id.startsWith("throws")) {
            throw new IllegalStateException("as asked for");
        }
        if (id.startsWith("slow")) {
            invocation.elapse(Duration.ofSeconds(40));
        }
        if (id.startsWith("odd")) {
            return FunctionOutcome.returned("{\"statusCode\": \"none\", \"body\": {}}");
        }
        Matcher colour = COLOUR.matcher(event);
        String text = "echo " + id + (colour.find() ? " in " + colour.group(1) : "");
        return FunctionOutcome.returned("{\"statusCode\":200,\"body\":\"" + text + "\"}");
    }

    private static FunctionOutcome decide(Invocation invocation) {
        String event = invocation.eventText();
        boolean allowed = event.contains("allow-");
        if (event.contains("\"version\":\"2.0\"")) {
            return FunctionOutcome.returned("{\"isAuthorized\": " + allowed + "}");
        }
        return FunctionOutcome.returned("{\"principalId\":\"user\",\"policyDocument\":{\"Version\":\"2012-10-17\","
                + "\"Statement\":[{\"Action\":\"execute-api:Invoke\",\"Effect\":\"" + (allowed ? "Allow" : "Deny")
                + "\",\"Resource\":\"*\"}]}}");
    }

    private static HttpResponse answer(HttpRequest request) {
        if (request.target().startsWith("/throws")) {
            throw new IllegalStateException("as asked for");
        }
        int status = request.target().startsWith("/odd") ? 500 : 200;
        return HttpResponse.of(status)
                .withBody(Body.of("backend " + request.target().substring(1)));
    }
}
