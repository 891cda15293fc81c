package dev.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.function.FunctionOutcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a user meets who starts a gateway that can't be started, or asks for what is not there. */
class ApiGatewayStartTest {

    private static final String ONE_API = """
            openapi: "3.0.1"
            info: {title: pets, version: "1"}
            paths:
              /pets:
                get:
                  responses: {"200": {description: ok}}
                  x-amazon-apigateway-integration:
                    type: aws_proxy
                    httpMethod: POST
                    uri: arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:Pets/invocations
            """;
    private static final String TWO_APIS = """
            AWSTemplateFormatVersion: "2010-09-09"
            Resources:
              Cats: {Type: AWS::ApiGateway::RestApi, Properties: {Name: cats}}
              Dogs: {Type: AWS::ApiGateway::RestApi, Properties: {Name: dogs}}
            """;

    @Test
    void says_where_it_looked_for_a_missing_template() {
        var builder = ApiGateway.builder().template(Path.of("no-such-template.yaml"));

        assertThatThrownBy(builder::start)
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("there is no template file")
                .hasMessageContaining("no-such-template.yaml")
                .hasMessageContaining("to do:");
    }

    @Test
    void says_at_which_line_yaml_breaks() {
        var builder = ApiGateway.builder().templateText("broken.yaml", "Resources:\n  Api: [unclosed\n");

        assertThatThrownBy(builder::start)
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("broken.yaml:")
                .hasMessageContaining("to do:");
    }

    @Test
    void lists_the_apis_when_several_could_be_meant() {
        var gateway = ApiGateway.builder().templateText("two.yaml", TWO_APIS).start();

        assertThatThrownBy(gateway::api)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two.yaml defines 2 APIs, and none was chosen.")
                .hasMessageContaining("known here:  Cats at ")
                .hasMessageContaining("to do:");
    }

    @Test
    void lists_the_stages_when_the_one_asked_for_is_not_there() {
        var gateway = ApiGateway.builder().templateText("pets.yaml", ONE_API).start();

        assertThatThrownBy(() -> gateway.api().stage("prod"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pets.yaml")
                .hasMessageContaining("has no stage \"prod\"")
                .hasMessageContaining("known here:  test");
    }

    @Test
    void answers_the_same_in_process_and_over_a_socket() {
        try (var gateway = ApiGateway.builder()
                .templateText("pets.yaml", ONE_API)
                .function("Pets", invocation -> FunctionOutcome.returned("{\"statusCode\":200,\"body\":\"cat\"}"))
                .start()) {
            var stage = gateway.api().stage();

            var direct = stage.client().get("/pets").send();
            var wired = stage.socketClient().get("/pets").send();

            assertThat(wired.status()).isEqualTo(direct.status()).isEqualTo(200);
            assertThat(wired.text()).isEqualTo(direct.text()).isEqualTo("cat");
        }
    }

    @Test
    void gives_each_fresh_state_its_own_calls() {
        var gateway = ApiGateway.builder()
                .templateText("pets.yaml", ONE_API)
                .function("Pets", invocation -> FunctionOutcome.returned("{}"))
                .start();
        gateway.client().get("/pets").send();

        var fresh = gateway.fresh();

        assertThat(gateway.calls()).hasSize(1);
        assertThat(fresh.calls()).isEmpty();
    }

    @Test
    void refuses_client_certificates_before_a_websocket_api() {
        var builder = ApiGateway.builder().templateText("template.yaml", """
                Resources:
                  Chat:
                    Type: AWS::ApiGatewayV2::Api
                    Properties: {Name: chat, ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.action}
                  Live:
                    Type: AWS::ApiGatewayV2::Stage
                    Properties: {ApiId: !Ref Chat, StageName: live, AutoDeploy: true}
                  Connect: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Chat, RouteKey: $connect}}
                  Domain:
                    Type: AWS::ApiGatewayV2::DomainName
                    Properties:
                      DomainName: chat.example.com
                      DomainNameConfigurations: [{EndpointType: REGIONAL, CertificateArn: arn}]
                      MutualTlsAuthentication: {TruststoreUri: "s3://trust/chat.pem"}
                  Mapping:
                    Type: AWS::ApiGatewayV2::ApiMapping
                    Properties: {ApiId: !Ref Chat, DomainName: !Ref Domain, Stage: !Ref Live}
                """);

        assertThatThrownBy(builder::start)
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("chat.example.com requires client certificates and leads to a WebSocket API")
                .hasMessageContaining("template.yaml:12 (Domain)");
    }
}
