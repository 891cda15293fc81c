package dev.gatehouse.templates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A guard of the wrong shape is an error; one that AWS overlooks is a warning. */
class GuardShapesTest {

    private static final String URI = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
            + "arn:aws:lambda:us-east-1:123456789012:function:Auth/invocations";
    private static final String RESOURCES = """
            Resources:
              Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: a, ProtocolType: %s, RouteSelectionExpression: $request.body.action}}
              Int: {Type: AWS::ApiGatewayV2::Integration, Properties: {ApiId: !Ref Api, IntegrationType: HTTP_PROXY, IntegrationMethod: GET, IntegrationUri: https://a.example.com, PayloadFormatVersion: '1.0'}}
              Az:
                Type: AWS::ApiGatewayV2::Authorizer
                Properties: {ApiId: !Ref Api, Name: az, %s}
              Rt:
                Type: AWS::ApiGatewayV2::Route
                Properties: {ApiId: !Ref Api, RouteKey: %s, Target: !Sub 'integrations/${Int}', %s}
            """;
    private static final String REQUEST = "AuthorizerType: REQUEST, AuthorizerUri: " + URI
            + ", AuthorizerPayloadFormatVersion: '2.0', IdentitySource: [$request.header.A]";
    private static final String JWT = "AuthorizerType: JWT, IdentitySource: [$request.header.A], JwtConfiguration:"
            + " {Issuer: https://i.example.com, Audience: [a]}";

    @Nested
    class OfSecurity {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{az: []}",
                    "[az]",
                    "az",
                    "[[{az: []}]]",
                    "[null]",
                    "0",
                    "true",
                    "null",
                    "[{az: admin}]",
                    "[{az: [[admin]]}]",
                    "[{az: {a: admin}}]"
                })
        void are_errors_at_an_operation_and_at_the_top(String security) {
            assertThat(Started.of(rest("", "security: " + security + ", ")).errors())
                    .isNotEmpty();
            assertThat(Started.of(rest("security: " + security, "")).errors()).isNotEmpty();
            assertThat(Started.of(http("", "security: " + security + ", ")).errors())
                    .isNotEmpty();
            assertThat(Started.of(http("security: " + security, "")).errors()).isNotEmpty();
        }

        @Test
        void are_told_once_with_their_line() {
            assertThat(Started.of(rest("security: {az: []}", "")).errors()).containsExactly("""
                    template.yaml:3 (t.security): t.security is a map.
                      to do:       write a list of maps.""");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{typ: AWS_IAM}", "{type: AWSIAM}", "AWS_IAM", "[]", "{}", "null"})
        void of_the_extension_for_iam_are_errors(String extension) {
            assertThat(Started.of(rest("", "x-amazon-apigateway-auth: " + extension + ", "))
                            .errors())
                    .isNotEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Security | operation | security",
                    "securities | operation | security",
                    "x-security | operation | security",
                    "x-amazon-apigateway-aut | operation | x-amazon-apigateway-auth",
                    "Security | top | security",
                    "x-amazon-apigateway-polisy | top | x-amazon-apigateway-policy",
                    "x-amazon-apigateway-policies | top | x-amazon-apigateway-policy",
                    "x-amazon-api-gateway-policy | top | x-amazon-apigateway-policy",
                    "security | path | at a path",
                    "security | integration | in an integration",
                    "x-amazon-apigateway-policy | info | in info"
                })
        void that_aws_overlooks_are_warned_of(String name, String place, String hint) {
            String member = name + ": [{az: []}]";
            String text = rest(place.equals("top") ? member : "", place.equals("operation") ? member + ", " : "")
                    .replace("/a: {", place.equals("path") ? "/a: {" + member + ", " : "/a: {")
                    .replace("type: mock", place.equals("integration") ? "type: mock, " + member : "type: mock")
                    .replace("title: t", place.equals("info") ? "title: t, " + member : "title: t");

            assertThat(Started.of(text).warnings())
                    .anySatisfy(warning ->
                            assertThat(warning).contains("guards nothing").contains(hint));
        }

        @ParameterizedTest
        @ValueSource(strings = {"disableExecuteApiEndpoints", "disableExecuteEndpoint", "disableExecuteAPIEndpoint"})
        void in_the_endpoint_configuration_too(String member) {
            String text = rest("x-amazon-apigateway-endpoint-configuration: {" + member + ": true}", "");

            assertThat(Started.of(text).warnings()).anySatisfy(warning -> assertThat(warning)
                    .contains("has no member " + member + ": it guards nothing")
                    .contains("did you mean \"disableExecuteApiEndpoint\"?"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "aws_proxy | ${pets_arn} | Invalid ARN specified in the request",
                    "aws | {{ x }} | Invalid ARN specified in the request",
                    "http_proxy | ${url} | Invalid HTTP endpoint specified for URI",
                    "http | <%= url %>/a | Invalid HTTP endpoint specified for URI"
                })
        void placeholders_of_other_tools_are_named_where_aws_refuses_the_uri(String type, String uri, String text) {
            String definition =
                    rest("", "").replace("type: mock", "type: " + type + ", httpMethod: POST, uri: '" + uri + "'");

            assertThat(Started.of(definition).errors()).singleElement().satisfies(story -> assertThat(story)
                    .contains(text)
                    .contains("is a placeholder that nothing filled in"));
        }
    }

    @Nested
    class OfRoutes {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "HTTP | GET /a | JWT | AuthorizationType: JWT, AuthorizerId: !Ref Az, AuthorizationScopes: [[admin]] | WrongType",
                    "HTTP | GET /a | JWT | AuthorizationType: JWT, AuthorizerId: !Ref Az, AuthorizationScopes: {a: admin} | WrongType",
                    "HTTP | GET /a | JWT | AuthorizerId: !Ref Az | is used without AuthorizationType",
                    "HTTP | GET /a | JWT | AuthorizationScopes: [admin] | is used without AuthorizationType",
                    "HTTP | GET /a | JWT | ApiKeyRequired: true | HTTP APIs have no API keys",
                    "HTTP | GET /a | REQUEST | AuthorizationType: JWT, AuthorizerId: !Ref Az | Setting the authorization type to JWT requires a valid JWT authorizer.",
                    "HTTP | GET /a | JWT | AuthorizationType: CUSTOM, AuthorizerId: !Ref Az | Setting the authorization type to CUSTOM requires a valid REQUEST authorizer.",
                    "HTTP | GET /a | JWT | AuthorizationType: COGNITO_USER_POOLS, AuthorizerId: !Ref Az | write one of AWS_IAM, CUSTOM, JWT, NONE",
                    "WEBSOCKET | $connect | JWT | AuthorizationType: JWT, AuthorizerId: !Ref Az | WEBSOCKET APIs have no other authorizers"
                })
        void whose_kinds_do_not_fit_are_errors(
                String protocol, String key, String authorizer, String authorization, String text) {
            var started = Started.of(
                    RESOURCES.formatted(protocol, authorizer.equals("JWT") ? JWT : REQUEST, key, authorization));

            assertThat(started.runs()).isFalse();
            assertThat(started.findings())
                    .anySatisfy(finding -> assertThat(finding.toString()).contains(text));
        }

        @Test
        void that_name_an_authorizer_beside_none_are_warned_of() {
            var started = Started.of(
                    RESOURCES.formatted("HTTP", JWT, "GET /a", "AuthorizationType: NONE, AuthorizerId: !Ref Az"));

            assertThat(started.warnings())
                    .anySatisfy(warning -> assertThat(warning).contains("Rt.AuthorizerId guards nothing"));
        }
    }

    @Nested
    class OfAuthorizers {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "type: token | a Lambda authorizer needs the URI",
                    "type: token, authorizerUri: 'arn:aws:lambda:us-east-1:123456789012:function:Auth' | Invalid Authorizer URI: arn:aws:lambda",
                    "type: token, authorizerUri: 'arn:aws:apigateway:region:lambda:path/2015-03-31/functions/arn:aws:lambda:region:123456789012:function:Auth/invocations' | Invalid Authorizer URI:",
                    "type: token, authorizerUri: 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${pets_arn}/invocations' | \"${pets_arn}\" is a placeholder that nothing filled in",
                    "type: token, authorizerUri: '{{ auth }}' | \"{{ auth }}\" is a placeholder",
                    "type: request, authorizerUri: URI, identitySource: method.request.path.a | Invalid mapping expression specified: method.request.path.a",
                    "type: request, authorizerUri: URI, identitySource: method.request.header. | Invalid mapping expression specified",
                    "type: token, authorizerUri: URI, identitySource: 'method.request.header.A, method.request.header.B' | Invalid token source expression",
                    "type: cognito_user_pools | a Cognito authorizer needs a user pool",
                    "type: cognito_user_pools, providerARNs: ['arn:aws:1'] | \"arn:aws:1\" is not the ARN of a user pool",
                    "type: cognito_user_pools, providerARNs: [[x]] | holds a list"
                })
        void of_definitions_that_can_not_be_understood_are_errors(String extension, String text) {
            String body = rest("", "")
                    .replace(
                            "type: token, authorizerUri: " + URI,
                            extension.replace("URI", URI).replace("authorizer" + URI, "authorizerUri"));

            assertThat(Started.of(body).errors())
                    .anySatisfy(error -> assertThat(error).contains(text));
        }

        @Test
        void that_keep_results_need_an_identity_source() {
            String body =
                    rest("", "").replace("name: Authorization", "name: Unused").replace("type: token", "type: request");

            assertThat(Started.of(body).errors())
                    .singleElement()
                    .asString()
                    .contains("a REQUEST authorizer whose results are cached needs an identity source.");
            assertThat(Started.of(body.replace("type: request", "type: request, authorizerResultTtlInSeconds: 0"))
                            .errors())
                    .isEmpty();
        }

        @Test
        void of_tokens_need_issuer_and_audience_and_make_a_file_an_http_api() {
            String body = http("", "security: [{az: []}], ").replace("audience: [a]", "audience: []");

            assertThat(Started.of(http("", "security: [{az: []}], ")).errors()).isEmpty();
            assertThat(Started.of(body).errors()).singleElement().asString().contains("needs an audience");
            assertThat(Started.of(body.replace("issuer: https://i.example.com, audience: []", "audience: [a]"))
                            .errors())
                    .singleElement()
                    .asString()
                    .contains("needs an issuer");
        }
    }

    @Nested
    class OfSam {

        private static final String SAM = """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Api: {Type: AWS::Serverless::Api, Properties: {StageName: prod, Auth: %s}}
                  Fn:
                    Type: AWS::Serverless::Function
                    Properties:
                      Runtime: java21
                      Handler: a.B
                      InlineCode: x
                      Events:
                        E: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /a, Method: get, Auth: %s}}
                """;

        @Test
        void a_misspelt_member_of_an_events_auth_is_warned_of() {
            assertThat(Started.of(SAM.formatted("{DefaultAuthorizer: AWS_IAM}", "{authorizer: NONE}"))
                            .warnings())
                    .anySatisfy(warning -> assertThat(warning)
                            .contains("Fn.Events.E.Auth.authorizer guards nothing")
                            .contains("did you mean \"Authorizer\"?"));
        }

        @Test
        void a_default_authorizer_that_names_none_is_warned_of() {
            assertThat(Started.of(SAM.formatted("{DefaultAuthorizer: AWSIAM}", "{}"))
                            .warnings())
                    .anySatisfy(warning -> assertThat(warning)
                            .contains("Api.Auth.DefaultAuthorizer guards nothing")
                            .contains("did you mean \"AWS_IAM\"?"));
        }
    }

    private static String rest(String top, String operation) {
        return """
                swagger: "2.0"
                info: {title: t, version: "1"}
                %s
                securityDefinitions:
                  az:
                    type: apiKey
                    name: Authorization
                    in: header
                    x-amazon-apigateway-authtype: custom
                    x-amazon-apigateway-authorizer: {type: token, authorizerUri: %s}
                paths:
                  /a: {get: {%s x-amazon-apigateway-integration: {type: mock}}}
                """.formatted(top, URI, operation);
    }

    private static String http(String top, String operation) {
        return """
                openapi: 3.0.1
                info: {title: t, version: "1"}
                %s
                components:
                  securitySchemes:
                    az:
                      type: oauth2
                      x-amazon-apigateway-authorizer:
                        type: jwt
                        identitySource: $request.header.Authorization
                        jwtConfiguration: {issuer: https://i.example.com, audience: [a]}
                paths:
                  /a: {get: {%s x-amazon-apigateway-integration: {type: http_proxy, httpMethod: GET, uri: https://a.example.com, payloadFormatVersion: "1.0"}}}
                """.formatted(top, operation);
    }
}
