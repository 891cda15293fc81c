package dev.gatehouse.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each property belongs to one of four classes, and none passes in silence. */
class PropertiesTest {

    private static final String METHOD = """
            Resources:
              Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: a%s}}
              Get:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Api
                  ResourceId: !GetAtt Api.RootResourceId
                  HttpMethod: GET
                  AuthorizationType: NONE
                  %s
                  Integration:
                    Type: MOCK
                    RequestTemplates: {application/json: '{"statusCode": 200}'}
                    IntegrationResponses: [{StatusCode: "200"%s}]
                  MethodResponses: [{StatusCode: "200"}]
              Deployment: {Type: AWS::ApiGateway::Deployment, DependsOn: Get, Properties: {RestApiId: !Ref Api}}
              Stage: {Type: AWS::ApiGateway::Stage, Properties: {StageName: prod, RestApiId: !Ref Api, DeploymentId: !Ref Deployment}}
            """;

    @Nested
    class UnknownToCloudFormation {

        @Test
        void refuses_the_start_and_says_which_was_meant() {
            var started = Started.of(METHOD.formatted("", "AuthorisationScopes: [a/b]", ""));

            assertThat(started.errors())
                    .singleElement()
                    .asString()
                    .contains(
                            "template.yaml:",
                            "Get.AuthorisationScopes",
                            "AWS::ApiGateway::Method has no property",
                            "did you mean \"AuthorizationScopes\"?");
        }

        @Test
        void refuses_the_start_if_a_function_gives_all_of_them() {
            var started = Started.of(METHOD.formatted("", "", "").replace("{Name: a}", "!ImportValue other"));

            assertThat(started.errors())
                    .singleElement()
                    .asString()
                    .contains("template.yaml:2", "[/Resources/Api/Properties] is a string");
        }

        @Test
        void refuses_the_start_within_lists_and_maps_too() {
            var started = Started.of(METHOD.formatted("", "", ", ResponseTemplate: {a: b}"));

            assertThat(started.errors())
                    .singleElement()
                    .asString()
                    .contains(
                            "Get.Integration.IntegrationResponses.ResponseTemplate",
                            "did you mean \"ResponseTemplates\"?");
        }

        @Test
        void names_all_of_them_at_once() {
            var started = Started.of(METHOD.formatted(", Nmae: x", "Scopes: []", ", Status: 1"));

            assertThat(started.errors()).hasSize(3);
        }

        @Test
        void refuses_a_resource_type_of_api_gateway_that_there_is_not() {
            var started = Started.of("Resources: {Api: {Type: AWS::ApiGateway::RestAPI, Properties: {Name: a}}}");

            assertThat(started.errors())
                    .singleElement()
                    .asString()
                    .contains(
                            "there is no resource type AWS::ApiGateway::RestAPI",
                            "did you mean \"AWS::ApiGateway::RestApi\"?");
        }
    }

    @Nested
    class NotSimulated {

        private static final String CLONE = METHOD.formatted(", CloneFrom: other", "", "");

        @Test
        void refuses_the_start_and_names_the_waiver() {
            assertThat(Started.of(CLONE).errors())
                    .singleElement()
                    .asString()
                    .contains("Api.CloneFrom can change an answer and is not simulated", "waive = \"Api.CloneFrom\"");
        }

        @Test
        void starts_with_a_warning_when_waived() {
            var started = Started.of(
                    ApiGateway.builder().templateText("template.yaml", CLONE).waive("Api.CloneFrom"));

            assertThat(started.runs()).isTrue();
            assertThat(started.warnings()).anySatisfy(story -> assertThat(story)
                    .contains("Api.CloneFrom is not simulated; the tests run without it"));
        }

        @Test
        void starts_with_the_value_that_changes_nothing() {
            var started = Started.of("""
                    Resources:
                      Domain:
                        Type: AWS::ApiGateway::DomainNameV2
                        Properties: {DomainName: a.example.com, RoutingMode: BASE_PATH_MAPPING_ONLY}
                    """);

            assertThat(started.runs()).isTrue();
        }

        @Test
        void refuses_the_start_with_another_value() {
            var started = Started.of("""
                    Resources:
                      Domain:
                        Type: AWS::ApiGateway::DomainNameV2
                        Properties: {DomainName: a.example.com, RoutingMode: ROUTING_RULE_ONLY}
                    """);

            assertThat(started.errors()).singleElement().asString().contains("Domain.RoutingMode");
        }
    }

    @Nested
    class WithoutEffect {

        @Test
        void are_listed_and_the_start_goes_on() {
            var started = Started.of(METHOD.formatted(", Description: pets, Tags: []", "OperationName: list", ""));

            assertThat(started.runs()).isTrue();
            assertThat(started.notes())
                    .singleElement()
                    .asString()
                    .contains("Api: Description, Tags: no effect on a call");
        }

        @Test
        void properties_of_resources_that_no_api_reaches_are_not_looked_at() {
            var started = Started.of("""
                    Resources:
                      Table: {Type: AWS::DynamoDB::Table, Properties: {Whatever: 1}}
                    """);

            assertThat(started.runs()).isTrue();
            assertThat(started.notes()).isEmpty();
        }
    }

    @Nested
    class WebAcls {

        @Test
        void before_a_stage_are_a_warning() {
            var started = Started.of(METHOD.formatted("", "", "") + """
                      Wall:
                        Type: AWS::WAFv2::WebACLAssociation
                        Properties:
                          ResourceArn: !Sub arn:aws:apigateway:${AWS::Region}::/restapis/${Api}/stages/prod
                          WebACLArn: arn:aws:wafv2:us-east-1:123456789012:regional/webacl/wall/1
                    """);

            assertThat(started.runs()).isTrue();
            assertThat(started.warnings())
                    .singleElement()
                    .asString()
                    .contains("Wall puts a web ACL in front of Api", "AWS WAF is not simulated");
        }
    }

    @Nested
    class FailOnWarnings {

        private static final String BARE_VALUE = """
                Resources:
                  Api:
                    Type: AWS::ApiGateway::RestApi
                    Properties:
                      FailOnWarnings: %s
                      Body:
                        openapi: 3.0.1
                        info: {title: t, version: "1"}
                        paths:
                          /a:
                            get:
                              x-amazon-apigateway-integration:
                                type: http
                                httpMethod: GET
                                uri: https://a.example.com
                                requestParameters: {integration.request.header.x: true}
                """;

        @Test
        void makes_an_error_of_what_the_import_warns_of() {
            assertThat(Started.of(BARE_VALUE.formatted(true)).errors())
                    .singleElement()
                    .asString()
                    .contains(
                            "FailOnWarnings is on",
                            "Expected type string for property 'integration.request.header.x' of resource '/a'");
        }

        @Test
        void left_out_lets_warnings_be_warnings() {
            var started = Started.of(BARE_VALUE.formatted(false));

            assertThat(started.runs()).isTrue();
            assertThat(started.warnings()).anySatisfy(story -> assertThat(story).contains("Expected type string"));
        }

        @Test
        void of_a_plain_file_is_an_import_parameter() {
            String file = BARE_VALUE
                    .formatted(false)
                    .lines()
                    .dropWhile(line -> !line.contains("openapi:"))
                    .map(line -> line.substring(8))
                    .collect(java.util.stream.Collectors.joining("\n"));

            var started = Started.of(
                    ApiGateway.builder().templateText("api.yaml", file).importParameter("failonwarnings", "true"));

            assertThat(started.errors()).singleElement().asString().contains("FailOnWarnings is on");
        }
    }
}
