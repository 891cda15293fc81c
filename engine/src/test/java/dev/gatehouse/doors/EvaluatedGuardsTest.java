package dev.gatehouse.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code AWS::LanguageExtensions} evaluates in an Auth guards as if its value were written. */
class EvaluatedGuardsTest {

    private static final String TEMPLATE = """
            Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
            Parameters: {Yes: {Type: String, Default: 'true'}, Name: {Type: String, Default: Az}}
            Conditions: {Guarded: !Equals [!Ref Yes, 'true'], Open: !Not [!Equals [!Ref Yes, 'true']]}
            Mappings: {Names: {Of: {Authorizer: Az, Nobody: NONE}}}
            Resources:
              Api:
                Type: AWS::Serverless::%1$s
                Properties: {StageName: p, Auth: {%2$s, Authorizers: {Az: {%3$s}}}}
              Fn:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java17
                  Handler: a.B
                  CodeUri: .
                  Events:
                    Get: {Type: %4$s, Properties: {Path: /x, Method: get, %5$s: !Ref Api, %6$s}}
            """;
    private static final String FUNCTION = "FunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:f'";
    private static final String TOKENS = "IdentitySource: $request.header.Authorization, JwtConfiguration: {issuer:"
            + " 'https://issuer.example.com', audience: [shop]}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Az",
                "!Ref Name",
                "!Sub '${Name}'",
                "!Sub ['${N}', {N: Az}]",
                "!Sub ['${N}', {N: !If [Guarded, Az, NONE]}]",
                "!If [Guarded, Az, NONE]",
                "!If [Open, NONE, Az]",
                "!If [Guarded, !If [Open, NONE, Az], NONE]",
                "!If [Guarded, !Ref Name, !Ref AWS::NoValue]",
                "!FindInMap [Names, Of, Authorizer]",
                "!Join ['', [!Ref Name]]",
                "!Select [0, [Az]]",
                "!Select [0, !Split [',', 'Az,B']]"
            })
    void of_defaults_and_events_of_both_kinds_of_api(String name) {
        String byDefault = "DefaultAuthorizer: " + name;
        String ofEvent = "Auth: {Authorizer: " + name + "}";

        assertGuarded(TEMPLATE.formatted("Api", byDefault, FUNCTION, "Api", "RestApiId", "TimeoutInMillis: 500"));
        assertGuarded(TEMPLATE.formatted("Api", "ApiKeyRequired: false", FUNCTION, "Api", "RestApiId", ofEvent));
        assertGuarded(TEMPLATE.formatted("HttpApi", byDefault, TOKENS, "HttpApi", "ApiId", "TimeoutInMillis: 500"));
        assertGuarded(TEMPLATE.formatted("HttpApi", "EnableIamAuthorizer: false", TOKENS, "HttpApi", "ApiId", ofEvent));
    }

    private static void assertGuarded(String template) {
        try (ApiGateway gateway = ApiGateway.builder()
                .templateText("template.yaml", template)
                .functions(AnonymousCall.functions())
                .start()) {
            assertThat(AnonymousCall.everywhere(gateway)).isNotEmpty().noneMatch(AnonymousCall::gotIn);
        }
    }
}
