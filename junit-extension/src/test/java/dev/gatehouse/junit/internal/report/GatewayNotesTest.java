package dev.gatehouse.junit.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import org.junit.jupiter.api.Test;

class GatewayNotesTest {

    private static final String TEMPLATE = """
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
                Properties:
                  Name: it
                  Policy:
                    Version: '2012-10-17'
                    Statement: [{Effect: Allow, Principal: '*', Action: 'execute-api:Invoke', Resource: '*', Condition: {IpAddress: {'aws:SourceIp': 10.0.0.0/8}}}]
              Get:
                Type: AWS::ApiGateway::Method
                Properties: {RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET, AuthorizationType: NONE, Integration: {Type: MOCK}}
              Deployment: {Type: AWS::ApiGateway::Deployment, DependsOn: Get, Properties: {RestApiId: !Ref Api, StageName: prod}}
              Chat: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: h, ProtocolType: HTTP}}
              Hello: {Type: AWS::ApiGatewayV2::Integration, Properties: {ApiId: !Ref Chat, IntegrationType: HTTP_PROXY, IntegrationUri: 'https://a.example', IntegrationMethod: GET, PayloadFormatVersion: '1.0'}}
              Route: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Chat, RouteKey: GET /hello, Target: !Sub 'integrations/${Hello}'}}
              Stage: {Type: AWS::ApiGatewayV2::Stage, Properties: {ApiId: !Ref Chat, StageName: live, AutoDeploy: true}}
            """;

    @Test
    void tells_warnings_and_routes_open_by_silence() {
        try (ApiGateway gateway =
                ApiGateway.builder().templateText("template.yaml", TEMPLATE).start()) {
            assertThat(GatewayNotes.text(gateway)).isEqualTo("""

                    Gatehouse: warnings of template.yaml
                      template.yaml:14 (Hello): there is no stand-in for https://a.example yet, and calls to the internet are refused.
                        to do:       backends.get("https://a.example").answers(200, "…") or .forwardTo(uri) before a test calls it.
                    Gatehouse: these routes are open, because the template does not say who may call them:
                      Chat live GET /hello  (template.yaml:15 (Route))""");
        }
    }

    @Test
    void writes_findings_waivers_and_access_into_the_data_of_the_run() {
        try (ApiGateway gateway =
                ApiGateway.builder().templateText("template.yaml", TEMPLATE).start()) {
            String notes = GatewayNotes.json(gateway, "template.yaml").toText();

            assertThat(notes)
                    .startsWith("{\"template\":\"template.yaml\",\"findings\":[{\"severity\":\"WARNING\","
                            + "\"code\":\"BackendNotProvided\",")
                    .endsWith("\"waivers\":[],\"access\":[{\"api\":\"Api\",\"stage\":\"prod\",\"route\":\"GET /\","
                            + "\"openness\":\"GUARDED\",\"guards\":[{\"kind\":\"POLICY\",\"text\":\"policy\","
                            + "\"location\":\"template.yaml:7 (Api.Policy)\"}],\"settings\":{\"mock\":\"answers itself\"},"
                            + "\"location\":\"template.yaml:11 (Get)\"},{\"api\":\"Chat\",\"stage\":\"live\","
                            + "\"route\":\"GET /hello\",\"openness\":\"BY_SILENCE\",\"guards\":[],\"settings\":{},"
                            + "\"location\":\"template.yaml:15 (Route)\"}]}");
        }
    }
}
