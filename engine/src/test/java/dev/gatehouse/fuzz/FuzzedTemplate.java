package dev.gatehouse.fuzz;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.TemplateException;
import dev.gatehouse.client.HandshakeRefusedException;
import dev.gatehouse.client.NotProvidedException;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.internal.json.Json;

/** A template with a slot for each language of users; what starts must answer, whatever the slot says. */
final class FuzzedTemplate {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Parameters:
              Name: {Type: String, Default: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, AllowedPattern: @ALLOWED_PATTERN@}
            Resources:
              Rest:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  AccessLogSetting: {DestinationArn: "arn:aws:logs:us-east-1:123456789012:log-group:x", Format: @ACCESS_LOG@}
                  DefinitionBody:
                    openapi: "3.0.1"
                    info: {title: rest, version: "1"}
                    x-amazon-apigateway-policy: @POLICY_TREE@
                    x-amazon-apigateway-request-validators: {all: {validateRequestBody: true, validateRequestParameters: true}}
                    components:
                      schemas: {Body: {type: object, properties: {p: {type: string, pattern: @SCHEMA_PATTERN@}}}}
                      securitySchemes:
                        Guard:
                          type: apiKey
                          name: Authorization
                          in: header
                          x-amazon-apigateway-authtype: custom
                          x-amazon-apigateway-authorizer:
                            type: token
                            authorizerUri: !Sub arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${Guard.Arn}/invocations
                            identityValidationExpression: @TOKEN_PATTERN@
                    paths:
                      /x:
                        post:
                          requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Body"}}}}
                          x-amazon-apigateway-request-validator: all
                          responses: {"200": {description: ok}, "500": {description: no}}
                          x-amazon-apigateway-integration:
                            type: aws
                            httpMethod: POST
                            uri: !Sub arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations
                            requestTemplates: {application/json: @REQUEST_TEMPLATE@}
                            responses:
                              default: {statusCode: "200", responseTemplates: {application/json: @JSON_PATH@}}
                              @SELECTION_PATTERN@: {statusCode: "500"}
                      /guarded:
                        get:
                          security: [{Guard: []}]
                          responses: {"200": {description: ok}}
                          x-amazon-apigateway-integration:
                            type: mock
                            requestTemplates: {application/json: '{"statusCode": 200}'}
                            responses: {default: {statusCode: "200"}}
              Http:
                Type: AWS::Serverless::HttpApi
                Properties:
                  DefinitionBody:
                    openapi: "3.0.1"
                    info: {title: http, version: "1"}
                    x-amazon-apigateway-cors: {allowOrigins: [@ORIGIN@], allowMethods: [GET]}
                    paths:
                      /x:
                        get:
                          responses: {default: {description: ok}}
                          x-amazon-apigateway-integration:
                            type: http_proxy
                            httpMethod: GET
                            uri: https://backend.example.com/x
                            payloadFormatVersion: "1.0"
                            requestParameters: {overwrite:header.x-mapped: @MAPPING@}
              Chat:
                Type: AWS::ApiGatewayV2::Api
                Properties: {Name: chat, ProtocolType: WEBSOCKET, RouteSelectionExpression: @ROUTE_SELECTION@}
              ChatStage:
                Type: AWS::ApiGatewayV2::Stage
                Properties: {ApiId: !Ref Chat, StageName: prod, AutoDeploy: true}
              Default:
                Type: AWS::ApiGatewayV2::Route
                Properties: {ApiId: !Ref Chat, RouteKey: $default, Target: !Sub "integrations/${ToFn}"}
              ToFn:
                Type: AWS::ApiGatewayV2::Integration
                Properties:
                  ApiId: !Ref Chat
                  IntegrationType: AWS_PROXY
                  IntegrationUri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations
              Fn:
                Type: AWS::Serverless::Function
                Properties: {Handler: none, Runtime: java17, CodeUri: .}
              Guard:
                Type: AWS::Serverless::Function
                Properties: {Handler: none, Runtime: java17, CodeUri: .}
            """;
    private static final String LONG = "a".repeat(40) + "!";
    private static final String BODY = "{\"a\": {\"b\": 1}, \"list\": [{\"x\": 1}, {\"x\": \"" + LONG
            + "\"}], \"action\": \"go\", \"p\": \"" + LONG + "\"}";

    private FuzzedTemplate() {}

    /** Starts with that text in that slot, and calls whatever reads it; a refusal of the template is fine. */
    static void read(Slot slot, String text) {
        String template = TEMPLATE;
        for (Slot each : Slot.values()) {
            String value = each == slot ? text : each.seeds().get(0);
            String written =
                    each == Slot.JSON_PATH ? "$input.json('" + value + "') $input.path(\"" + value + "\")" : value;
            template = template.replace("@" + each + "_TREE@", value.isBlank() ? "''" : oneLine(value))
                    .replace("@" + each + "@", Json.of(written).toText());
        }
        try (ApiGateway gateway = ApiGateway.builder()
                .templateText("fuzz.yaml", template)
                .function("Fn", invocation -> FunctionOutcome.failed(FunctionError.unhandled("Boom", LONG)))
                .function("Guard", invocation -> FunctionOutcome.returned("{}"))
                .backend("https://backend.example.com", standIn -> standIn.answers(200, "{}"))
                .start()) {
            call(gateway);
        } catch (TemplateException refused) {
            // with findings
        }
    }

    private static void call(ApiGateway gateway) {
        var rest = gateway.api("Rest").stage("prod").client();
        answered(() -> rest.post("/x")
                .header("content-type", "application/json")
                .body(BODY)
                .send()
                .status());
        answered(() -> rest.post("/x").body("no json " + LONG).send().status());
        answered(() -> rest.get("/guarded").header("Authorization", LONG).send().status());
        var http = gateway.api("Http").stage().client();
        answered(() -> http.get("/x")
                .origin("https://a.example")
                .header("x", LONG)
                .send()
                .status());
        answered(() -> http.preflight("/x", "GET")
                .origin("https://" + LONG + ".example")
                .send()
                .status());
        answered(() -> {
            try (var session = gateway.api("Chat")
                    .stage("prod")
                    .webSocketClient()
                    .connect()
                    .open()) {
                session.send(BODY);
                session.send(LONG);
            }
            return 200;
        });
    }

    private static void answered(Call call) {
        try {
            int status = call.status();
            if (status < 200 || status > 599) {
                throw new IllegalStateException("status " + status);
            }
        } catch (NotProvidedException | HandshakeRefusedException e) {
            // an answer, too
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    /** A call. */
    @FunctionalInterface
    private interface Call {
        int status();
    }
}
