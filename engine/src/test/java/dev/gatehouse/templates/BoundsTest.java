package dev.gatehouse.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Templates that are huge, deep, or grow without end are run, or refused with a clear finding, within bounds. */
@Timeout(60)
class BoundsTest {

    @TempDir
    private Path folder;

    @Test
    void ten_thousand_resources_are_refused_as_aws_does() {
        String topics = IntStream.range(0, 10_001)
                .mapToObj("  T%d: {Type: AWS::SNS::Topic}\n"::formatted)
                .collect(Collectors.joining());

        var started = Started.of("Resources:\n" + topics);

        assertThat(started.errors())
                .singleElement()
                .asString()
                .contains("Number of resources, 10001, is greater than maximum allowed, 500");
    }

    @Test
    void a_text_of_almost_one_megabyte_is_run_and_a_longer_one_refused_as_aws_does() {
        String table = "  T%d: {Type: AWS::DynamoDB::Table, Properties: {TableName: " + "x".repeat(1_900) + "}}\n";
        String tables = IntStream.range(0, 490).mapToObj(table::formatted).collect(Collectors.joining());

        assertThat(Started.of("Resources:\n" + tables).runs()).isTrue();
        assertThat(Started.of("Resources:\n" + tables + "#".repeat(100_000)).errors())
                .singleElement()
                .asString()
                .contains("Template may not exceed 1000000 bytes in size.");
    }

    @Test
    void an_emoji_may_stand_anywhere() {
        for (int place = 1_000; place < 1_030; place++) {
            String template = "Metadata: '" + "x".repeat(place) + "😀'\nResources: {T: {Type: AWS::SNS::Topic}}\n";

            assertThat(Started.of(template).errors()).isEmpty();
        }
    }

    @Test
    void hundreds_of_serverless_functions_are_run() {
        String functions = IntStream.range(0, 250).mapToObj("""
                          F%1$d:
                            Type: AWS::Serverless::Function
                            Properties: {Handler: a.B, Runtime: java21, CodeUri: ., Events: {E: {Type: Api, Properties: {Path: /p%1$d, Method: get}}}}
                        """::formatted).collect(Collectors.joining());

        assertThat(Started.of("Transform: AWS::Serverless-2016-10-31\nResources:\n" + functions)
                        .errors())
                .isEmpty();
    }

    @Test
    void aliases_that_multiply_are_refused() {
        String bomb = IntStream.range(1, 12)
                .mapToObj(n -> "a" + n + ": &a" + n + " [" + ("*a" + (n - 1) + ",").repeat(9) + "*a" + (n - 1) + "]\n")
                .collect(Collectors.joining("", "a0: &a0 [x, x]\n", "Resources: {}\n"));

        assertThat(Started.of(bomb).errors())
                .singleElement()
                .asString()
                .contains("template.yaml:", "values after its aliases are replaced");
    }

    @Test
    void aliases_that_contain_themselves_are_refused() {
        assertThat(Started.of("Resources: &r {Api: {Type: AWS::ApiGateway::RestApi, Properties: *r}}\n")
                        .errors())
                .singleElement()
                .asString()
                .contains("template.yaml:1");
    }

    @Test
    void deep_nesting_is_refused() {
        String deep = "Resources: {Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: " + "[".repeat(10_000)
                + "]".repeat(10_000) + "}}}";

        assertThat(Started.of(deep).errors()).singleElement().asString().contains("nested deeper than 200 levels");
    }

    @Test
    void loops_that_multiply_are_refused() {
        String names = IntStream.range(0, 200).mapToObj(n -> "N" + n).collect(Collectors.joining(", ", "[", "]"));
        String loops = """
                Transform: AWS::LanguageExtensions
                Resources:
                  Fn::ForEach::A:
                    - A
                    - %1$s
                    - Fn::ForEach::B:
                        - B
                        - %1$s
                        - Fn::ForEach::C:
                            - C
                            - %1$s
                            - T${A}${B}${C}: {Type: AWS::DynamoDB::Table, Properties: {TableName: t}}
                """.formatted(names);

        assertThat(Started.of(loops).errors()).isNotEmpty().allSatisfy(story -> assertThat(story)
                .contains("template.yaml:"));
    }

    @Test
    void a_loop_of_many_values_is_refused_before_anything_is_made_of_it() {
        String values = IntStream.range(0, 40_000).mapToObj(i -> "v" + i).collect(Collectors.joining(", "));

        assertThat(Started.of("""
                        Transform: AWS::LanguageExtensions
                        Resources:
                          Fn::ForEach::Topics:
                            - Name
                            - [%s]
                            - Topic${Name}: {Type: AWS::SNS::Topic, Properties: {TopicName: !Ref Name}}
                        """.formatted(values)).errors())
                .singleElement()
                .asString()
                .contains("Fn::ForEach::Topics creates more than 50000 values");
    }

    @Test
    void resources_that_need_each_other_are_refused() {
        assertThat(Started.of("""
                        Resources:
                          A: {Type: AWS::ApiGateway::RestApi, Properties: {Name: !Ref B}}
                          B: {Type: AWS::ApiGateway::RestApi, Properties: {Name: !GetAtt A.RootResourceId}}
                        """).errors())
                .singleElement()
                .asString()
                .contains("Circular dependency between resources: [A, B]");
    }

    @Test
    void conditions_that_need_each_other_are_refused() {
        assertThat(Started.of("""
                        Conditions: {A: !Not [!Condition B], B: !Not [!Condition A]}
                        Resources: {Api: {Type: AWS::ApiGateway::RestApi, Condition: A, Properties: {Name: a}}}
                        """).errors()).isNotEmpty();
    }

    @Test
    void stacks_that_nest_themselves_are_cut() throws IOException {
        Path template = Files.writeString(folder.resolve("template.yaml"), """
                Resources:
                  Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: a, ProtocolType: HTTP}}
                  Self: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: template.yaml}}
                """);

        var started = Started.of(ApiGateway.builder().template(template));

        assertThat(started.findings())
                .anySatisfy(finding -> assertThat(finding.location().element()).contains("Self"));
    }

    @Test
    void references_of_a_definition_that_turn_in_a_circle_are_cut() {
        var started = Started.of("""
                openapi: 3.0.1
                info: {title: t, version: "1"}
                paths:
                  /a: {$ref: '#/components/x-paths/b'}
                  /c: {get: {parameters: [{$ref: '#/components/parameters/p'}], x-amazon-apigateway-integration: {type: mock}}}
                components:
                  x-paths: {b: {$ref: '#/components/x-paths/b'}}
                  parameters: {p: {$ref: '#/components/parameters/q'}, q: {$ref: '#/components/parameters/p'}}
                  schemas: {S: {type: object, properties: {s: {$ref: '#/components/schemas/S'}}}}
                """);

        assertThat(started.errors()).isNotEmpty().allSatisfy(story -> assertThat(story)
                .contains("to do:"));
    }
}
