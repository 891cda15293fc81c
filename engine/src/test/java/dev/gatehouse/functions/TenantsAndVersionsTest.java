package dev.gatehouse.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.function.FunctionOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Functions that Lambda invokes for a tenant only, or by a version only. */
class TenantsAndVersionsTest {

    private static final String FUNCTION = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties: {FunctionName: F, Runtime: java21, Handler: a.B, CodeUri: ., %s}
            """;
    private static final String TENANTS = "TenancyConfig: {TenantIsolationMode: PER_TENANT}";
    private static final String DURABLE = "DurableConfig: {ExecutionTimeout: 60}";
    private static final String URI = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
            + "arn:aws:lambda:us-east-1:123456789012:function:F/invocations";
    private static final String REST = """
              Api:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: test
                  DefinitionBody:
                    swagger: '2.0'
                    info: {title: case, version: '1'}
                    paths:
                      /a:
                        get:
                          parameters: [{name: tenant, in: header, type: string}]
                          responses: {'200': {description: r}}
                          x-amazon-apigateway-integration:
                            type: %s
                            httpMethod: POST
                            uri: %s
                            passthroughBehavior: when_no_match
                            responses: {default: {statusCode: '200'}}
                            requestParameters: {%s}
            """;
    private static final String MAPPED = "integration.request.header.X-Amz-Tenant-Id: method.request.header.tenant";
    private static final String EVENT = ", Events: {E: {Type: %s, Properties: {Method: GET, Path: /a}}}";

    private ApiGateway gateway = ApiGateway.builder()
            .templateText("template.yaml", FUNCTION.formatted(TENANTS) + REST.formatted("aws_proxy", URI, MAPPED))
            .start();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void a_proxy_hands_over_the_tenant_that_it_maps() {
        echoTenant();

        var response = gateway.client().get("/a").header("tenant", "blue").send();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text()).isEqualTo("blue");
    }

    @Test
    void a_custom_integration_hands_over_the_tenant_that_it_maps() {
        load(FUNCTION.formatted(TENANTS) + REST.formatted("aws", URI, MAPPED));
        gateway.get(Lambdas.class)
                .function("F")
                .runs(invocation ->
                        FunctionOutcome.returned("\"" + invocation.tenantId().orElse("none") + "\""));

        assertThat(gateway.client().get("/a").header("tenant", "blue").send().text())
                .isEqualTo("\"blue\"");
    }

    @Test
    void a_call_that_lacks_the_tenant_does_not_reach_the_function() {
        assertRefused("The invoked function is enabled with tenancy configuration."
                + " Add a valid tenant ID in your request and try again.");
    }

    @Test
    void a_header_of_the_client_that_nothing_maps_names_no_tenant() {
        load(FUNCTION.formatted(TENANTS) + REST.formatted("aws_proxy", URI, ""));
        echoTenant();

        var response =
                gateway.client().get("/a").header("X-Amz-Tenant-Id", "blue").send();

        assertThat(response.status()).isEqualTo(500);
    }

    @Test
    void a_function_without_tenants_is_not_invoked_for_one() {
        load(FUNCTION.formatted("Timeout: 3") + REST.formatted("aws_proxy", URI, MAPPED));
        echoTenant();

        assertThat(gateway.client().get("/a").header("tenant", "blue").send().status())
                .isEqualTo(500);
        assertThat(gateway.client().get("/a").send().text()).isEqualTo("none");
    }

    @Test
    void an_http_api_reaches_no_function_of_tenants() {
        load(FUNCTION.formatted(TENANTS + EVENT.formatted("HttpApi")));
        echoTenant();

        var response =
                gateway.client().get("/a").header("X-Amz-Tenant-Id", "blue").send();

        assertThat(response.status()).isEqualTo(500);
        assertThat(response.text()).isEqualTo("{\"message\":\"Internal Server Error\"}");
        assertThat(gateway.get(Lambdas.class).function("F").invocations()).isEmpty();
    }

    @Test
    void a_web_socket_route_reaches_it_where_it_maps_the_tenant() {
        load(socket("integration.request.header.X-Amz-Tenant-Id: route.request.querystring.tenant"));
        echoTenant();

        var client = gateway.api().stage("test").webSocketClient();
        assertThat(client.connect().query("tenant", "blue").attempt().response().status())
                .isEqualTo(101);
        assertThat(client.connect().attempt().response().status()).isEqualTo(500);
    }

    @Test
    void a_durable_function_without_version_is_not_invoked() {
        load(FUNCTION.formatted(DURABLE + EVENT.formatted("Api")));
        assertRefused("You cannot invoke a durable function using an unqualified ARN.");
        load(FUNCTION.formatted(DURABLE + EVENT.formatted("HttpApi")));
        echoTenant();

        assertThat(gateway.client().get("/a").send().status()).isEqualTo(500);
        assertThat(gateway.get(Lambdas.class).function("F").invocations()).isEmpty();
    }

    @Test
    void a_durable_function_is_invoked_by_its_alias() {
        load(FUNCTION.formatted(DURABLE + ", AutoPublishAlias: live" + EVENT.formatted("Api")));
        echoTenant();

        assertThat(gateway.client().get("/a").send().text()).isEqualTo("none");
    }

    private static String socket(String mapped) {
        return FUNCTION.formatted(TENANTS) + """
              Api:
                Type: AWS::ApiGatewayV2::Api
                Properties: {Name: a, ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.action}
              Integration:
                Type: AWS::ApiGatewayV2::Integration
                Properties:
                  ApiId: !Ref Api
                  IntegrationType: AWS_PROXY
                  IntegrationUri: %s
                  RequestParameters: {%s}
              Route:
                Type: AWS::ApiGatewayV2::Route
                Properties: {ApiId: !Ref Api, RouteKey: $connect, Target: !Sub "integrations/${Integration}"}
              Stage:
                Type: AWS::ApiGatewayV2::Stage
                Properties: {ApiId: !Ref Api, StageName: test, AutoDeploy: true}
              Permission:
                Type: AWS::Lambda::Permission
                Properties: {FunctionName: !Ref F, Action: lambda:InvokeFunction, Principal: apigateway.amazonaws.com}
            """.formatted(URI, mapped);
    }

    private void load(String template) {
        gateway.close();
        gateway = ApiGateway.builder().templateText("template.yaml", template).start();
    }

    private void echoTenant() {
        gateway.get(Lambdas.class)
                .function("F")
                .runs(invocation -> FunctionOutcome.returned("{\"statusCode\":200,\"body\":\""
                        + invocation.tenantId().orElse("none") + "\"}"));
    }

    private void assertRefused(String why) {
        echoTenant();

        var response = gateway.client().get("/a").send();

        assertThat(response.status()).isEqualTo(500);
        assertThat(response.text()).isEqualTo("{\"message\": \"Internal server error\"}");
        assertThat(response.story()).contains(why);
        assertThat(gateway.get(Lambdas.class).function("F").invocations()).isEmpty();
    }
}
