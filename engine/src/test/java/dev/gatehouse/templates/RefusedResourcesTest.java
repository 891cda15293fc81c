package dev.gatehouse.templates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resources that AWS would not make refuse the start. */
class RefusedResourcesTest {

    private static final String TEMPLATE = """
            Resources:
              Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: a}}
              Get:
                Type: AWS::ApiGateway::Method
                Properties: {RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET, AuthorizationType: NONE, Integration: {Type: MOCK}}
              Deployment: {Type: AWS::ApiGateway::Deployment, DependsOn: Get, Properties: {RestApiId: !Ref Api}}
              Stage: {Type: AWS::ApiGateway::Stage, Properties: {StageName: prod, RestApiId: !Ref Api, DeploymentId: !Ref Deployment}}
              Domain: {Type: AWS::ApiGatewayV2::DomainName, Properties: {DomainName: a.example.com}}
              X: %s
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {Type: AWS::ApiGateway::Resource, Properties: {RestApiId: !Ref Api, PathPart: a}} | AWS::ApiGateway::Resource needs the property ParentId.
                    {Type: AWS::ApiGateway::Resource, Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: "a b"}} | "a b" is not a valid part of a path.
                    {Type: AWS::ApiGateway::Resource, Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: "a{b}"}} | "a{b}" is not a valid part of a path.
                    {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET, AuthorizationType: NONE}} | X is the second method GET of /.
                    {Type: AWS::ApiGateway::Stage, Properties: {StageName: prod, RestApiId: !Ref Api, DeploymentId: !Ref Deployment}} | X is the second stage "prod" of its API.
                    {Type: AWS::ApiGatewayV2::Api, Properties: {Name: b, ProtocolType: HTTPS}} | X.ProtocolType is "HTTPS".
                    {Type: AWS::ApiGatewayV2::Api, Properties: {Name: b, ProtocolType: WEBSOCKET}} | X needs a RouteSelectionExpression
                    {Type: AWS::ApiGatewayV2::ApiMapping, Properties: {ApiId: !Ref Api, DomainName: !Ref Domain, Stage: prd}} | X.Stage is "prd", which is not a stage of Api.
                    {Type: AWS::ApiGatewayV2::ApiMapping, Properties: {ApiId: !Ref Api, DomainName: !Ref Domain, Stage: prod, ApiMappingKey: /}} | An ApiMapping key may contain only letters, numbers and one of
                    """)
    void refuse_the_start_with_their_place(String resource, String reason) {
        var started = Started.of(TEMPLATE.formatted(resource));

        assertThat(started.errors())
                .anySatisfy(story -> assertThat(story).contains(reason, "template.yaml:9 (X", "to do:"));
    }

    @Test
    void a_mapping_without_stage_leaves_it_to_the_path() {
        assertThat(Started.of(
                                TEMPLATE.formatted(
                                        "{Type: AWS::ApiGateway::BasePathMapping, Properties: {DomainName: b.example.com, RestApiId: !Ref Api}}"))
                        .runs())
                .isTrue();
    }

    @Test
    void what_looks_like_a_method_in_a_definition_and_is_none_is_a_warning() {
        assertThat(Started.of("""
                        openapi: 3.0.1
                        info: {title: t, version: "1"}
                        paths: {/a: {any: {x-amazon-apigateway-integration: {type: mock}}}}
                        """).warnings())
                .singleElement()
                .asString()
                .contains("REST APIs have no method any", "x-amazon-apigateway-any-method");
    }

    @Test
    void an_access_log_without_request_id_is_a_warning() {
        String stage =
                "{Type: AWS::ApiGateway::Stage, Properties: {StageName: beta, RestApiId: !Ref Api, DeploymentId: !Ref Deployment,"
                        + " AccessLogSetting: {DestinationArn: arn, Format: $context.status}}}";

        assertThat(Started.of(TEMPLATE.formatted(stage)).warnings()).anySatisfy(story -> assertThat(story)
                .contains("X.AccessLogSetting.Format has neither $context.requestId"));
    }
}
