package dev.gatehouse.internal.templateimport.sam;

import static dev.gatehouse.internal.templateimport.sam.Expanding.FUNCTION;
import static dev.gatehouse.internal.templateimport.sam.Expanding.api;
import static dev.gatehouse.internal.templateimport.sam.Expanding.events;
import static dev.gatehouse.internal.templateimport.sam.Expanding.get;
import static dev.gatehouse.internal.templateimport.sam.Expanding.template;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerlessApiTest {

    private static final String BODY =
            "DefinitionBody: {swagger: '2.0', paths: {/own: {get: {x-amazon-apigateway-integration: {type: mock}}}}}";

    @Test
    void the_deployment_makes_an_extra_stage_named_stage() {
        var expanded = api("", get("/a"));

        String deployment = expanded.idsOf("AWS::ApiGateway::Deployment").first();
        assertThat(expanded.at(deployment, "StageName")).isEqualTo("'Stage'");
    }

    @Test
    void any_open_api_version_removes_the_extra_stage() {
        var expanded = api("OpenApiVersion: '2.0'", get("/a"));

        String deployment = expanded.idsOf("AWS::ApiGateway::Deployment").first();
        assertThat(expanded.at(deployment, "StageName")).isEqualTo("absent");
    }

    @Test
    void stage_settings_go_to_the_own_stage() {
        var expanded =
                api("Variables: {a: b}, CacheClusterEnabled: true, MethodSettings: [{HttpMethod: '*'}]", get("/a"));

        assertThat(expanded.at("Apiv1Stage", "Variables")).isEqualTo("{'a':'b'}");
        assertThat(expanded.at("Apiv1Stage", "CacheClusterEnabled")).isEqualTo("true");
        assertThat(expanded.at("Apiv1Stage", "MethodSettings")).isEqualTo("[{'HttpMethod':'*'}]");
    }

    @Test
    void a_stage_name_with_other_characters_gives_a_hashed_id() {
        var expanded = template("Resources: {Api: {Type: AWS::Serverless::Api, Properties: {StageName: a_b}}}");

        assertThat(expanded.idsOf("AWS::ApiGateway::Stage").first()).matches("ApiStage[0-9a-f]{10}");
    }

    /** The first id is one of the translator's own outputs; it hashes a text as it is, anything else as sorted JSON. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "admin.one.amazon.com | ApiGatewayDomainName5fe29fe649",
                "{Ref: Domain} | ApiGatewayDomainName2f68437370",
                "{'Fn::ImportValue': Domain} | ApiGatewayDomainName08e835232c"
            })
    void a_domain_has_an_id_with_the_hash_of_its_name(String name, String id) {
        var expanded = template("""
                {Parameters: {Domain: {Type: String, Default: shop.example.com}},
                 Resources: {Api: {Type: AWS::Serverless::Api, Properties: {StageName: v1, DefinitionBody: {swagger: '2.0',
                   paths: {}}, Domain: {DomainName: %s, CertificateArn: c}}}}}
                """.formatted(name));

        assertThat(expanded.idsOf("AWS::ApiGateway::DomainName")).containsExactly(id);
    }

    @Test
    void a_referenced_stage_name_gives_an_id_without_it() {
        var expanded = template(
                "{Parameters: {P: {Type: String}}, Resources: {Api: {Type: AWS::Serverless::Api, Properties:"
                        + " {StageName: {Ref: P}}}}}",
                Map.of("P", "prod"));

        assertThat(expanded.at("ApiStage", "StageName")).isEqualTo("'prod'");
    }

    @Test
    void an_own_definition_wins_over_events() {
        var expanded = api(BODY, get("/a"));

        assertThat(expanded.keys("Api", "Body", "paths")).containsExactly("/own");
        assertThat(expanded.has("FnGetPermissionv1")).isTrue();
    }

    @Test
    void merged_definitions_have_both_and_the_event_wins_key_by_key() {
        var expanded = api(
                "MergeDefinitions: true, DefinitionBody: {swagger: '2.0', paths: {/a: {get: {summary: kept,"
                        + " responses: {'200': {}}}}}}",
                get("/a"));

        assertThat(expanded.at("Api", "Body", "paths", "/a", "get", "summary")).isEqualTo("'kept'");
        assertThat(expanded.at("Api", "Body", "paths", "/a", "get", "responses"))
                .isEqualTo("{}");
        assertThat(expanded.at("Api", "Body", "paths", "/a", "get", ApiBody.INTEGRATION, "type"))
                .isEqualTo("'aws_proxy'");
    }

    @Test
    void merging_into_a_definition_without_paths_loses_the_events() {
        var expanded = api("MergeDefinitions: true, DefinitionBody: {swagger: '2.0', paths: {}}", get("/a"));

        assertThat(expanded.at("Api", "Body", "paths")).isEqualTo("{}");
    }

    @Test
    void merging_keeps_the_method_any_as_written() {
        var expanded = api(
                "MergeDefinitions: true, " + BODY,
                "Any: {Type: Api, Properties: {RestApiId: !Ref Api, Method: ANY, Path: /a}}");

        assertThat(expanded.keys("Api", "Body", "paths", "/a")).containsExactly("any");
    }

    @Test
    void merging_with_a_definition_elsewhere_is_refused() {
        var expanded = api("MergeDefinitions: true, DefinitionUri: s3://b/k", get("/a"));

        assertThat(expanded.refusals())
                .containsExactly("Resource with id [Api] is invalid. Cannot set 'MergeDefinitions' to True when using"
                        + " `DefinitionUri`.");
    }

    @Test
    void any_becomes_its_extension_and_paths_stay_as_written() {
        var expanded = events("Any: {Type: Api, Properties: {Method: ANY, Path: '/A/{proxy+}/'}}");

        assertThat(expanded.keys("ServerlessRestApi", "Body", "paths", "/A/{proxy+}/"))
                .containsExactly(ApiBody.ANY);
    }

    @Test
    void the_same_method_twice_is_refused() {
        var expanded = events("A: {Type: Api, Properties: {Path: /a, Method: post}}, B: {Type: Api, Properties: {Path:"
                + " /a, Method: POST}}");

        assertThat(expanded.refusals())
                .containsExactly("Resource with id [Fn] is invalid. Event with id [B] is invalid. API method \"post\""
                        + " defined multiple times for path \"/a\".");
    }

    @Test
    void a_method_invokes_its_function() {
        var expanded = events("Get: {Type: Api, Properties: {Path: /a, Method: get, TimeoutInMillis: 5000}}");

        assertThat(expanded.at("ServerlessRestApi", "Body", "paths", "/a", "get", ApiBody.INTEGRATION))
                .isEqualTo(
                        "{'type':'aws_proxy','httpMethod':'POST','uri':'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/"
                                + "functions/arn:aws:lambda:us-east-1:123456789012:function:test-stack-Fn/invocations',"
                                + "'timeoutInMillis':5000}");
    }

    @Test
    void a_published_alias_is_invoked_instead() {
        var expanded = template("Resources: {Fn: {" + FUNCTION + ", AutoPublishAlias: live, Events: {Get: {Type: Api,"
                + " Properties: {Path: /a, Method: get}}}}}}");

        assertThat(expanded.at("ServerlessRestApi", "Body", "paths", "/a", "get", ApiBody.INTEGRATION, "uri"))
                .contains("function:test-stack-Fn:live/invocations");
        assertThat(expanded.at("FnAliaslive", "Name")).isEqualTo("'live'");
    }

    @Test
    void response_streaming_changes_uri_and_transfer_mode() {
        var expanded =
                events("Get: {Type: Api, Properties: {Path: /a, Method: get, ResponseTransferMode: RESPONSE_STREAM}}");

        assertThat(expanded.at("ServerlessRestApi", "Body", "paths", "/a", "get", ApiBody.INTEGRATION))
                .contains(
                        "2021-11-15/functions/", "/response-streaming-invocations", "'responseTransferMode':'STREAM'");
    }

    @Test
    void binary_media_types_lose_their_escape_in_the_definition_only() {
        var expanded = api("BinaryMediaTypes: [image~1gif]", get("/a"));

        assertThat(expanded.at("Api", "Body", "x-amazon-apigateway-binary-media-types"))
                .isEqualTo("['image/gif']");
        assertThat(expanded.at("Api", "BinaryMediaTypes")).isEqualTo("['image~1gif']");
    }

    @Test
    void version_3_turns_the_definition_into_open_api_3() {
        var expanded = api("OpenApiVersion: 3.0.1, Auth: {ApiKeyRequired: true}", get("/a"));

        assertThat(expanded.at("Api", "Body", "openapi")).isEqualTo("'3.0.1'");
        assertThat(expanded.keys("Api", "Body", "components", "securitySchemes"))
                .containsExactly("api_key");
        assertThat(expanded.at("Api", "Body", "swagger")).isEqualTo("absent");
    }

    @Test
    void an_own_swagger_definition_is_never_converted() {
        var expanded = api("OpenApiVersion: 3.0.1, Auth: {ApiKeyRequired: true}, " + BODY, get("/a"));

        assertThat(expanded.keys("Api", "Body", "securityDefinitions")).containsExactly("api_key");
    }

    @Test
    void a_version_of_another_form_is_refused() {
        var expanded = api("OpenApiVersion: '4.0'", get("/a"));

        assertThat(expanded.refusals())
                .containsExactly(
                        "Resource with id [Api] is invalid. The OpenApiVersion value must be of the format '3.0.0'.");
    }

    @Test
    void disabling_the_endpoint_is_written_at_the_top_of_swagger_and_under_the_servers_of_open_api() {
        var swagger = api("DisableExecuteApiEndpoint: true", get("/a"));
        var openApi = api("DisableExecuteApiEndpoint: true, OpenApiVersion: 3.0.1", get("/a"));

        String extension = "x-amazon-apigateway-endpoint-configuration";
        assertThat(swagger.at("Api", "Body", extension)).isEqualTo("{'disableExecuteApiEndpoint':true}");
        assertThat(openApi.at("Api", "Body", "servers"))
                .isEqualTo("[{'" + extension + "':{'disableExecuteApiEndpoint':true}}]");
    }

    @Test
    void a_definition_elsewhere_is_named_and_a_local_one_stays_a_path() {
        var bucket = api("DefinitionUri: s3://b/k.yaml?versionId=3", get("/a"));
        var local = api("DefinitionUri: api.yaml", get("/a"));

        assertThat(bucket.at("Api", "BodyS3Location")).isEqualTo("{'Bucket':'b','Key':'k.yaml','Version':'3'}");
        assertThat(local.at("Api", "BodyS3Location")).isEqualTo("'api.yaml'");
    }

    @Test
    void an_api_named_by_a_plain_text_is_found_and_its_permission_names_that_text() {
        var expanded = api("", "Get: {Type: Api, Properties: {RestApiId: Api, Method: get, Path: /a}}");

        assertThat(expanded.keys("Api", "Body", "paths")).containsExactly("/a");
        assertThat(expanded.at("FnGetPermissionv1", "SourceArn"))
                .isEqualTo("'arn:aws:execute-api:us-east-1:123456789012:Api/*/GET/a'");
    }

    @Test
    void an_api_named_by_another_function_is_refused() {
        var expanded = api("", "Get: {Type: Api, Properties: {RestApiId: !Sub '${Api}', Method: get, Path: /a}}");

        assertThat(expanded.refusals())
                .containsExactly(
                        "Resource with id [Fn] is invalid. Event with id [Get] is invalid. Property 'RestApiId'"
                                + " should be a string.");
    }

    @Test
    void a_rest_event_may_not_point_to_an_http_api() {
        var expanded = Expanding.httpApi("", get("/a"));

        assertThat(expanded.refusals())
                .containsExactly("Resource with id [Fn] is invalid. Event with id [Get] is invalid. RestApiId must be a"
                        + " valid reference to an 'AWS::Serverless::Api' resource in same template.");
    }
}
