package dev.gatehouse.internal.templateimport.sam;

import static dev.gatehouse.internal.templateimport.sam.Expanding.FUNCTION;
import static dev.gatehouse.internal.templateimport.sam.Expanding.api;
import static dev.gatehouse.internal.templateimport.sam.Expanding.events;
import static dev.gatehouse.internal.templateimport.sam.Expanding.get;
import static dev.gatehouse.internal.templateimport.sam.Expanding.template;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {

    @Test
    void all_resources_that_are_refused_are_told() {
        var expanded = template("""
                Resources:
                  A: {Type: AWS::Serverless::Api, Properties: {StageName: a, OpenApiVersion: x}}
                  B: {Type: AWS::Serverless::WebSocketApi, Properties: {Routes: {a: {FunctionArn: f}}}}
                """);

        assertThat(expanded.refusals())
                .containsExactly(
                        "Resource with id [A] is invalid. The OpenApiVersion value must be of the format '3.0.0'.",
                        "Resource with id [B] is invalid. Missing required property 'RouteSelectionExpression'.");
    }

    @Test
    void a_misspelled_property_is_named_with_the_likely_one_and_its_line() {
        var expanded = template("""
                Resources:
                  Api:
                    Type: AWS::Serverless::Api
                    Properties:
                      StageName: a
                      Tracing: true
                """);

        var error = expanded.errors().get(0);

        assertThat(error.awsText())
                .isEqualTo("Resource with id [Api] is invalid. property Tracing not defined for resource of type"
                        + " AWS::Serverless::Api");
        assertThat(error.location().line()).isEqualTo(6);
        assertThat(error.remedy()).contains("remove it");
    }

    @Test
    void a_near_miss_is_corrected() {
        var expanded = template("Resources: {Api: {Type: AWS::Serverless::Api, Properties: {StageNam: a}}}");

        assertThat(expanded.errors().get(0).remedy()).contains("did you mean \"StageName\"?");
    }

    @Test
    void an_unknown_property_of_an_event_names_function_and_event() {
        assertThat(events("Get: {Type: Api, Properties: {Path: /a, Method: get, Foo: 1}}")
                        .refusals())
                .containsExactly(
                        "Resource with id [FnGet] is invalid. property Foo not defined for resource of type Api");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Cors: [a] | Type of property 'Cors' is invalid.",
                "Auth: [a] | Property 'Auth' should be a map.",
                "FailOnWarnings: [a] | Type of property 'FailOnWarnings' is invalid.",
                "Models: a | Property 'Models' should be a map.",
                "MergeDefinitions: 'yes' | Type of property 'MergeDefinitions' is invalid.",
                "Domain: a | Property 'Domain' should be a map.",
                "DefinitionUri: {Bucket: b} | 'DefinitionUri' requires Bucket and Key properties to be specified.",
                "DefinitionUri: 'http://a/b' | 'DefinitionUri' is not a valid S3 Uri of the form 's3://bucket/key' with optional versionId query parameter.",
                "Auth: {Foo: 1} | Invalid value for 'Auth' property",
                "EndpointConfiguration: {Type: PRIVATE, VPCEndpointIds: [a], VpcEndpointIds: [b]} | 'VPCEndpointIds' and 'VpcEndpointIds' cannot be used together in EndpointConfiguration."
            })
    void a_property_of_another_kind_is_refused(String property, String reason) {
        assertThat(api(property, get("/a")).refusals()).contains("Resource with id [Api] is invalid. " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "AutoPublishAlias: '7' | AutoPublishAlias name ('7') must contain only alphanumeric characters, hyphens, or underscores matching (?!^[0-9]+$)([a-zA-Z0-9-_]+) pattern.",
                "AutoPublishAlias: !Sub '${AWS::Region}' | 'AutoPublishAlias' must be a string or a Ref to a template parameter",
                "ProvisionedConcurrencyConfig: {a: 1} | To set ProvisionedConcurrencyConfig AutoPublishALias must be defined on the function",
                "DeadLetterQueue: {Type: SQS} | 'DeadLetterQueue' requires Type and TargetArn properties to be specified.",
                "PackageType: Image | Runtime, Handler, Layers cannot be present when PackageType is of type `Image`",
                "FunctionUrlConfig: {AuthType: X} | AuthType is required to configure function property `FunctionUrlConfig`. Please provide either AWS_IAM or NONE."
            })
    void a_function_is_refused(String property, String reason) {
        var expanded = template("Resources: {Fn: {" + FUNCTION + ", " + property + "}}}");

        assertThat(expanded.refusals()).containsExactly("Resource with id [Fn] is invalid. " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{Type: Api, Properties: [a]} | Properties should be a map.",
                "{Type: Api, Properties: {Method: get}} | Property 'Path' is required.",
                "{Type: Api, Properties: {Path: [a], Method: get}} | Property 'Path' should be a string.",
                "{Type: Api, Properties: {Path: /a, Method: !Ref AWS::Region}} | Property 'Method' should be a string.",
                "{Type: Api, Properties: {Path: /a, Method: get, RestApiId: Nowhere}} | RestApiId must be a valid reference to an 'AWS::Serverless::Api' resource in same template.",
                "{Type: API} | Resource dict has missing or invalid value for key Type. Event Type is: API.",
                "{Type: S3, Properties: {Bucket: b, Events: e}} | S3 events must reference an S3 bucket in the same template."
            })
    void an_event_is_refused(String event, String reason) {
        assertThat(events("E: " + event).refusals())
                .containsExactly("Resource with id [Fn] is invalid. Event with id [E] is invalid. " + reason);
    }

    @Test
    void an_id_that_the_template_gives_to_something_else_is_refused() {
        var expanded = template("Resources: {FnRole: {Type: AWS::IAM::Role}, Fn: {" + FUNCTION + "}}}");

        assertThat(expanded.refusals())
                .containsExactly(
                        "Transforming resource with id [Fn] attempts to create a new resource with id [FnRole] and"
                                + " type \"AWS::IAM::Role\". A resource with that id already exists within this template. Please use"
                                + " a different id for that resource.");
    }

    @Test
    void properties_that_are_no_map_are_refused_before_all_else() {
        assertThat(template("Resources: {A: {Type: AWS::Serverless::Api, Properties: 123}, Fn: {" + FUNCTION
                                + ", Foo: 1}}}")
                        .refusals())
                .containsExactly("Resource with id [A] is invalid. Attribute 'Properties' should be a map.");
    }

    @Test
    void a_template_without_serverless_resources_is_left_alone() {
        var expanded = template("Resources: {Q: {Type: AWS::SQS::Queue}}");

        assertThat(expanded.template().resources()).containsOnlyKeys("Q");
        assertThat(expanded.findings()).isEmpty();
    }
}
