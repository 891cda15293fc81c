package dev.gatehouse.internal.templateimport.sam;

import static dev.gatehouse.internal.templateimport.sam.Expanding.api;
import static dev.gatehouse.internal.templateimport.sam.Expanding.get;
import static dev.gatehouse.internal.templateimport.sam.Expanding.template;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RestApiPartsTest {

    private static final String MODELS = "Models: {User: {type: object}}";

    private static String event(String properties) {
        return "Get: {Type: Api, Properties: {RestApiId: !Ref Api, Method: get, Path: '/a/{id}', " + properties + "}}";
    }

    private static String operation(Expanding expanded, String member) {
        return expanded.at("Api", "Body", "paths", "/a/{id}", "get", member);
    }

    @Nested
    class UsagePlans {

        @Test
        void one_of_its_own_brings_a_key_and_the_keys_membership() {
            var expanded =
                    api("Auth: {UsagePlan: {CreateUsagePlan: PER_API, Quota: {Limit: 5, Period: DAY}}}", get("/a"));

            assertThat(expanded.at("ApiUsagePlan", "Quota")).isEqualTo("{'Limit':5,'Period':'DAY'}");
            assertThat(expanded.at("ApiUsagePlan", "ApiStages"))
                    .contains("'Stage':'v1'")
                    .doesNotContain("'Stage'}");
            assertThat(expanded.at("ApiApiKey", "Enabled")).isEqualTo("true");
            assertThat(expanded.at("ApiUsagePlanKey", "KeyType")).isEqualTo("'API_KEY'");
        }

        @Test
        void a_shared_one_has_all_stages_and_the_last_throttle() {
            var expanded = template("""
                    Resources:
                      A: {Type: AWS::Serverless::Api, Properties: {StageName: a, Auth: {UsagePlan: {CreateUsagePlan: SHARED, Throttle: {RateLimit: 1}}}}}
                      B: {Type: AWS::Serverless::Api, Properties: {StageName: b, Auth: {UsagePlan: {CreateUsagePlan: SHARED, Throttle: {RateLimit: 2}}}}}
                    """);

            assertThat(expanded.idsOf("AWS::ApiGateway::UsagePlan")).containsExactly("ServerlessUsagePlan");
            assertThat(expanded.at("ServerlessUsagePlan", "ApiStages")).contains("'Stage':'a'", "'Stage':'b'");
            assertThat(expanded.at("ServerlessUsagePlan", "Throttle")).isEqualTo("{'RateLimit':2}");
            assertThat(expanded.has("ServerlessApiKey")).isTrue();
        }

        @Test
        void it_requires_no_key_by_itself() {
            var expanded = api("Auth: {UsagePlan: {CreateUsagePlan: PER_API}}", get("/a"));

            assertThat(expanded.at("Api", "Body", "paths", "/a", "get", "security"))
                    .isEqualTo("absent");
        }

        @Test
        void without_the_mandatory_word_it_is_refused() {
            assertThat(api("Auth: {UsagePlan: {Description: d}}", get("/a")).refusals())
                    .containsExactly(
                            "Resource with id [Api] is invalid. 'CreateUsagePlan' is a required field for UsagePlan.");
        }
    }

    @Nested
    class RequestModels {

        @Test
        void names_become_lower_case_and_the_body_a_parameter() {
            var expanded = api(MODELS, event("RequestModel: {Model: User, Required: true}"));

            assertThat(expanded.keys("Api", "Body", "definitions")).containsExactly("user");
            assertThat(operation(expanded, "parameters"))
                    .isEqualTo("[{'in':'body','name':'user','schema':{'$ref':'#/definitions/user'},'required':true}]");
        }

        @Test
        void open_api_3_has_a_request_body_instead() {
            var expanded = api(MODELS + ", OpenApiVersion: 3.0.1", event("RequestModel: {Model: User}"));

            assertThat(operation(expanded, "requestBody"))
                    .isEqualTo("{'content':{'application/json':{'schema':{'$ref':'#/components/schemas/user'}}}}");
            assertThat(expanded.keys("Api", "Body", "components", "schemas")).containsExactly("user");
        }

        @Test
        void the_validator_is_named_by_what_it_validates() {
            assertThat(validator("ValidateBody: true, ValidateParameters: true"))
                    .isEqualTo("'body-and-params'");
            assertThat(validator("ValidateBody: true")).isEqualTo("'body-only'");
            assertThat(validator("ValidateParameters: true")).isEqualTo("'params-only'");
            assertThat(validator("ValidateBody: false")).isEqualTo("'no-validation'");
            assertThat(validator("Required: true")).isEqualTo("absent");
        }

        private String validator(String settings) {
            var expanded = api(MODELS, event("RequestModel: {Model: User, " + settings + "}"));
            return operation(expanded, "x-amazon-apigateway-request-validator");
        }

        @Test
        void a_model_that_the_api_lacks_is_refused() {
            assertThat(api(MODELS, event("RequestModel: {Model: Pet}")).refusals())
                    .containsExactly("Resource with id [Fn] is invalid. Event with id [Get] is invalid. Unable to set"
                            + " RequestModel [Pet] on API method [get] for path [/a/{id}] because it wasn't defined in the"
                            + " API's Models.");
        }

        @Test
        void a_validator_switch_that_is_no_boolean_is_refused() {
            assertThat(api(MODELS, event("RequestModel: {Model: User, ValidateBody: 'true'}"))
                            .refusals())
                    .containsExactly("Resource with id [Fn] is invalid. Event with id [Get] is invalid. Unable to set"
                            + " Validator to RequestModel [User] on API method [get] for path [/a/{id}] ValidateBody and"
                            + " ValidateParameters must be a boolean type, strings or intrinsics are not supported.");
        }

        @Test
        void a_model_without_type_is_refused() {
            assertThat(api("Models: {User: {a: b}}", get("/a")).refusals())
                    .containsExactly("Structure of the SAM template is invalid. 'Models' schema is missing 'type'.");
        }
    }

    @Nested
    class Parameters {

        @Test
        void are_texts_that_are_neither_required_nor_cached_by_default() {
            var expanded = api("", event("RequestParameters: [method.request.querystring.q]"));

            assertThat(operation(expanded, "parameters"))
                    .isEqualTo("[{'in':'query','name':'q','required':false,'type':'string'}]");
        }

        @Test
        void a_cached_one_is_a_key_of_the_integration() {
            var expanded =
                    api("", event("RequestParameters: [{method.request.header.H: {Required: true, Caching: true}}]"));

            assertThat(operation(expanded, "parameters")).contains("'in':'header','name':'H','required':true");
            assertThat(expanded.at("Api", "Body", "paths", "/a/{id}", "get", ApiBody.INTEGRATION, "cacheKeyParameters"))
                    .isEqualTo("['method.request.header.H']");
        }

        @Test
        void another_place_is_refused() {
            assertThat(api("", event("RequestParameters: [method.request.cookie.c]"))
                            .refusals()
                            .get(0))
                    .contains("Keys must be in the format 'method.request.[querystring|path|header].{value}'");
        }
    }

    @Nested
    class GatewayAnswers {

        @Test
        void groups_of_parameters_get_their_prefix_and_the_status_becomes_text() {
            var expanded = api(
                    "GatewayResponses: {DEFAULT_4XX: {StatusCode: 418, ResponseParameters: {Headers: {H: \"'a'\"}, Paths:"
                            + " {P: b}, QueryStrings: {Q: c}}, ResponseTemplates: {text/plain: x}}}",
                    get("/a"));

            assertThat(expanded.at("Api", "Body", "x-amazon-apigateway-gateway-responses", "DEFAULT_4XX"))
                    .isEqualTo("{'responseParameters':{'gatewayresponse.header.H':''a'','gatewayresponse.path.P':'b',"
                            + "'gatewayresponse.querystring.Q':'c'},'responseTemplates':{'text/plain':'x'},"
                            + "'statusCode':'418'}");
        }

        @Test
        void other_groups_and_properties_are_refused() {
            assertThat(api("GatewayResponses: {X: {ResponseParameters: {Footers: {}}}}", get("/a"))
                            .refusals())
                    .containsExactly("Resource with id [Api] is invalid. Invalid gateway response parameter 'Footers'");
            assertThat(api("GatewayResponses: {X: {SubStatusCode: 1}}", get("/a"))
                            .refusals())
                    .containsExactly("Resource with id [Api] is invalid. Invalid property 'SubStatusCode' in"
                            + " 'GatewayResponses' property 'X'.");
            assertThat(api("GatewayResponses: {X: {StatusCode: abc}}", get("/a"))
                            .refusals())
                    .containsExactly("Resource with id [Api] is invalid. Property 'StatusCode' must be numeric");
        }
    }

    @Nested
    class Domains {

        private static final String START = "Domain: {DomainName: a.example, CertificateArn: c";

        @Test
        void the_own_stage_is_mapped_at_the_root_when_no_base_path_is_given() {
            var expanded = api(START + "}", get("/a"));

            assertThat(expanded.at("ApiBasePathMapping", "Stage")).isEqualTo("'v1'");
            assertThat(expanded.at("ApiBasePathMapping", "BasePath")).isEqualTo("absent");
        }

        @Test
        void a_base_path_loses_every_other_character_unless_told_to_keep_them() {
            var normal = api(START + ", BasePath: /foo-too}", get("/a"));
            var raw = api(START + ", BasePath: /foo-too, NormalizeBasePath: false}", get("/a"));

            assertThat(normal.at("ApifootooBasePathMapping", "BasePath")).isEqualTo("'footoo'");
            assertThat(raw.at("ApifootooBasePathMapping", "BasePath")).isEqualTo("'/foo-too'");
        }

        @Test
        void an_endpoint_of_another_kind_is_refused() {
            assertThat(api(START + ", EndpointConfiguration: MOON}", get("/a")).refusals())
                    .containsExactly(
                            "Resource with id [Api] is invalid. EndpointConfiguration for Custom Domains must be"
                                    + " one of ['EDGE', 'REGIONAL', 'PRIVATE'].");
        }
    }
}
