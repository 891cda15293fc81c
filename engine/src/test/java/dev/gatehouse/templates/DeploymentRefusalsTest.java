package dev.gatehouse.templates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a deployment refuses although each resource by itself was taken. */
class DeploymentRefusalsTest {

    private static final String METHOD = """
              M:
                Type: AWS::ApiGateway::Method
                Properties:
                  {RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET, AuthorizationType: NONE%s}
            """;
    private static final String WITH_INTEGRATION = METHOD.formatted(", Integration: {Type: MOCK}");
    private static final String DEPLOYMENT = """
              D: {Type: AWS::ApiGateway::Deployment, DependsOn: M, Properties: {RestApiId: !Ref Api, StageName: dev}}
            """;

    @Test
    void a_method_without_integration_is_not_deployed() {
        var started = Started.of(rest("") + METHOD.formatted("") + DEPLOYMENT);

        assertThat(started.errors()).containsExactly("""
                template.yaml:7 (M): No integration defined for method
                  to do:       give the method an integration; type MOCK needs no backend.""");
    }

    @Test
    void an_imported_operation_without_integration_is_not_deployed() {
        var started = Started.of("""
                swagger: '2.0'
                info: {title: t, version: '1'}
                paths:
                  /a: {get: {responses: {}}}
                """);

        assertThat(started.errors()).singleElement().asString().startsWith("template.yaml:4");
    }

    @Test
    void an_api_without_deployment_needs_no_methods() {
        assertThat(Started.of(rest("")).errors()).isEmpty();
    }

    @Test
    void a_rest_api_without_methods_is_not_deployed() {
        var started = Started.of(rest("") + DEPLOYMENT.replace("DependsOn: M, ", ""));

        assertThat(started.errors()).containsExactly("""
                template.yaml:3 (Api): The REST API doesn't contain any methods
                  to do:       add a method, and let the deployment depend on it.""");
    }

    @Test
    void a_private_api_without_policy_is_not_deployed() {
        var started = Started.of(rest(", EndpointConfiguration: {Types: [PRIVATE]}") + WITH_INTEGRATION + DEPLOYMENT);

        assertThat(started.errors())
                .singleElement()
                .asString()
                .contains("Private REST API doesn't have a resource policy attached to it");
    }

    @Test
    void a_websocket_api_without_routes_is_not_deployed() {
        var started = Started.of("""
                Resources:
                  Api:
                    Type: AWS::ApiGatewayV2::Api
                    Properties: {Name: a, ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.action}
                  S: {Type: AWS::ApiGatewayV2::Stage, Properties: {ApiId: !Ref Api, StageName: dev}}
                """);

        assertThat(started.errors())
                .singleElement()
                .asString()
                .contains("At least one route is required before deploying the Api");
    }

    @Test
    void a_key_for_a_stage_that_there_is_not_is_refused() {
        var started = Started.of(rest("") + WITH_INTEGRATION + DEPLOYMENT + """
              K:
                Type: AWS::ApiGateway::ApiKey
                Properties: {Enabled: true, StageKeys: [{RestApiId: !Ref Api, StageName: prod}]}
            """);

        assertThat(started.errors())
                .singleElement()
                .asString()
                .contains("Invalid stage identifier specified")
                .contains("Api has no stage \"prod\": write one of its stages: [dev].");
    }

    @Test
    void an_empty_policy_is_none_and_a_blank_one_is_refused() {
        assertThat(Started.of(rest(", Policy: ''") + WITH_INTEGRATION + DEPLOYMENT)
                        .errors())
                .isEmpty();
        assertThat(Started.of(rest(", Policy: ' '") + WITH_INTEGRATION + DEPLOYMENT)
                        .errors())
                .hasSize(1);
    }

    @Test
    void a_stage_without_name_is_called_what_its_ref_gives() {
        var started = Started.of(rest("") + WITH_INTEGRATION + """
              D: {Type: AWS::ApiGateway::Deployment, DependsOn: M, Properties: {RestApiId: !Ref Api}}
              S: {Type: AWS::ApiGateway::Stage, Properties: {RestApiId: !Ref Api, DeploymentId: !Ref D}}
              P: {Type: AWS::ApiGateway::UsagePlan, Properties: {ApiStages: [{ApiId: !Ref Api, Stage: !Ref S}]}}
            """);

        assertThat(started.errors()).isEmpty();
    }

    @Test
    void later_versions_of_openapi_are_refused_as_the_two_importers_do() {
        String body = "Body: {openapi: 3.1.0, info: {title: t, version: '1'}, paths: {}}";

        assertThat(Started.of("Resources: {Api: {Type: AWS::ApiGateway::RestApi, Properties: {%s}}}".formatted(body))
                        .errors())
                .singleElement()
                .asString()
                .contains("Invalid OpenAPI input.");
        assertThat(Started.of("Resources: {Api: {Type: AWS::ApiGatewayV2::Api, Properties: {%s}}}".formatted(body))
                        .errors())
                .singleElement()
                .asString()
                .contains("Unable to build importer with provided input. Unable to determine OAS version from '3.1.0'");
    }

    private static String rest(String properties) {
        return """
            Resources:
              # the API
              Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: a%s}}
                """.formatted(properties);
    }
}
