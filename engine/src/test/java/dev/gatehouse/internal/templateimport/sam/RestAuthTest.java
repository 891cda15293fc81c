package dev.gatehouse.internal.templateimport.sam;

import static dev.gatehouse.internal.templateimport.sam.Expanding.api;
import static dev.gatehouse.internal.templateimport.sam.Expanding.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import org.junit.jupiter.api.Test;

class RestAuthTest {

    private static final String TOKEN =
            "Authorizers: {T: {FunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:t'}}";
    private static final String BODY = "DefinitionBody: {swagger: '2.0', paths: {/a: {get:"
            + " {x-amazon-apigateway-integration: {type: mock}}}}}";

    private static String event(String auth) {
        return "Get: {Type: Api, Properties: {RestApiId: !Ref Api, Method: get, Path: /a, Auth: {" + auth + "}}}";
    }

    private static String security(Expanding expanded, String method) {
        return expanded.at("Api", "Body", "paths", "/a", method, "security");
    }

    private static String authorizer(Expanding expanded, String name) {
        return expanded.at("Api", "Body", "securityDefinitions", name, "x-amazon-apigateway-authorizer");
    }

    @Test
    void the_default_authorizer_secures_every_method_and_the_preflight() {
        var expanded = api("Cors: \"'*'\", Auth: {DefaultAuthorizer: T, " + TOKEN + "}", get("/a"));

        assertThat(security(expanded, "get")).isEqualTo("[{'T':[]}]");
        assertThat(security(expanded, "options")).isEqualTo("[{'T':[]}]");
    }

    @Test
    void the_preflight_can_be_left_open() {
        var expanded = api(
                "Cors: \"'*'\", Auth: {DefaultAuthorizer: T, AddDefaultAuthorizerToCorsPreflight: false, " + TOKEN
                        + "}",
                get("/a"));

        assertThat(security(expanded, "options")).isEqualTo("absent");
    }

    @Test
    void an_event_replaces_the_default_or_switches_it_off() {
        String auth = "Auth: {DefaultAuthorizer: T, Authorizers: {T: {FunctionArn: a}, U: {UserPoolArn: b}}}";

        assertThat(security(api(auth, event("Authorizer: U")), "get")).isEqualTo("[{'U':[]}]");
        assertThat(security(api(auth, event("Authorizer: NONE")), "get")).isEqualTo("[{'NONE':[]}]");
    }

    @Test
    void none_without_a_default_is_refused() {
        assertThat(api("Auth: {" + TOKEN + "}", event("Authorizer: NONE")).refusals())
                .containsExactly("Resource with id [Fn] is invalid. Event with id [Get] is invalid. Unable to set"
                        + " Authorizer on API method [get] for path [/a] because 'NONE' is only a valid value when a"
                        + " DefaultAuthorizer on the API is specified.");
    }

    @Test
    void an_unknown_authorizer_is_refused() {
        assertThat(api("Auth: {" + TOKEN + "}", event("Authorizer: X")).refusals())
                .containsExactly("Resource with id [Fn] is invalid. Event with id [Get] is invalid. Unable to set"
                        + " Authorizer [X] on API method [get] for path [/a] because it wasn't defined in the API's"
                        + " Authorizers.");
    }

    @Test
    void scopes_of_the_event_replace_those_of_the_authorizer() {
        String auth = "Auth: {Authorizers: {U: {UserPoolArn: b, AuthorizationScopes: [own]}}}";

        assertThat(security(api(auth, event("Authorizer: U")), "get")).isEqualTo("[{'U':['own']}]");
        assertThat(security(api(auth, event("Authorizer: U, AuthorizationScopes: [a, b]")), "get"))
                .isEqualTo("[{'U':['a','b']}]");
    }

    @Test
    void scopes_without_authorizer_are_refused() {
        assertThat(api("Auth: {" + TOKEN + "}", event("AuthorizationScopes: [a]"))
                        .refusals())
                .containsExactly("Resource with id [Fn] is invalid. Event with id [Get] is invalid. AuthorizationScopes"
                        + " works only when Authorizer is set");
    }

    @Test
    void with_an_own_definition_the_default_applies_and_event_auth_only_when_told() {
        String auth = BODY + ", Auth: {DefaultAuthorizer: T, " + TOKEN + "}";

        assertThat(security(api(auth, event("Authorizer: NONE")), "get")).isEqualTo("[{'T':[]}]");
        assertThat(security(api(auth, event("Authorizer: NONE, OverrideApiAuth: true")), "get"))
                .isEqualTo("[{'NONE':[]}]");
    }

    @Test
    void iam_takes_the_callers_credentials_unless_another_role_is_named() {
        var byDefault = api("Auth: {DefaultAuthorizer: AWS_IAM}", get("/a"));
        var role = api("Auth: {DefaultAuthorizer: AWS_IAM, InvokeRole: 'arn:aws:iam::1:role/r'}", get("/a"));
        var none = api("Auth: {DefaultAuthorizer: AWS_IAM, InvokeRole: NONE}", get("/a"));

        assertThat(security(byDefault, "get")).isEqualTo("[{'AWS_IAM':[]}]");
        assertThat(byDefault.at("Api", "Body", "securityDefinitions", "AWS_IAM", "x-amazon-apigateway-authtype"))
                .isEqualTo("'awsSigv4'");
        assertThat(credentials(byDefault)).isEqualTo("'arn:aws:iam::*:user/*'");
        assertThat(credentials(role)).isEqualTo("'arn:aws:iam::1:role/r'");
        assertThat(credentials(none)).isEqualTo("absent");
    }

    private static String credentials(Expanding expanded) {
        return expanded.at("Api", "Body", "paths", "/a", "get", ApiBody.INTEGRATION, "credentials");
    }

    @Test
    void a_token_authorizer_reads_authorization_by_default() {
        var expanded =
                api("Auth: {Authorizers: {T: {FunctionArn: a, Identity: {ValidationExpression: x+}}}}", get("/a"));

        assertThat(expanded.at("Api", "Body", "securityDefinitions", "T", "name"))
                .isEqualTo("'Authorization'");
        assertThat(authorizer(expanded, "T")).contains("'type':'token'", "'identityValidationExpression':'x+'");
        assertThat(authorizer(expanded, "T")).doesNotContain("Ttl");
    }

    @Test
    void a_request_authorizer_joins_its_identity_sources() {
        var expanded = api(
                "Auth: {Authorizers: {R: {FunctionArn: a, FunctionPayloadType: REQUEST, Identity: {Headers: [H],"
                        + " QueryStrings: [Q], StageVariables: [V], Context: [C], ReauthorizeEvery: 0}}}}",
                get("/a"));

        assertThat(authorizer(expanded, "R"))
                .contains(
                        "'identitySource':'method.request.header.H, method.request.querystring.Q, stageVariables.V,"
                                + " context.C'",
                        "'authorizerResultTtlInSeconds':0");
    }

    @Test
    void a_request_authorizer_without_identity_source_is_refused_unless_it_is_never_cached() {
        String start = "Auth: {Authorizers: {R: {FunctionArn: a, FunctionPayloadType: REQUEST, Identity: ";

        assertThat(api(start + "{ReauthorizeEvery: 5}}}}", get("/a")).refusals())
                .containsExactly(
                        "Resource with id [Api] is invalid. R Authorizer must specify Identity with at least one"
                                + " of Headers, QueryStrings, StageVariables, or Context.");
        assertThat(api(start + "{ReauthorizeEvery: 0}}}}", get("/a")).refusals())
                .isEmpty();
    }

    @Test
    void user_pools_make_a_cognito_authorizer() {
        var expanded = api("Auth: {Authorizers: {U: {UserPoolArn: [a, b]}}}", get("/a"));

        assertThat(authorizer(expanded, "U")).isEqualTo("{'type':'cognito_user_pools','providerARNs':['a','b']}");
    }

    @Test
    void the_key_requirement_covers_the_preflight_and_an_event_may_switch_it() {
        String cors = "Cors: \"'*'\", Auth: {ApiKeyRequired: true";

        assertThat(security(api(cors + "}", get("/a")), "options")).isEqualTo("[{'api_key':[]}]");
        assertThat(security(api(cors + ", AddApiKeyRequiredToCorsPreflight: false}", get("/a")), "options"))
                .isEqualTo("absent");
        assertThat(security(api(cors + "}", event("ApiKeyRequired: false")), "get"))
                .isEqualTo("[]");
    }

    @Test
    void switching_a_key_off_that_nobody_asks_for_is_refused() {
        assertThat(api("", event("ApiKeyRequired: false")).refusals())
                .containsExactly("Resource with id [Fn] is invalid. Event with id [Get] is invalid. Unable to set"
                        + " ApiKeyRequired [False] on API method [get] for path [/a] because the related API does not"
                        + " specify any ApiKeyRequired.");
    }

    @Test
    void key_and_authorizer_are_separate_requirements() {
        var expanded = api("Auth: {ApiKeyRequired: true, DefaultAuthorizer: T, " + TOKEN + "}", get("/a"));

        assertThat(security(expanded, "get")).isEqualTo("[{'T':[]},{'api_key':[]}]");
    }

    @Test
    void a_default_that_is_no_text_is_refused() {
        assertThat(api("Auth: {DefaultAuthorizer: {a: b}, " + TOKEN + "}", get("/a"))
                        .refusals())
                .containsExactly("Resource with id [Api] is invalid. DefaultAuthorizer is not a string.");
    }

    @Test
    void the_api_may_invoke_its_authorizers_function_unless_switched_off() {
        String off = "Auth: {Authorizers: {T: {FunctionArn: a, DisableFunctionDefaultPermissions: true}}}";

        assertThat(api("Auth: {" + TOKEN + "}", get("/a")).at("ApiTAuthorizerPermission", "SourceArn"))
                .endsWith("/authorizers/*'");
        assertThat(api(off, get("/a")).has("ApiTAuthorizerPermission")).isFalse();
    }
}
