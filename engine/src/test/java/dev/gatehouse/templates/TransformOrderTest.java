package dev.gatehouse.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransformOrderTest {

    private static final String BOTH = "Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]\n";
    private static final String SAM = "Transform: AWS::Serverless-2016-10-31\n";
    private static final String FUNCTION = "Handler: a.B, Runtime: nodejs20.x, InlineCode: x";

    private static String template(String transform, String auth, String event) {
        return transform + """
                Parameters:
                  On: {Type: String, Default: 'true'}
                  Off: {Type: String, Default: 'false'}
                  Path: {Type: String, Default: /a}
                  Verb: {Type: String, Default: get}
                  Iam: {Type: String, Default: AWS_IAM}
                Conditions:
                  IsOn: !Equals [!Ref On, 'true']
                  IsOff: !Equals [!Ref Off, 'true']
                Resources:
                  Api: {Type: AWS::Serverless::Api, Properties: {StageName: v1, Auth: %s}}
                  Other: {Type: AWS::Serverless::Api, Properties: {StageName: v2}}
                  Fn:
                    Type: AWS::Serverless::Function
                    Properties: {%s, Events: {E: {Type: Api, Properties: {%s}}, F: {Type: Api, Properties: {Path: /f, Method: get, RestApiId: !Ref Other}}}}
                """.formatted(auth, FUNCTION, event);
    }

    /** The method {@code GET /a} as it is described. */
    private static String route(String text) {
        try (ApiGateway gateway =
                ApiGateway.builder().templateText("t.yaml", text).start()) {
            return Json.parse(gateway.describe())
                    .member("apis")
                    .map(apis -> ((JsonArray) apis).elements())
                    .orElseThrow()
                    .stream()
                    .flatMap(api -> api.member("routes").stream())
                    .flatMap(routes -> ((JsonArray) routes).elements().stream())
                    .filter(route ->
                            route.member("path").map(Json::text).orElse("").equals("/a"))
                    .map(Json::toText)
                    .findFirst()
                    .orElse("");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{DefaultAuthorizer: !If [IsOn, AWS_IAM, NONE]} | Path: /a, Method: get, RestApiId: !Ref Api | AWS_IAM",
                "{DefaultAuthorizer: !Sub '${Iam}'} | Path: /a, Method: get, RestApiId: !Ref Api | AWS_IAM",
                "!If [IsOn, {DefaultAuthorizer: AWS_IAM}, !Ref AWS::NoValue] | Path: /a, Method: get, RestApiId: !Ref Api | AWS_IAM",
                "{DefaultAuthorizer: AWS_IAM} | Path: !Sub '${Path}', Method: !Ref Verb, RestApiId: !Ref Api | AWS_IAM",
                "{DefaultAuthorizer: AWS_IAM} | Path: !Join ['', [/, a]], Method: get, RestApiId: !If [IsOff, !Ref Other, !Ref Api] | AWS_IAM",
                "{DefaultAuthorizer: AWS_IAM} | Path: /a, Method: get, RestApiId: !Ref Api, Auth: {Authorizer: !If [IsOn, NONE, AWS_IAM]} | NONE",
                "{} | Path: /a, Method: get, RestApiId: !Ref Api, Auth: {Authorizer: !If [IsOn, AWS_IAM, NONE]} | AWS_IAM"
            })
    void with_language_extensions_sam_sees_what_functions_come_to(String auth, String event, String expected) {
        assertThat(route(template(BOTH, auth, event))).contains("\"type\":\"" + expected + "\"");
    }

    @ParameterizedTest
    @CsvSource({"IsOn, true", "IsOff, false"})
    void with_language_extensions_a_key_is_asked_for_where_the_condition_holds(String condition, boolean required) {
        String auth = "{ApiKeyRequired: !If [" + condition + ", true, false]}";

        assertThat(route(template(BOTH, auth, "Path: /a, Method: get, RestApiId: !Ref Api")))
                .contains("\"apiKeyRequired\":" + required);
    }

    @Test
    void without_them_a_function_is_a_value_like_any_other_to_sam() {
        String auth = "{ApiKeyRequired: !If [IsOff, true, false]}";

        assertThat(route(template(SAM, auth, "Path: /a, Method: get, RestApiId: !Ref Api")))
                .contains("\"apiKeyRequired\":true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Path: !Sub '${Path}', Method: get, RestApiId: !Ref Api",
                "Path: /a, Method: get, RestApiId: !If [IsOn, !Ref Api, !Ref Other]"
            })
    void without_them_sam_refuses_functions_where_it_wants_a_text(String event) {
        assertThat(Started.of(template(SAM, "{}", event)).errors())
                .singleElement()
                .asString()
                .contains("should be a string");
    }

    @Test
    void listed_after_sam_they_come_too_late() {
        String transforms = "Transform: [AWS::Serverless-2016-10-31, AWS::LanguageExtensions]\n";

        assertThat(Started.of(template(transforms, "{}", "Path: !Sub '${Path}', Method: get, RestApiId: !Ref Api"))
                        .errors())
                .singleElement()
                .asString()
                .contains("Property 'Path' should be a string.");
    }

    @Test
    void what_sam_makes_exists_under_the_condition_of_what_it_is_made_of() {
        String text = template(SAM, "{}", "Path: /a, Method: get, RestApiId: !Ref Api")
                .replace("Type: AWS::Serverless::Function", "Condition: IsOff\n    Type: AWS::Serverless::Function");

        assertThat(Started.of(text).errors()).isNotEmpty().allSatisfy(error -> assertThat(error)
                .contains("The REST API doesn't contain any methods"));
    }

    @Test
    void what_a_condition_removes_is_refused_by_sam_all_the_same() {
        String text = template(SAM, "{}", "Path: !Sub '${Path}', Method: get, RestApiId: !Ref Api")
                .replace("Type: AWS::Serverless::Function", "Condition: IsOff\n    Type: AWS::Serverless::Function");

        assertThat(Started.of(text).errors()).singleElement().asString().contains("should be a string");
    }

    @Test
    void without_the_transform_serverless_types_are_unknown() {
        assertThat(Started.of(template("", "{}", "Path: /a, Method: get, RestApiId: !Ref Api"))
                        .errors())
                .contains("""
                        template.yaml:11 (Api.Type): Template format error: Unrecognized resource types: [AWS::Serverless::Api, AWS::Serverless::Function]
                          to do:       add "Transform: AWS::Serverless-2016-10-31" at the top of the template.""");
    }

    @Test
    void an_include_that_is_not_at_hand_is_the_only_finding() {
        String text = SAM + """
                Resources:
                  Api:
                    Type: AWS::Serverless::Api
                    Properties:
                      StageName: dev
                      Auth: {DefaultAuthorizer: AWS_IAM}
                      DefinitionBody: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: s3://bucket/key.yaml}}}
                """;

        assertThat(Started.of(text).errors()).singleElement().asString().contains("s3://bucket/key.yaml");
    }
}
