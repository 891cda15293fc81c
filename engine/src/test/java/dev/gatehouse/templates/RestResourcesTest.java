package dev.gatehouse.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.Peer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each {@code AWS::ApiGateway} resource type that a client can notice is noticed. */
class RestResourcesTest {

    static final String TEMPLATE = """
            Resources:
              Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: shop, ApiKeySourceType: HEADER}}
              Pets: {Type: AWS::ApiGateway::Resource, Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: pets}}
              Pet: {Type: AWS::ApiGateway::Resource, Properties: {RestApiId: !Ref Api, ParentId: !Ref Pets, PathPart: "{id}"}}
              Closed: {Type: AWS::ApiGateway::Resource, Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: closed}}
              Keyed: {Type: AWS::ApiGateway::Resource, Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: keyed}}
              Inner: {Type: AWS::ApiGateway::Resource, Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: inner}}
              Fn: {Type: AWS::Lambda::Function, Properties: {Handler: a.B, Runtime: java21, Role: !GetAtt Role.Arn, Code: {ZipFile: x}}}
              Version: {Type: AWS::Lambda::Version, Properties: {FunctionName: !Ref Fn}}
              Live: {Type: AWS::Lambda::Alias, Properties: {FunctionName: !Ref Fn, FunctionVersion: !GetAtt Version.Version, Name: live}}
              Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {}}}
              Guard: {Type: AWS::Lambda::Function, Properties: {Handler: a.C, Runtime: java21, Role: !GetAtt Role.Arn, Code: {ZipFile: x}}}
              Authorizer:
                Type: AWS::ApiGateway::Authorizer
                Properties:
                  RestApiId: !Ref Api
                  Name: guard
                  Type: TOKEN
                  IdentitySource: method.request.header.Authorization
                  AuthorizerUri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Guard.Arn}/invocations
              Schema:
                Type: AWS::ApiGateway::Model
                Properties: {RestApiId: !Ref Api, Name: NewPet, ContentType: application/json, Schema: {type: object, required: [name]}}
              Validator: {Type: AWS::ApiGateway::RequestValidator, Properties: {RestApiId: !Ref Api, Name: v, ValidateRequestBody: true}}
              Missing:
                Type: AWS::ApiGateway::GatewayResponse
                Properties: {RestApiId: !Ref Api, ResponseType: MISSING_AUTHENTICATION_TOKEN, StatusCode: "404", ResponseTemplates: {application/json: '{"no": "such path"}'}}
              Link: {Type: AWS::ApiGateway::VpcLink, Properties: {Name: link, TargetArns: [arn]}}
              GetPet:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Api
                  ResourceId: !Ref Pet
                  HttpMethod: GET
                  AuthorizationType: NONE
                  Integration: {Type: AWS_PROXY, IntegrationHttpMethod: POST, Uri: !Sub "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Live}/invocations"}
              PostPet:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Api
                  ResourceId: !Ref Pets
                  HttpMethod: POST
                  AuthorizationType: NONE
                  RequestValidatorId: !Ref Validator
                  RequestModels: {application/json: !Ref Schema}
                  Integration: {Type: AWS_PROXY, IntegrationHttpMethod: POST, Uri: !Sub "arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations"}
              GetClosed:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Api
                  ResourceId: !Ref Closed
                  HttpMethod: ANY
                  AuthorizationType: CUSTOM
                  AuthorizerId: !Ref Authorizer
                  Integration: {Type: MOCK, RequestTemplates: {application/json: '{"statusCode": 200}'}, IntegrationResponses: [{StatusCode: 200}]}
                  MethodResponses: [{StatusCode: 200}]
              GetKeyed:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Api
                  ResourceId: !Ref Keyed
                  HttpMethod: GET
                  AuthorizationType: NONE
                  ApiKeyRequired: true
                  Integration: {Type: MOCK, RequestTemplates: {application/json: '{"statusCode": 200}'}, IntegrationResponses: [{StatusCode: 200}]}
                  MethodResponses: [{StatusCode: 200}]
              GetInner:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Api
                  ResourceId: !Ref Inner
                  HttpMethod: GET
                  AuthorizationType: NONE
                  Integration: {Type: HTTP_PROXY, IntegrationHttpMethod: GET, Uri: "http://inner.example.com/", ConnectionType: VPC_LINK, ConnectionId: !Ref Link}
              Deployment: {Type: AWS::ApiGateway::Deployment, DependsOn: [GetPet, PostPet, GetClosed, GetKeyed, GetInner], Properties: {RestApiId: !Ref Api}}
              Stage:
                Type: AWS::ApiGateway::Stage
                Properties: {RestApiId: !Ref Api, DeploymentId: !Ref Deployment, StageName: prod, Variables: {colour: red}}
              Key: {Type: AWS::ApiGateway::ApiKey, Properties: {Enabled: true, Name: gold}}
              Plan:
                Type: AWS::ApiGateway::UsagePlan
                DependsOn: Stage
                Properties: {UsagePlanName: basic, ApiStages: [{ApiId: !Ref Api, Stage: prod}], Quota: {Limit: 1, Period: DAY}}
              PlanKey: {Type: AWS::ApiGateway::UsagePlanKey, Properties: {KeyId: !Ref Key, KeyType: API_KEY, UsagePlanId: !Ref Plan}}
              Domain: {Type: AWS::ApiGateway::DomainName, Properties: {DomainName: api.example.com, CertificateArn: c}}
              Mapping: {Type: AWS::ApiGateway::BasePathMapping, DependsOn: Stage, Properties: {DomainName: !Ref Domain, BasePath: shop, RestApiId: !Ref Api, Stage: prod}}
              Private: {Type: AWS::ApiGateway::DomainNameV2, Properties: {DomainName: inner.example.com, EndpointConfiguration: {Types: [PRIVATE]}}}
              PrivateMapping: {Type: AWS::ApiGateway::BasePathMappingV2, DependsOn: Stage, Properties: {DomainNameArn: !GetAtt Private.DomainNameArn, BasePath: shop, RestApiId: !Ref Api, Stage: prod}}
            """;

    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("template.yaml", TEMPLATE)
            .function(
                    "Fn",
                    call -> FunctionOutcome.returned("{\"statusCode\": 200, \"body\": \""
                            + call.functionArn().replaceAll(".*function:", "") + "\"}"))
            .function(
                    "Guard",
                    call -> FunctionOutcome.returned(
                            "{\"principalId\": \"u\", \"policyDocument\": {\"Version\":"
                                    + " \"2012-10-17\", \"Statement\": [{\"Effect\": \"Deny\", \"Action\": \"*\", \"Resource\": \"*\"}]}}"))
            .backend("http://inner.example.com", it -> it.answers(200, "inner"))
            .start();

    private final GatewayClient client = gateway.client();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void start_without_errors() {
        assertThat(gateway.findings()).noneMatch(finding -> finding.code().equals("UnresolvedValue"));
    }

    @Test
    void methods_call_functions_by_their_aliases() {
        ApiResponse response = client.get("/pets/7").send();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text()).isEqualTo("test-stack-Fn:live");
    }

    @Test
    void models_and_validators_look_at_bodies() {
        assertThat(client.post("/pets")
                        .body("{}")
                        .header("content-type", "application/json")
                        .send()
                        .status())
                .isEqualTo(400);
        assertThat(client.post("/pets")
                        .body("{\"name\": \"rex\"}")
                        .header("content-type", "application/json")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void authorizers_ask_their_functions() {
        assertThat(client.get("/closed").send().status()).isEqualTo(401);
        assertThat(client.get("/closed").header("Authorization", "t").send().status())
                .isEqualTo(403);
    }

    @Test
    void keys_of_plans_open_methods_until_the_quota_is_used_up() {
        assertThat(client.get("/keyed").send().status()).isEqualTo(403);
        assertThat(client.get("/keyed").withApiKey("Key").send().status()).isEqualTo(200);
        assertThat(client.get("/keyed").withApiKey("Key").send().status()).isEqualTo(429);
    }

    @Test
    void gateway_responses_replace_aws_s_own() {
        ApiResponse response = client.get("/nowhere").send();

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.text()).isEqualTo("{\"no\": \"such path\"}");
    }

    @Test
    void vpc_links_lead_to_what_stands_for_their_origin() {
        assertThat(client.get("/inner").send().text()).isEqualTo("inner");
    }

    @Test
    void domains_lead_to_stages_by_their_base_paths() {
        assertThat(at("api.example.com", "/shop/pets/7").status()).isEqualTo(200);
        assertThat(at("api.example.com", "/other/pets/7").status()).isEqualTo(403);
    }

    @Test
    void private_domains_are_mapped_and_closed_to_the_public() {
        assertThat(gateway.describe()).contains("\"logicalId\" : \"Private\"");
        assertThat(at("inner.example.com", "/shop/pets/7").status()).isEqualTo(403);
    }

    private HttpResponse at(String host, String path) {
        return gateway.handle(
                new HttpRequest("GET", path, Headers.of("Host", host), Body.empty(), Peer.at("203.0.113.1")));
    }
}
