package dev.gatehouse.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.TemplateException;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.internal.templateimport.read.TemplateReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A template that somebody broke anywhere ends in a gateway or in findings, never in another exception. */
class AnyTemplateTest {

    private static final List<String> OTHERS = List.of(
            "null",
            "true",
            "7",
            "-1",
            "\"\"",
            "\"text\"",
            "\"$default\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"a\": {\"b\": []}}",
            "{\"Ref\": \"Nothing\"}",
            "{\"Ref\": \"AWS::NoValue\"}",
            "{\"Ref\": \"Api\"}",
            "{\"Fn::GetAtt\": [\"Fn\", \"Arn\"]}",
            "{\"Fn::ImportValue\": \"Other\"}",
            "{\"Fn::Sub\": \"${Api}/${X}\"}",
            "{\"Fn::If\": [\"Nope\", 1, 2]}",
            "{\"Fn::Split\": [\",\", \"a,b\"]}",
            "{\"$ref\": \"#/nowhere\"}");

    @Property(seed = "20261122", tries = 400, edgeCases = EdgeCasesMode.NONE)
    void ends_in_a_gateway_or_in_findings(@ForAll long seed) {
        var random = new Random(seed);
        Json template = TEMPLATES.get(random.nextInt(TEMPLATES.size()));
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            template = changed(template, random);
        }
        String text = template.toText();

        assertThatCode(() -> start(text)).as(text).doesNotThrowAnyException();
    }

    private static void start(String text) {
        try (ApiGateway gateway =
                ApiGateway.builder().templateText("template.json", text).start()) {
            assertThat(gateway.describe()).startsWith("{");
        } catch (TemplateException e) {
            assertThat(e.findings()).isNotEmpty();
        }
    }

    /** One value somewhere replaced, removed, or put under another name. */
    private static Json changed(Json json, Random random) {
        boolean here = random.nextInt(12) == 0;
        if (json instanceof JsonObject object && !object.members().isEmpty() && !here) {
            Map<String, Json> members = new LinkedHashMap<>(object.members());
            List<String> names = List.copyOf(members.keySet());
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(15) == 0) {
                members.remove(name);
            } else if (random.nextInt(25) == 0) {
                members.put(name + "X", members.remove(name));
            } else {
                members.computeIfPresent(name, (key, value) -> changed(value, random));
            }
            return new JsonObject(members);
        }
        if (json instanceof JsonArray array && !array.elements().isEmpty() && !here) {
            List<Json> elements = new ArrayList<>(array.elements());
            int at = random.nextInt(elements.size());
            elements.set(at, changed(elements.get(at), random));
            return new JsonArray(elements);
        }
        return Json.parse(OTHERS.get(random.nextInt(OTHERS.size())));
    }

    private static Json json(String yaml) {
        return TemplateReader.read("t.yaml", yaml, new Findings()).orElseThrow().toJson();
    }

    private static final List<Json> TEMPLATES = List.of(
            json(RestResourcesTest.TEMPLATE),
            json(HttpResourcesTest.TEMPLATE),
            json(WebSocketResourcesTest.TEMPLATE),
            json("""
                    Transform: AWS::Serverless-2016-10-31
                    Globals:
                      Api: {Cors: {AllowOrigin: "'*'"}, Auth: {ApiKeyRequired: true}}
                      Function: {Timeout: 3, Environment: {Variables: {A: b}}}
                    Resources:
                      Pool: {Type: AWS::Cognito::UserPool}
                      Api:
                        Type: AWS::Serverless::Api
                        Properties:
                          StageName: prod
                          OpenApiVersion: 3.0.1
                          Auth:
                            DefaultAuthorizer: Tokens
                            Authorizers:
                              Tokens: {UserPoolArn: !GetAtt Pool.Arn}
                              Own: {FunctionArn: !GetAtt Fn.Arn, FunctionPayloadType: REQUEST, Identity: {Headers: [a]}}
                            UsagePlan: {CreateUsagePlan: PER_API, Quota: {Limit: 1, Period: DAY}}
                            ResourcePolicy: {IpRangeWhitelist: [192.0.2.0/24]}
                          Models: {User: {type: object, required: [name]}}
                          GatewayResponses: {DEFAULT_4XX: {StatusCode: 404, ResponseParameters: {Headers: {a: "'b'"}}}}
                          MethodSettings: [{ResourcePath: /*, HttpMethod: "*", ThrottlingRateLimit: 5}]
                          CanarySetting: {PercentTraffic: 10}
                          Domain: {DomainName: a.example.com, CertificateArn: c, BasePath: [x]}
                      Http: {Type: AWS::Serverless::HttpApi, Properties: {CorsConfiguration: true, Auth: {Authorizers: {J: {IdentitySource: $request.header.Authorization, JwtConfiguration: {issuer: "https://i", audience: [a]}}}}}}
                      Chat: {Type: AWS::Serverless::WebSocketApi, Properties: {RouteSelectionExpression: $request.body.action, Routes: {say: {FunctionArn: !GetAtt Fn.Arn}}}}
                      Fn:
                        Type: AWS::Serverless::Function
                        Properties:
                          Handler: a.B
                          Runtime: java21
                          CodeUri: .
                          AutoPublishAlias: live
                          Events:
                            A: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /a, Method: post, RequestModel: {Model: User, ValidateBody: true}, RequestParameters: [method.request.header.A], Auth: {Authorizer: Own}}}
                            B: {Type: HttpApi, Properties: {ApiId: !Ref Http, Path: "/{id}", Method: any, RouteSettings: {ThrottlingRateLimit: 1}}}
                            C: {Type: Api, Properties: {Path: /c, Method: any}}
                      Flow:
                        Type: AWS::Serverless::StateMachine
                        Properties: {Definition: {}, Events: {E: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /flow, Method: post}}}}
                    """),
            json("""
                    openapi: 3.0.1
                    info: {title: t, version: "1"}
                    servers: [{url: "https://x/{basePath}", variables: {basePath: {default: v1}}}]
                    x-amazon-apigateway-policy: {Version: "2012-10-17", Statement: [{Effect: Allow, Principal: "*", Action: execute-api:Invoke, Resource: "execute-api:/*", Condition: {IpAddress: {aws:SourceIp: 192.0.2.0/24}}}]}
                    x-amazon-apigateway-request-validators: {all: {validateRequestBody: true, validateRequestParameters: true}}
                    x-amazon-apigateway-gateway-responses: {THROTTLED: {statusCode: 420, responseTemplates: {application/json: "{}"}}}
                    x-amazon-apigateway-binary-media-types: [image/png]
                    security: [{own: []}]
                    paths:
                      /a/{id}:
                        parameters: [{name: id, in: path, required: true}]
                        post:
                          x-amazon-apigateway-request-validator: all
                          requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/S"}}}}
                          responses: {"200": {description: ok, headers: {a: {schema: {type: string}}}}}
                          x-amazon-apigateway-integration:
                            type: http
                            httpMethod: POST
                            uri: https://a.example.com/{id}
                            requestParameters: {integration.request.path.id: method.request.path.id}
                            requestTemplates: {application/json: "$input.body"}
                            responses: {default: {statusCode: "200", responseParameters: {method.response.header.a: "'b'"}}}
                    components:
                      schemas: {S: {type: object, properties: {s: {$ref: "#/components/schemas/S"}}}}
                      securitySchemes:
                        own: {type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: custom, x-amazon-apigateway-authorizer: {type: token, authorizerUri: "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:G/invocations", authorizerResultTtlInSeconds: 60}}
                    """));
}
