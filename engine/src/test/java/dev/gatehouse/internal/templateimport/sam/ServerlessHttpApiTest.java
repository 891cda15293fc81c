package dev.gatehouse.internal.templateimport.sam;

import static dev.gatehouse.internal.templateimport.sam.Expanding.httpApi;
import static dev.gatehouse.internal.templateimport.sam.Expanding.template;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ServerlessHttpApiTest {

    private static final String JWT =
            "Authorizers: {J: {IdentitySource: $request.header.Authorization, JwtConfiguration: {Issuer: i, Audience: [a]}}}";

    private static String get(String properties) {
        return "Get: {Type: HttpApi, Properties: {ApiId: !Ref Api, Method: GET, Path: /a" + properties + "}}";
    }

    private static String operation(Expanding expanded, String... path) {
        String[] full = new String[path.length + 4];
        System.arraycopy(new String[] {"Body", "paths", "/a", "get"}, 0, full, 0, 4);
        System.arraycopy(path, 0, full, 4, path.length);
        return expanded.at("Api", full);
    }

    @Test
    void the_default_stage_deploys_by_itself() {
        var expanded = httpApi("", get(""));

        assertThat(expanded.at("ApiApiGatewayDefaultStage", "StageName")).isEqualTo("'$default'");
        assertThat(expanded.at("ApiApiGatewayDefaultStage", "AutoDeploy")).isEqualTo("true");
    }

    @Test
    void a_named_stage_is_the_only_one() {
        var expanded = httpApi("StageName: v1", get(""));

        assertThat(expanded.idsOf("AWS::ApiGatewayV2::Stage")).containsExactly("Apiv1Stage");
    }

    @Test
    void routes_have_payload_format_2_unless_the_event_says_another() {
        assertThat(operation(httpApi("", get("")), ApiBody.INTEGRATION, "payloadFormatVersion"))
                .isEqualTo("'2.0'");
        assertThat(operation(
                        httpApi("", get(", PayloadFormatVersion: '1.0'")), ApiBody.INTEGRATION, "payloadFormatVersion"))
                .isEqualTo("'1.0'");
    }

    @Test
    void path_variables_are_declared() {
        var expanded = httpApi("", "Get: {Type: HttpApi, Properties: {ApiId: !Ref Api, Method: GET, Path: '/{id}'}}");

        assertThat(expanded.at("Api", "Body", "paths", "/{id}", "get", "parameters"))
                .isEqualTo("[{'name':'id','in':'path','required':true}]");
    }

    @Test
    void events_fill_an_own_definition_where_it_has_no_integration() {
        var expanded = httpApi(
                "DefinitionBody: {openapi: 3.0.1, paths: {/a: {get: {summary: own}}, /b: {get:"
                        + " {x-amazon-apigateway-integration: {type: http_proxy}}}}}",
                get("")
                        + ", B: {Type: HttpApi, Properties: {ApiId: !Ref Api, Method: GET, Path: /b, TimeoutInMillis: 9}}");

        assertThat(operation(expanded, "summary")).isEqualTo("'own'");
        assertThat(operation(expanded, ApiBody.INTEGRATION, "type")).isEqualTo("'aws_proxy'");
        assertThat(expanded.at("Api", "Body", "paths", "/b", "get", ApiBody.INTEGRATION))
                .isEqualTo("{'type':'http_proxy','timeoutInMillis':9}");
    }

    @Test
    void the_same_route_twice_is_refused_with_single_quotes() {
        assertThat(httpApi("", get("") + ", B: {Type: HttpApi, Properties: {ApiId: !Ref Api, Method: get, Path: /a}}")
                        .refusals())
                .containsExactly(
                        "Resource with id [Fn] is invalid. Event with id [B] is invalid. API method 'get' defined"
                                + " multiple times for path '/a'.");
    }

    @Test
    void route_settings_of_an_event_become_the_stages() {
        var expanded = httpApi(
                "",
                get(", RouteSettings: {ThrottlingBurstLimit: 5}")
                        + ", Any: {Type: HttpApi, Properties: {ApiId: !Ref Api,"
                        + " RouteSettings: {ThrottlingBurstLimit: 6}}}");

        assertThat(expanded.at("ApiApiGatewayDefaultStage", "RouteSettings"))
                .isEqualTo("{'GET /a':{'ThrottlingBurstLimit':5},'$default':{'ThrottlingBurstLimit':6}}");
    }

    @Test
    void fail_on_warnings_renames_the_default_path() {
        var expanded = httpApi("FailOnWarnings: true", "Any: {Type: HttpApi, Properties: {ApiId: !Ref Api}}");

        assertThat(expanded.keys("Api", "Body", "paths")).containsExactly("/$default");
    }

    @Test
    void the_permission_of_the_default_route_covers_the_functions_other_routes() {
        var expanded = httpApi("", get("") + ", Any: {Type: HttpApi, Properties: {ApiId: !Ref Api}}");

        assertThat(expanded.idsOf("AWS::Lambda::Permission")).containsExactly("FnAnyPermission");
    }

    @Test
    void sam_tags_the_definition_and_a_name_becomes_its_title() {
        var expanded = httpApi("Name: N, Description: D, Tags: {k: v}", get(""));

        assertThat(expanded.at("Api", "Body", "tags")).contains("'name':'k'", "httpapi:createdBy");
        assertThat(expanded.at("Api", "Body", "info")).isEqualTo("{'version':'1.0','title':'N','description':'D'}");
    }

    @Nested
    class Cors {

        @Test
        void true_allows_all_origins_and_nothing_else() {
            assertThat(httpApi("CorsConfiguration: true", get("")).at("Api", "Body", "x-amazon-apigateway-cors"))
                    .isEqualTo("{'allowOrigins':['*']}");
        }

        @Test
        void a_parameter_may_say_true() {
            var expanded = template(
                    "{Parameters: {P: {Type: String}}, Resources: {Api: {Type: AWS::Serverless::HttpApi, Properties:"
                            + " {CorsConfiguration: {Ref: P}}}}}",
                    Map.of("P", "true"));

            assertThat(expanded.at("Api", "Body", "x-amazon-apigateway-cors")).isEqualTo("{'allowOrigins':['*']}");
        }

        @Test
        void a_map_is_laid_over_the_definitions_own_property_by_property() {
            var expanded = httpApi(
                    "CorsConfiguration: {AllowMethods: [GET], MaxAge: 0}, DefinitionBody: {openapi: 3.0.1, paths: {},"
                            + " x-amazon-apigateway-cors: {allowMethods: [PUT], allowHeaders: [h]}}",
                    get(""));

            assertThat(expanded.at("Api", "Body", "x-amazon-apigateway-cors"))
                    .isEqualTo("{'allowMethods':['GET'],'allowHeaders':['h'],'maxAge':0}");
        }

        @Test
        void there_is_no_options_route() {
            assertThat(httpApi("CorsConfiguration: true", get("")).keys("Api", "Body", "paths", "/a"))
                    .containsExactly("get");
        }

        @Test
        void credentials_with_all_origins_are_refused_only_when_the_list_is_exactly_that() {
            String credentials = "CorsConfiguration: {AllowCredentials: true, AllowOrigins: ";

            assertThat(httpApi(credentials + "['*']}", get("")).refusals()).hasSize(1);
            assertThat(httpApi(credentials + "['*', 'https://a']}", get("")).refusals())
                    .isEmpty();
        }
    }

    @Nested
    class Auth {

        @Test
        void token_authorizers_have_lower_case_keys() {
            var expanded = httpApi("Auth: {DefaultAuthorizer: J, " + JWT + "}", get(""));

            assertThat(expanded.at("Api", "Body", "components", "securitySchemes", "J"))
                    .isEqualTo("{'type':'oauth2','x-amazon-apigateway-authorizer':{'jwtConfiguration':{'issuer':'i',"
                            + "'audience':['a']},'identitySource':'$request.header.Authorization','type':'jwt'}}");
            assertThat(operation(expanded, "security")).isEqualTo("[{'J':[]}]");
        }

        @Test
        void function_authorizers_list_their_identity_sources() {
            var expanded = httpApi(
                    "Auth: {Authorizers: {L: {FunctionArn: a, AuthorizerPayloadFormatVersion: 2.0, EnableSimpleResponses:"
                            + " true, Identity: {Headers: [H], Context: [c], ReauthorizeEvery: 7}}}}",
                    get(""));

            assertThat(expanded.at(
                            "Api", "Body", "components", "securitySchemes", "L", "x-amazon-apigateway-authorizer"))
                    .contains(
                            "'identitySource':['$request.header.H','$context.c']",
                            "'authorizerResultTtlInSeconds':7",
                            "'enableSimpleResponses':true");
        }

        @Test
        void iam_must_be_switched_on() {
            var on = httpApi("Auth: {EnableIamAuthorizer: true, DefaultAuthorizer: AWS_IAM}", get(""));
            var off = httpApi("Auth: {DefaultAuthorizer: AWS_IAM}", get(""));

            assertThat(operation(on, "security")).isEqualTo("[{'AWS_IAM':[]}]");
            assertThat(off.refusals())
                    .containsExactly(
                            "Resource with id [Api] is invalid. Unable to set DefaultAuthorizer because 'AWS_IAM'"
                                    + " was not defined in 'Authorizers'.");
        }

        @Test
        void none_opens_a_route_and_options_never_gets_the_default() {
            var expanded = httpApi(
                    "Auth: {DefaultAuthorizer: J, " + JWT + "}",
                    get(", Auth: {Authorizer: NONE}")
                            + ", O: {Type: HttpApi, Properties: {ApiId: !Ref Api, Method: options, Path: /a}}");

            assertThat(operation(expanded, "security")).isEqualTo("[{'NONE':[]}]");
            assertThat(expanded.at("Api", "Body", "paths", "/a", "options", "security"))
                    .isEqualTo("absent");
        }

        @Test
        void event_auth_without_any_authorizer_is_refused() {
            assertThat(httpApi("Auth: {" + JWT + "}", get(", Auth: {AuthorizationScopes: [s]}"))
                            .refusals())
                    .containsExactly("Resource with id [Fn] is invalid. Event with id [Get] is invalid. 'Auth' section"
                            + " requires either an explicit 'Authorizer' set or a 'DefaultAuthorizer' configured on the"
                            + " HttpApi.");
        }

        @Test
        void a_property_of_the_other_kind_is_refused() {
            String both =
                    "Auth: {Authorizers: {J: {IdentitySource: s, FunctionArn: a, JwtConfiguration: {issuer: i}}}}";

            assertThat(httpApi(both, get("")).refusals())
                    .containsExactly(
                            "Resource with id [Api] is invalid. FunctionArn is only supported for Lambda Authorizer.");
        }
    }

    @Test
    void base_paths_keep_dashes_and_inner_slashes() {
        var expanded = httpApi("Domain: {DomainName: a.example, CertificateArn: c, BasePath: /a-b/c_d/}", get(""));

        assertThat(expanded.at("ApiabcdApiMapping", "ApiMappingKey")).isEqualTo("'a-b/c_d'");
        assertThat(expanded.at("ApiabcdApiMapping", "Stage")).isEqualTo("'$default'");
    }

    @Test
    void other_characters_in_a_base_path_are_refused() {
        assertThat(httpApi("Domain: {DomainName: a.example, CertificateArn: c, BasePath: a.b}", get(""))
                        .refusals())
                .containsExactly("Resource with id [Api] is invalid. Invalid Basepath name provided.");
    }
}
