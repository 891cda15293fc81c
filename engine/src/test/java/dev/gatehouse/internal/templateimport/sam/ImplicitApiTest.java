package dev.gatehouse.internal.templateimport.sam;

import static dev.gatehouse.internal.templateimport.sam.Expanding.FUNCTION;
import static dev.gatehouse.internal.templateimport.sam.Expanding.events;
import static dev.gatehouse.internal.templateimport.sam.Expanding.template;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import org.junit.jupiter.api.Test;

class ImplicitApiTest {

    private static final String GET = "Get: {Type: Api, Properties: {Path: /a, Method: get}}";

    @Test
    void an_event_without_api_goes_to_the_implicit_api_and_its_stage_prod() {
        var expanded = events(GET);

        assertThat(expanded.idsOf("AWS::ApiGateway::RestApi")).containsExactly("ServerlessRestApi");
        assertThat(expanded.at("ServerlessRestApiProdStage", "StageName")).isEqualTo("'Prod'");
        assertThat(expanded.keys("ServerlessRestApi", "Body", "paths", "/a")).containsExactly("get");
    }

    @Test
    void without_any_event_there_is_no_implicit_api() {
        var expanded = events("Queue: {Type: SQS, Properties: {Queue: 'arn:aws:sqs:us-east-1:1:q'}}");

        assertThat(expanded.idsOf("AWS::ApiGateway::RestApi")).isEmpty();
        assertThat(expanded.has("Fn")).isTrue();
    }

    @Test
    void an_own_resource_of_its_name_is_replaced_when_an_event_uses_it() {
        var expanded = template("""
                Resources:
                  ServerlessRestApi: {Type: AWS::Serverless::Api, Properties: {StageName: own, Name: own}}
                  Fn: {%s, Events: {%s}}}
                """.formatted(FUNCTION, GET));

        assertThat(expanded.at("ServerlessRestApi", "Name")).isEqualTo("absent");
        assertThat(expanded.has("ServerlessRestApiProdStage")).isTrue();
    }

    @Test
    void an_own_resource_of_its_name_stays_when_no_event_uses_it() {
        var expanded = template("""
                Resources:
                  ServerlessRestApi: {Type: AWS::Serverless::Api, Properties: {StageName: own, Name: own}}
                """);

        assertThat(expanded.at("ServerlessRestApi", "Name")).isEqualTo("'own'");
    }

    @Test
    void it_goes_with_the_condition_of_all_its_functions() {
        var expanded = template("""
                Conditions: {Never: !Equals [a, b]}
                Resources:
                  Fn: {Condition: Never, %s, Events: {%s}}}
                """.formatted(FUNCTION, GET));

        assertThat(expanded.template().resources()).isEmpty();
        assertThat(expanded.template().removedByCondition())
                .contains("Fn", "ServerlessRestApi", "ServerlessRestApiProdStage");
    }

    @Test
    void a_removed_function_takes_its_methods_and_empty_paths_along() {
        var expanded = template("""
                Conditions: {Never: !Equals [a, b]}
                Resources:
                  Gone: {Condition: Never, %1$s, Events: {
                    A: {Type: Api, Properties: {Path: /both, Method: post}},
                    B: {Type: Api, Properties: {Path: /gone, Method: post}}}}}
                  Here: {%1$s, Events: {A: {Type: Api, Properties: {Path: /both, Method: get}}}}}
                """.formatted(FUNCTION));

        assertThat(expanded.keys("ServerlessRestApi", "Body", "paths")).containsExactly("/both");
        assertThat(expanded.keys("ServerlessRestApi", "Body", "paths", "/both")).containsExactly("get");
    }

    @Test
    void cors_still_allows_the_method_of_a_removed_function() {
        var expanded = template("""
                Conditions: {Never: !Equals [a, b]}
                Globals: {Api: {Cors: "'*'"}}
                Resources:
                  Gone: {Condition: Never, %1$s, Events: {A: {Type: Api, Properties: {Path: /a, Method: post}}}}}
                  Here: {%1$s, Events: {A: {Type: Api, Properties: {Path: /a, Method: get}}}}}
                """.formatted(FUNCTION));

        assertThat(expanded.at("ServerlessRestApi", "Body", "paths", "/a", "options"))
                .contains("'GET,OPTIONS,POST'");
    }

    @Test
    void an_http_event_without_path_and_method_is_the_default_route() {
        var expanded = events("Any: {Type: HttpApi}");

        assertThat(expanded.at("ServerlessHttpApi", "Body", "paths", "$default", ApiBody.ANY, "isDefaultRoute"))
                .isEqualTo("true");
        assertThat(expanded.at("ServerlessHttpApiApiGatewayDefaultStage", "StageName"))
                .isEqualTo("'$default'");
    }

    @Test
    void an_http_event_with_a_path_alone_is_refused() {
        var expanded = events("Half: {Type: HttpApi, Properties: {Path: /a}}");

        assertThat(expanded.refusals())
                .containsExactly(
                        "Resource with id [Fn] is invalid. Event with id [Half] is invalid. Property 'Method' is"
                                + " required.");
    }

    @Test
    void generated_methods_are_located_at_their_event() {
        var expanded = template("""
                Resources:
                  Fn:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: a.B
                      Runtime: java17
                      CodeUri: x
                      Events:
                        Get:
                          Type: Api
                          Properties: {Path: /a, Method: get}
                """);

        var method =
                expanded.node("ServerlessRestApi", "Body", "paths", "/a", "get").orElseThrow();

        assertThat(method.location().line()).isEqualTo(10);
    }
}
