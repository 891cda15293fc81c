package dev.gatehouse.internal.templateimport.resolve;

import static dev.gatehouse.internal.templateimport.resolve.Resolving.template;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.internal.templateimport.resolve.ResolvedTemplate.Kind;
import dev.gatehouse.model.Severity;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Description: x | Template format error: At least one Resources member must be defined.",
                "Resources: {} | Template format error: At least one Resources member must be defined.",
                "Resources: {X: {Properties: {}}} | Template format error: [/Resources/X] Every Resources object must contain a Type member.",
                "Resources: {X: text} | Template format error: [/Resources/X] resource definition is malformed",
                "Resources: {my-queue: {Type: AWS::SQS::Queue}} | Template format error: Resource name my-queue is non alphanumeric.",
                "Resources: {X: {Type: A, Property: {}}} | Invalid template resource property 'Property'",
                "{Resources: {X: {Type: A}}, Mappings: {M: {a: {b: !Ref X}}}} | Template format error: Every Mappings attribute must be a String or a List.",
                "{Resources: {X: {Type: A}}, Output: {}} | Invalid template property or properties [Output]",
                "{Resources: {X: {Type: A}}, AWSTemplateFormatVersion: 2012-10-17} | Template format error: 2012-10-17 is not a supported value for AWSTemplateFormatVersion."
            })
    void that_is_malformed_is_refused_in_aws_words(String text, String expected) {
        var resolving = template(text);

        assertThat(resolving.onlyFinding().message()).isEqualTo(expected);
        assertThat(resolving.onlyFinding().severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void with_a_misspelled_section_suggests_the_right_one() {
        assertThat(template("{Resources: {X: {Type: A}}, Paramters: {}}")
                        .onlyFinding()
                        .remedy())
                .isEqualTo("did you mean \"Parameters\"? If not, remove it.");
    }

    @ParameterizedTest
    @CsvSource({
        "'{service: orders, provider: {name: aws}, functions: {}}', serverless package",
        "'{\"app\": \"mvn -q exec:java\"}', cdk synth"
    })
    void of_another_tool_says_which_command_makes_a_template_of_it(String text, String command) {
        assertThat(template(text).findings())
                .anySatisfy(it -> assertThat(it.remedy()).contains("run \"" + command + "\""));
    }

    @Test
    void with_null_is_refused_in_aws_words() {
        var finding = template("Resources: {X: {Type: A, Properties: {B: [a, null]}}}")
                .onlyFinding();

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.story())
                .startsWith(
                        "template.yaml:1 (X.B[1]): [/Resources/X/Properties/B/1] 'null' values are not allowed in templates");
    }

    @Test
    void leaves_rules_and_metadata_alone() {
        var resolving = template("""
                Rules: {R: {Assertions: [{Assert: {'Fn::Contains': [[a], !Ref Nothing]}}]}}
                Metadata: {M: {Ref: Nothing, 'Fn::Foo': 1}}
                Resources: {X: {Type: A, Metadata: {Ref: Nothing}}}
                """);

        assertThat(resolving.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"openapi: 3.0.1", "swagger: '2.0'", "'{\"openapi\": \"3.1.0\"}'"})
    void of_openapi_is_not_resolved(String text) {
        var resolved = template(text).resolved();

        assertThat(resolved.kind()).isEqualTo(Kind.OPENAPI);
        assertThat(resolved.root().entries()).isNotEmpty();
    }

    @Test
    void of_cloudformation_is_told_by_its_resources() {
        assertThat(template("{openapi: 3.0.1, Resources: {X: {Type: A}}}")
                        .resolved()
                        .kind())
                .isEqualTo(Kind.CLOUDFORMATION);
    }

    @Test
    void with_macros_of_an_account_is_refused_unless_waived() {
        String text = "{Transform: [AWS::Serverless-2016-10-31, Shout], Resources: {X: {Type: A}}}";

        assertThat(template(text).onlyFinding().story()).isEqualTo("""
                        template.yaml:1 (Transform[1]): the macro Shout can't be run here, and may change everything in the template
                          to do:       name the processed template (aws cloudformation get-template --template-stage Processed), or waive "Transform.Shout".""");
        assertThat(template(text).waiving("Transform.Shout").onlyFinding().severity())
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void with_ten_thousand_resources_is_refused_in_bounds() {
        var text = new StringBuilder("Resources:\n");
        for (int i = 0; i < 10_000; i++) {
            text.append("  Q%d: {Type: AWS::SQS::Queue, Properties: {Tags: [!GetAtt Q%d.Arn, !Ref Missing%d]}}\n"
                    .formatted(i, (i + 1) % 10_000, i));
        }
        var resolving = template(text.toString());

        var errors = Assertions.assertTimeout(Duration.ofSeconds(20), resolving::errors);

        assertThat(errors)
                .containsExactly(
                        "Template format error: Number of resources, 10000, is greater than maximum allowed, 500");
    }

    @Test
    void with_a_long_chain_of_names_is_resolved() {
        var text = new StringBuilder("Resources:\n  Q0: {Type: AWS::SQS::Queue, Properties: {QueueName: start}}\n");
        for (int i = 1; i < 3_000; i++) {
            text.append("  Q%d: {Type: AWS::SQS::Queue, Properties: {QueueName: !GetAtt Q%d.QueueName}}\n"
                    .formatted(3_000 - i, 3_000 - i - 1));
        }

        assertThat(template(text.toString()).errors()).hasSize(1);
    }

    @Test
    void with_a_long_chain_of_conditions_ends_in_a_finding() {
        var text = new StringBuilder("Conditions:\n  C0: !Equals [a, a]\n");
        for (int i = 1; i < 5_000; i++) {
            text.append("  C%d: !Not [!Condition C%d]\n".formatted(i, i - 1));
        }
        text.append("Resources: {X: {Type: A, Condition: C4999}}");

        assertThat(template(text.toString()).errors()).hasSize(1);
    }
}
