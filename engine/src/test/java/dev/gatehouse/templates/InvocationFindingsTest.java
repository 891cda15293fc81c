package dev.gatehouse.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.TemplateException;
import dev.gatehouse.model.Finding;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invocations that AWS deploys and that can only fail are told at the start. */
class InvocationFindingsTest {

    @Test
    void tells_of_a_durable_function_that_is_named_without_version() {
        assertThat(findings("""
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: nodejs22.x
                  Handler: h.h
                  CodeUri: .
                  DurableConfig: {ExecutionTimeout: 60}
                  Events:
                    Rest: {Type: Api, Properties: {RestApiId: !Ref Rest, Path: /rest, Method: get}}
                    Http: {Type: HttpApi, Properties: {ApiId: !Ref Http, Path: /http, Method: get}}
                """))
                .containsExactlyInAnyOrder(
                        "every call of GET /rest will fail: function Fn is durable, and Lambda invokes it only by a version or"
                                + " alias.",
                        "every call of GET /http will fail: function Fn is durable, and Lambda invokes it only by a version or"
                                + " alias.");
    }

    @Test
    void says_nothing_of_a_durable_function_that_is_named_by_its_alias() {
        assertThat(findings("""
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: nodejs22.x
                  Handler: h.h
                  CodeUri: .
                  AutoPublishAlias: live
                  DurableConfig: {ExecutionTimeout: 60}
                  Events:
                    Rest: {Type: Api, Properties: {RestApiId: !Ref Rest, Path: /rest, Method: get}}
                """)).isEmpty();
    }

    @Test
    void tells_of_a_function_that_isolates_tenants_where_no_tenant_is_named() {
        assertThat(findings("""
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: nodejs22.x
                  Handler: h.h
                  CodeUri: .
                  TenancyConfig: {TenantIsolationMode: PER_TENANT}
                  Events:
                    Rest: {Type: Api, Properties: {RestApiId: !Ref Rest, Path: /rest, Method: get}}
                    Http: {Type: HttpApi, Properties: {ApiId: !Ref Http, Path: /http, Method: get}}
                """))
                .containsExactlyInAnyOrder(
                        "every call of GET /rest will fail: function Fn isolates tenants, and the integration maps no"
                                + " integration.request.header.x-amz-tenant-id.",
                        "every call of GET /http will fail: function Fn isolates tenants, and an HTTP API names no tenant.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mock", "http"})
    void only_proxies_can_stream(String type) {
        String template = """
                Resources:
                  Api:
                    Type: AWS::ApiGateway::RestApi
                    Properties:
                      Body:
                        swagger: '2.0'
                        info: {title: t, version: '1'}
                        paths:
                          /x:
                            get:
                              responses: {'200': {description: ok}}
                              x-amazon-apigateway-integration:
                                type: %s
                                httpMethod: POST
                                uri: https://backend.example.com/
                                responseTransferMode: STREAM
                  Deployment: {Type: AWS::ApiGateway::Deployment, Properties: {RestApiId: !Ref Api, StageName: test}}
                """.formatted(type);

        assertThatThrownBy(() ->
                        ApiGateway.builder().templateText("s.yaml", template).start())
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("an integration of type " + type.toUpperCase(Locale.ROOT)
                        + " can't have the response transfer mode STREAM.");
    }

    @Test
    void knows_two_modes_of_transfer() {
        String template = """
                Resources:
                  Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: a}}
                  Method:
                    Type: AWS::ApiGateway::Method
                    Properties:
                      RestApiId: !Ref Api
                      ResourceId: !GetAtt Api.RootResourceId
                      HttpMethod: GET
                      AuthorizationType: NONE
                      Integration:
                        Type: HTTP_PROXY
                        IntegrationHttpMethod: GET
                        Uri: https://backend.example.com/
                        ResponseTransferMode: STREAMED
                  Deployment:
                    Type: AWS::ApiGateway::Deployment
                    DependsOn: Method
                    Properties: {RestApiId: !Ref Api, StageName: test}
                """;

        assertThatThrownBy(() ->
                        ApiGateway.builder().templateText("s.yaml", template).start())
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("ResponseTransferMode is \"STREAMED\".")
                .hasMessageContaining("to do:       write one of BUFFERED, STREAM.");
    }

    private static List<String> findings(String function) {
        String template = """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Rest:
                    Type: AWS::Serverless::Api
                    Properties: {StageName: test}
                  Http:
                    Type: AWS::Serverless::HttpApi
                  Fn:
                """ + function.indent(4);
        try (var gateway =
                ApiGateway.builder().templateText("invocations.yaml", template).start()) {
            return gateway.findings().stream()
                    .filter(finding -> finding.code().equals("InvocationCanOnlyFail"))
                    .map(Finding::message)
                    .toList();
        }
    }
}
