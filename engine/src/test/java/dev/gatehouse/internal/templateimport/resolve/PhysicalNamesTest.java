package dev.gatehouse.internal.templateimport.resolve;

import static dev.gatehouse.internal.templateimport.resolve.Resolving.template;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.internal.templateimport.resolve.name.NameOwner;
import dev.gatehouse.internal.templateimport.resolve.name.PhysicalNames;
import dev.gatehouse.model.Account;
import dev.gatehouse.model.Location;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhysicalNamesTest {

    private static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:";

    private final PhysicalNames names = new PhysicalNames(Account.standard());

    private static MapNode properties(String name, String value) {
        return new MapNode(Map.of(name, ScalarNode.of(value, Location.unknown())), Location.unknown());
    }

    private static MapNode none() {
        return new MapNode(Map.of(), Location.unknown());
    }

    @ParameterizedTest
    @CsvSource({
        "AWS::ApiGateway::RestApi, [a-z0-9]{10}",
        "AWS::Serverless::HttpApi, [a-z0-9]{10}",
        "AWS::ApiGateway::Resource, [a-z0-9]{6}",
        "AWS::Cognito::UserPool, us-east-1_[A-Z0-9]{9}",
        "AWS::Cognito::UserPoolClient, [a-z0-9]{26}",
        "AWS::EC2::VPC, vpc-[0-9a-f]{17}",
        "AWS::S3::Bucket, test-stack-thing",
        "AWS::SNS::Topic, arn:aws:sns:us-east-1:123456789012:test-stack-Thing",
        "AWS::StepFunctions::StateMachine, arn:aws:states:us-east-1:123456789012:stateMachine:test-stack-Thing",
        "AWS::CloudFormation::Stack, 'arn:aws:cloudformation:us-east-1:123456789012:stack/test-stack-Thing/[-0-9a-f]{36}'",
        "AWS::Unheard::Of, test-stack-Thing"
    })
    void are_well_formed_by_type(String type, String pattern) {
        assertThat(names.ref("Thing", type)).matches(pattern).isEqualTo(names.ref("Thing", type));
        assertThat(names.ref("Thing", type)).isNotEqualTo(names.ref("Thing2", type));
    }

    @Test
    void of_apis_are_the_ids_that_everybody_can_make() {
        assertThat(names.ref("MyApi", "AWS::Serverless::Api")).isEqualTo(PhysicalNames.apiGatewayId("MyApi"));
        assertThat(names.ref("MyApi", "AWS::ApiGatewayV2::Api")).isEqualTo(PhysicalNames.apiGatewayId("MyApi"));
    }

    @Test
    void of_another_stack_are_others() {
        var other = names.of(Account.standard(), "Child.");

        assertThat(other.ref("MyApi", "AWS::ApiGateway::RestApi"))
                .isNotEqualTo(names.ref("MyApi", "AWS::ApiGateway::RestApi"));
    }

    @Test
    void take_the_name_that_the_template_gives() {
        names.register("Fn", "AWS::Lambda::Function", properties("FunctionName", "orders"));

        assertThat(names.ref("Fn", "AWS::Lambda::Function")).isEqualTo("orders");
        assertThat(names.attribute("Fn", "AWS::Lambda::Function", "Arn")).contains(FUNCTION + "orders");
    }

    @Test
    void lead_back_to_their_resource() {
        names.register("Pool", "AWS::Cognito::UserPool", none());
        names.register("Queue", "AWS::SQS::Queue", none());

        assertThat(names.ownerOf(names.ref("Pool", "AWS::Cognito::UserPool")))
                .contains(new NameOwner("Pool", Optional.empty()));
        assertThat(names.ownerOf("arn:aws:sqs:us-east-1:123456789012:test-stack-Queue"))
                .contains(new NameOwner("Queue", Optional.empty()));
        assertThat(names.ownerOf("arn:aws:sqs:us-east-1:123456789012:another")).isEmpty();
    }

    @Test
    void of_root_resources_lead_back_to_their_api() {
        names.register("Api", "AWS::ApiGateway::RestApi", none());

        String root = names.attribute("Api", "AWS::ApiGateway::RestApi", "RootResourceId")
                .orElseThrow();
        assertThat(names.ownerOf(root)).contains(new NameOwner("Api", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "test-stack-Fn, ",
        "test-stack-Fn:live, live",
        "arn:aws:lambda:us-east-1:123456789012:function:test-stack-Fn, ",
        "arn:aws:lambda:us-east-1:123456789012:function:test-stack-Fn:live, live",
        "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:test-stack-Fn/invocations, ",
        "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:test-stack-Fn:7/invocations, 7"
    })
    void of_functions_are_found_in_arns_and_uris_with_their_qualifier(String text, String qualifier) {
        names.register("Fn", "AWS::Serverless::Function", none());

        NameOwner owner = names.ownerOf(text).orElseThrow();
        assertThat(owner.logicalId()).isEqualTo("Fn");
        assertThat(owner.qualifier()).isEqualTo(Optional.ofNullable(qualifier));
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:lambda:us-east-1:999999999999:function:test-stack-Fn",
        "arn:aws:lambda:eu-west-1:123456789012:function:test-stack-Fn",
        "arn:aws:lambda:us-east-1:123456789012:function:other",
        "https://example.com/test-stack-Fn"
    })
    void of_other_functions_lead_nowhere(String text) {
        names.register("Fn", "AWS::Serverless::Function", none());

        assertThat(names.ownerOf(text)).isEmpty();
    }

    @Test
    void of_aliases_and_versions_are_qualified_arns() {
        var resolving = template("""
                Resources:
                  Fn: {Type: AWS::Lambda::Function, Properties: {FunctionName: !Sub 'f-${AWS::Region}'}}
                  One: {Type: AWS::Lambda::Version, Properties: {FunctionName: !Ref Fn}}
                  Two: {Type: AWS::Lambda::Version, Properties: {FunctionName: !GetAtt Fn.Arn}}
                  Live: {Type: AWS::Lambda::Alias, Properties: {Name: live, FunctionName: !Ref Fn, FunctionVersion: !GetAtt Two.Version}}
                  X: {Type: Custom::X, Properties: {Value: [!Ref One, !Ref Two, !Ref Live]}}
                """);

        String arn = FUNCTION + "f-us-east-1";
        assertThat(resolving.text()).isEqualTo("[\"%s:1\",\"%s:2\",\"%s:live\"]".formatted(arn, arn, arn));
        assertThat(resolving
                        .resource("Live")
                        .properties()
                        .get("FunctionVersion")
                        .orElseThrow()
                        .asText())
                .contains("2");
        assertThat(resolving.resolved().names().ownerOf(arn + ":live"))
                .contains(new NameOwner("Fn", Optional.of("live")));
    }

    @Test
    void of_stages_are_their_names_and_belong_to_nobody_else() {
        var resolving = template("""
                Resources:
                  Stage: {Type: AWS::ApiGateway::Stage, Properties: {StageName: prod}}
                  X: {Type: Custom::X, Properties: {Value: !Ref Stage}}
                """);

        assertThat(resolving.text()).isEqualTo("prod");
        assertThat(resolving.resolved().names().ownerOf("prod")).isEmpty();
    }
}
