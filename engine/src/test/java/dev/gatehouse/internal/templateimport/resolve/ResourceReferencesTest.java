package dev.gatehouse.internal.templateimport.resolve;

import static dev.gatehouse.internal.templateimport.resolve.Resolving.template;
import static dev.gatehouse.internal.templateimport.resolve.Resolving.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.internal.templateimport.resolve.name.PhysicalNames;
import dev.gatehouse.model.Severity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceReferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!Ref Nothing | Template format error: Unresolved resource dependencies [Nothing] in the Resources block of the template",
                "!Sub '${Nothing}' | Template format error: Unresolved resource dependencies [Nothing] in the Resources block of the template",
                "!GetAtt Nothing.Arn | Template error: instance of Fn::GetAtt references undefined resource Nothing",
                "!Sub '${Nothing.Arn}' | Template error: instance of Fn::Sub references invalid resource attribute Nothing.Arn",
                "!GetAtt Q.Name | Template error: resource Q does not support attribute type Name in Fn::GetAtt",
                "!Sub '${Q.Name}' | Template error: resource Q does not support attribute type Name in Fn::GetAtt",
                "!Ref AWS::Regin | Template format error: Unresolved resource dependencies [AWS::Regin] in the Resources block of the template"
            })
    void to_nothing_are_refused_in_aws_words(String written, String expected) {
        var resolving = value(written);

        assertThat(resolving.onlyFinding().message()).isEqualTo(expected);
        assertThat(resolving.onlyFinding().severity()).isEqualTo(Severity.ERROR);
        assertThat(resolving.onlyFinding().location().line()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!Ref QQ | did you mean \"Q\"? If not, add a parameter or resource of that name.",
                "!Ref AWS::Regin | did you mean \"AWS::Region\"? If not, add a parameter or resource of that name.",
                "!GetAtt q.Arn | did you mean \"Q\"? If not, add that resource.",
                "!GetAtt Q.QueueNam | did you mean \"QueueName\"? If not, set it with values = \"Q.QueueNam=v\".",
                "!Ref Elsewhere | known here: C, Q, X; or add a parameter or resource of that name."
            })
    void to_nothing_suggest_the_nearest_name(String written, String expected) {
        assertThat(value(written).onlyFinding().remedy()).isEqualTo(expected);
    }

    @Test
    void to_nothing_are_found_in_branches_not_taken_outputs_and_dependencies() {
        var resolving = template("""
                Conditions: {Never: !Equals [a, b]}
                Resources:
                  X: {Type: Custom::X, DependsOn: [A, B], Properties: {Value: !If [Never, !Ref C, d]}}
                Outputs:
                  O: {Value: !Sub '${E}'}
                """);

        assertThat(resolving.errors())
                .containsExactlyInAnyOrder(
                        "Template format error: Unresolved resource dependencies [A] in the Resources block of the template",
                        "Template format error: Unresolved resource dependencies [B] in the Resources block of the template",
                        "Template format error: Unresolved resource dependencies [C] in the Resources block of the template",
                        "Template format error: Unresolved resource dependencies [E] in the Outputs block of the template");
        assertThat(resolving.resource("X").dependsOn()).containsExactly("A", "B");
    }

    @Test
    void to_a_resource_whose_condition_is_false_are_refused() {
        var resolving = template("""
                Conditions: {Never: !Equals [a, b]}
                Resources:
                  Gone: {Type: AWS::SQS::Queue, Condition: Never}
                  X: {Type: Custom::X, Properties: {Value: !Ref Gone}}
                """);

        assertThat(resolving.onlyFinding().story()).isEqualTo("""
                        template.yaml:4 (X.Value): Template format error: Unresolved resource dependencies [Gone] in the Resources block of the template
                          to do:       Gone is left out, since its condition is false; refer to it by Fn::If only.""");
    }

    @Nested
    class InACircle {

        @Test
        void are_refused_with_the_way_round() {
            var resolving = template("""
                    Resources:
                      A: {Type: Custom::A, Properties: {V: !Ref B}}
                      B: {Type: Custom::B, Properties: {V: !GetAtt C.V}}
                      C:
                        Type: Custom::C
                        DependsOn: A
                      D: {Type: Custom::D, Properties: {V: !Sub '${A}'}}
                      E: {Type: Custom::E}
                    """);

            assertThat(resolving.onlyFinding().message())
                    .isEqualTo("Circular dependency between resources: [A, B, C, D]");
            assertThat(resolving.onlyFinding().remedy())
                    .isEqualTo("break the circle A -> B (line 2) -> C (line 3) -> A (line 6).");
        }

        @Test
        void to_oneself_are_refused() {
            assertThat(value("!Ref X").onlyFinding().message()).isEqualTo("Circular dependency between resources: [X]");
        }

        @Test
        void are_fine_in_a_branch_that_is_not_taken() {
            var resolving = template("""
                    Conditions: {Never: !Equals [a, b]}
                    Resources:
                      A: {Type: Custom::A, Properties: {V: !If [Never, !Ref B, c]}}
                      B: {Type: Custom::B, Properties: {V: !Ref A}}
                    """);

            assertThat(resolving.findings()).isEmpty();
        }

        @Test
        void are_refused_through_the_events_of_a_function() {
            var resolving = template("""
                    Transform: AWS::Serverless-2016-10-31
                    Resources:
                      Fn:
                        Type: AWS::Serverless::Function
                        Properties:
                          Handler: a.B
                          Runtime: java17
                          CodeUri: x
                          Environment: {Variables: {API: !Ref ServerlessRestApi}}
                          Events: {Get: {Type: Api, Properties: {Path: /, Method: get}}}
                    """);

            assertThat(resolving.onlyFinding().message())
                    .matches("Circular dependency between resources: \\[Fn, FnGetPermissionProd, ServerlessRestApi,"
                            + " ServerlessRestApiDeployment\\w{10}, ServerlessRestApiProdStage]");
        }

        @Test
        void are_fine_where_sam_makes_resources_of_their_own() {
            var resolving = template("""
                    Transform: AWS::Serverless-2016-10-31
                    Resources:
                      Api:
                        Type: AWS::Serverless::Api
                        Properties:
                          StageName: prod
                          Variables: {fn: !Ref Other}
                      Fn:
                        Type: AWS::Serverless::Function
                        Properties:
                          Handler: a.B
                          Runtime: java17
                          CodeUri: x
                          Events: {Get: {Type: Api, Properties: {Path: /, Method: get, RestApiId: !Ref Api}}}
                      Other:
                        Type: AWS::Serverless::Function
                        Properties:
                          Handler: a.B
                          Runtime: java17
                          CodeUri: x
                          Environment: {Variables: {API: !Ref Api}}
                    """);

            assertThat(resolving.findings()).isEmpty();
        }
    }

    @Nested
    class ToWhatSamMakes {

        private static final String TEMPLATE = """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Api:
                    Type: AWS::Serverless::Api
                    Properties: {StageName: prod, Auth: {UsagePlan: {CreateUsagePlan: PER_API}}}
                  Web: {Type: AWS::Serverless::HttpApi}
                  Fn:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: a.B
                      Runtime: java17
                      CodeUri: x
                      AutoPublishAlias: live
                      Events:
                        Get: {Type: Api, Properties: {Path: /, Method: get}}
                        Put: {Type: HttpApi, Properties: {Path: /, Method: put}}
                  X: {Type: Custom::X, Properties: {Value: %s}}
                """;

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "!Ref Api.Stage | prod",
                    "!Ref ApiprodStage | prod",
                    "!Sub '${Api.Stage}' | prod",
                    "!Ref ServerlessRestApi.Stage | Prod",
                    "!Ref ServerlessRestApiProdStage | Prod",
                    "!Ref ServerlessHttpApi.Stage | $default",
                    "!Ref Web.Stage | $default",
                    "!Ref WebApiGatewayDefaultStage | $default",
                    "!Ref Fn | test-stack-Fn",
                    "!GetAtt Fn.Arn | arn:aws:lambda:us-east-1:123456789012:function:test-stack-Fn",
                    "!Ref Fn.Alias | arn:aws:lambda:us-east-1:123456789012:function:test-stack-Fn:live",
                    "!Ref FnAliaslive | arn:aws:lambda:us-east-1:123456789012:function:test-stack-Fn:live",
                    "!Ref Fn.Version | arn:aws:lambda:us-east-1:123456789012:function:test-stack-Fn:1",
                    "!GetAtt Fn.Version.Version | 1",
                    "!GetAtt FnRole.Arn | arn:aws:iam::123456789012:role/test-stack-FnRole",
                    "!Ref FnRole | test-stack-FnRole"
                })
        void give_the_names_that_those_will_have(String written, String expected) {
            var resolving = template(TEMPLATE.formatted(written));

            assertThat(resolving.text()).isEqualTo(expected);
            assertThat(resolving.findings()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"ServerlessRestApi", "ServerlessHttpApi"})
        void give_the_ids_of_implicit_apis(String api) {
            var resolving = template(TEMPLATE.formatted("!Ref " + api));

            assertThat(resolving.text()).isEqualTo(PhysicalNames.apiGatewayId(api));
        }

        @ParameterizedTest
        @CsvSource({"Api.Deployment", "Api.UsagePlan", "ApiApiKey", "Api.ApiKey", "ApiDeploymentab12cd34ef"})
        void are_known(String name) {
            assertThat(template(TEMPLATE.formatted("!Ref " + name)).findings()).isEmpty();
        }

        @Test
        void are_refused_where_sam_does_not_make_them() {
            var resolving = template("""
                    Resources:
                      X: {Type: Custom::X, Properties: {Value: !Ref ServerlessRestApi}}
                    """);

            assertThat(resolving.errors()).hasSize(1);
        }
    }
}
