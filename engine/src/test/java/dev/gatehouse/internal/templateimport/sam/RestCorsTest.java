package dev.gatehouse.internal.templateimport.sam;

import static dev.gatehouse.internal.templateimport.sam.Expanding.api;
import static dev.gatehouse.internal.templateimport.sam.Expanding.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import org.junit.jupiter.api.Test;

class RestCorsTest {

    private static String headers(Expanding expanded) {
        return expanded.at(
                "Api",
                "Body",
                "paths",
                "/a",
                "options",
                ApiBody.INTEGRATION,
                "responses",
                "default",
                "responseParameters");
    }

    @Test
    void a_text_is_the_allowed_origin_and_the_methods_are_those_of_the_path() {
        var expanded = api("Cors: \"'*'\"", get("/a"));

        assertThat(headers(expanded))
                .isEqualTo("{'method.response.header.Access-Control-Allow-Origin':''*'',"
                        + "'method.response.header.Access-Control-Allow-Methods':''GET,OPTIONS''}");
    }

    @Test
    void the_answer_is_a_mock_with_status_200() {
        var expanded = api("Cors: \"'*'\"", get("/a"));

        assertThat(expanded.at("Api", "Body", "paths", "/a", "options", ApiBody.INTEGRATION, "type"))
                .isEqualTo("'mock'");
        assertThat(expanded.node("Api", "Body", "paths", "/a", "options", ApiBody.INTEGRATION, "requestTemplates")
                        .flatMap(templates -> templates.get("application/json"))
                        .flatMap(template -> template.asText()))
                .contains("{\n  \"statusCode\" : 200\n}\n");
    }

    @Test
    void a_path_for_any_method_allows_all_seven() {
        var expanded =
                api("Cors: \"'*'\"", "Any: {Type: Api, Properties: {RestApiId: !Ref Api, Method: any, Path: /a}}");

        assertThat(headers(expanded)).contains("'DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT'");
    }

    @Test
    void values_are_copied_raw_and_the_origin_defaults_to_all() {
        var expanded = api("Cors: {AllowMethods: \"'GET'\", AllowHeaders: X-A, MaxAge: \"'600'\"}", get("/a"));

        assertThat(headers(expanded))
                .isEqualTo("{'method.response.header.Access-Control-Allow-Origin':''*'',"
                        + "'method.response.header.Access-Control-Allow-Headers':'X-A',"
                        + "'method.response.header.Access-Control-Allow-Methods':''GET'',"
                        + "'method.response.header.Access-Control-Max-Age':''600''}");
    }

    @Test
    void credentials_are_allowed_only_by_a_literal_true() {
        var literal = api("Cors: {AllowOrigin: \"'x'\", AllowCredentials: true}", get("/a"));
        var text = api("Cors: {AllowOrigin: \"'x'\", AllowCredentials: 'true'}", get("/a"));

        assertThat(headers(literal)).contains("Access-Control-Allow-Credentials':''true''");
        assertThat(headers(text)).doesNotContain("Credentials");
    }

    @Test
    void credentials_with_all_origins_are_refused() {
        var expanded = api("Cors: {AllowCredentials: true}", get("/a"));

        assertThat(expanded.refusals())
                .containsExactly("Resource with id [Api] is invalid. Unable to add Cors configuration because"
                        + " 'AllowCredentials' can not be true when 'AllowOrigin' is \"'*'\" or not set");
    }

    @Test
    void an_own_options_method_is_kept() {
        var expanded =
                api("Cors: \"'*'\"", "Own: {Type: Api, Properties: {RestApiId: !Ref Api, Method: options, Path: /a}}");

        assertThat(expanded.at("Api", "Body", "paths", "/a", "options", ApiBody.INTEGRATION, "type"))
                .isEqualTo("'aws_proxy'");
    }

    @Test
    void paths_that_differ_by_a_trailing_slash_get_one_options_method() {
        var expanded = api(
                "Cors: \"'*'\"",
                get("/a") + ", Slash: {Type: Api, Properties: {RestApiId: !Ref Api, Method: get, Path: /a/}}");

        assertThat(expanded.keys("Api", "Body", "paths", "/a")).contains("options");
        assertThat(expanded.keys("Api", "Body", "paths", "/a/")).doesNotContain("options");
    }

    @Test
    void an_unknown_key_is_refused() {
        assertThat(api("Cors: {Foo: a}", get("/a")).refusals())
                .containsExactly("Resource with id [Api] is invalid. Invalid key 'Foo' for 'Cors' property.");
    }

    @Test
    void a_definition_elsewhere_is_refused() {
        assertThat(api("Cors: \"'*'\", DefinitionUri: s3://b/k", get("/a")).refusals())
                .containsExactly("Resource with id [Api] is invalid. Cors works only with inline Swagger specified in"
                        + " 'DefinitionBody' property.");
    }
}
