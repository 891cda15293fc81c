package dev.gatehouse.internal.templateimport.sam;

import static dev.gatehouse.internal.templateimport.sam.Expanding.template;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import org.junit.jupiter.api.Test;

class StateMachineEventTest {

    private static Expanding machine(String event) {
        return template(
                "Resources: {Sm: {Type: AWS::Serverless::StateMachine, Properties: {Definition: {StartAt: A}, Events:"
                        + " {Go: {Type: Api, Properties: {Path: /go, Method: post" + event + "}}}}}}");
    }

    private static String integration(Expanding expanded, String member) {
        return expanded.at("ServerlessRestApi", "Body", "paths", "/go", "post", ApiBody.INTEGRATION, member);
    }

    @Test
    void an_event_starts_an_execution_with_a_role_of_its_own() {
        var expanded = machine("");

        assertThat(integration(expanded, "type")).isEqualTo("'aws'");
        assertThat(integration(expanded, "uri"))
                .isEqualTo("'arn:aws:apigateway:us-east-1:states:action/StartExecution'");
        assertThat(integration(expanded, "credentials"))
                .isEqualTo("'arn:aws:iam::123456789012:role/test-stack-SmGoRole'");
        assertThat(integration(expanded, "responses"))
                .isEqualTo("{'200':{'statusCode':'200'},'400':{'statusCode':'400'}}");
    }

    @Test
    void the_input_is_the_escaped_body() {
        assertThat(mapping(machine("")))
                .isEqualTo("{\"input\": \"$util.escapeJavaScript($input.json('$'))\", \"stateMachineArn\":"
                        + " \"arn:aws:states:us-east-1:123456789012:stateMachine:test-stack-Sm\"}");
    }

    @Test
    void the_escape_of_apostrophes_can_be_undone() {
        assertThat(mapping(machine(", UnescapeMappingTemplate: true")))
                .startsWith("{\"input\": \"$util.escapeJavaScript($input.json('$')).replaceAll(\"\\\\'\",\"'\")\", ");
    }

    private static String mapping(Expanding expanded) {
        return expanded.node(
                        "ServerlessRestApi", "Body", "paths", "/go", "post", ApiBody.INTEGRATION, "requestTemplates")
                .flatMap(templates -> templates.get("application/json"))
                .flatMap(Node::asText)
                .orElseThrow();
    }

    @Test
    void a_refused_event_is_not_put_under_its_resource() {
        assertThat(machine(", Auth: {Authorizer: NONE}").refusals())
                .containsExactly(
                        "Event with id [Go] is invalid. Unable to set Authorizer on API method [post] for path [/go]"
                                + " because 'NONE' is only a valid value when a DefaultAuthorizer on the API is specified.");
    }

    @Test
    void an_own_definition_is_left_alone() {
        var expanded = Expanding.template("""
                Resources:
                  Api: {Type: AWS::Serverless::Api, Properties: {StageName: v1, MergeDefinitions: true, DefinitionBody: {swagger: '2.0', paths: {/own: {}}}}}
                  Sm: {Type: AWS::Serverless::StateMachine, Properties: {Definition: {StartAt: A}, Events: {Go: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /go, Method: post}}}}}
                """);

        assertThat(expanded.keys("Api", "Body", "paths")).containsExactly("/own");
    }
}
