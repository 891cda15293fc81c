package dev.gatehouse.internal.templateimport.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateReaderTest {

    private final Findings findings = new Findings();

    private Optional<MapNode> read(String text) {
        return TemplateReader.read("template.yaml", text, findings);
    }

    private String json(String text) {
        return read(text).orElseThrow().toJson().toText();
    }

    private Finding onlyFinding() {
        assertThat(findings.all()).hasSize(1);
        return findings.all().get(0);
    }

    @Nested
    class Places {

        @Test
        void names_line_column_logical_id_and_property_path() {
            var root = read("""
                            Resources:
                              PetsApi:
                                Type: AWS::Serverless::Api
                                Properties:
                                  Auth:
                                    DefaultAuthorizer: PetAuth
                                  Tags: [a, b]
                            """).orElseThrow();

            Node properties = root.get("Resources")
                    .flatMap(all -> all.get("PetsApi"))
                    .flatMap(api -> api.get("Properties"))
                    .orElseThrow();
            Node authorizer = properties
                    .get("Auth")
                    .flatMap(auth -> auth.get("DefaultAuthorizer"))
                    .orElseThrow();
            Node second = properties.get("Tags").orElseThrow().elements().get(1);
            assertThat(authorizer.location())
                    .isEqualTo(new Location("template.yaml", 6, 28, "PetsApi.Auth.DefaultAuthorizer"));
            assertThat(second.location()).isEqualTo(new Location("template.yaml", 7, 17, "PetsApi.Tags[1]"));
        }

        @Test
        void are_known_in_json_too() {
            var root = read("{\n  \"Parameters\": {\n\t\"Stage\": {\"Type\": \"String\"}\n}}")
                    .orElseThrow();

            Node type = root.get("Parameters")
                    .flatMap(all -> all.get("Stage"))
                    .flatMap(stage -> stage.get("Type"))
                    .orElseThrow();
            assertThat(type.location()).isEqualTo(new Location("template.yaml", 3, 20, "Parameters.Stage.Type"));
        }

        @Test
        void leave_out_the_functions_around_a_value() {
            var root = read("Outputs: {Url: {Value: {'Fn::Sub': x}}}").orElseThrow();

            Node text = root.get("Outputs")
                    .flatMap(all -> all.get("Url"))
                    .flatMap(url -> url.get("Value"))
                    .flatMap(value -> value.get("Fn::Sub"))
                    .orElseThrow();
            assertThat(text.location().element()).isEqualTo("Outputs.Url.Value");
        }
    }

    @Nested
    class ShortForms {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "!Ref Name | {'Ref':'Name'}",
                    "!Ref 'Name' | {'Ref':'Name'}",
                    "!Condition Name | {'Condition':'Name'}",
                    "!Sub 'a ${B}' | {'Fn::Sub':'a ${B}'}",
                    "!Sub ['${B}', {B: 1}] | {'Fn::Sub':['${B}',{'B':1}]}",
                    "!GetAtt Fn.Arn | {'Fn::GetAtt':['Fn','Arn']}",
                    "!GetAtt Stack.Outputs.Url | {'Fn::GetAtt':['Stack','Outputs.Url']}",
                    "!GetAtt [Fn, Arn] | {'Fn::GetAtt':['Fn','Arn']}",
                    "!Join ['-', [a, !Ref B]] | {'Fn::Join':['-',['a',{'Ref':'B'}]]}",
                    "!Base64 !Sub x | ",
                    "!Transform {Name: AWS::Include} | {'Fn::Transform':{'Name':'AWS::Include'}}"
                })
        void become_their_long_form(String written, String expected) {
            if (expected == null) {
                assertThat(read("a: " + written)).isEmpty();
                return;
            }
            assertThat(json("a: " + written)).isEqualTo("{\"a\":" + expected.replace('\'', '"') + "}");
        }

        @Test
        void of_an_unknown_function_are_refused() {
            assertThat(read("a: !Reff X")).isEmpty();

            assertThat(onlyFinding().story()).isEqualTo("""
                            template.yaml:1: this is not YAML: there is no tag !Reff in CloudFormation
                              to do:       correct the text at that place.""");
        }
    }

    @Nested
    class PlainScalars {

        @ParameterizedTest
        @CsvSource({
            "yes, true",
            "On, true",
            "no, false",
            "OFF, false",
            "~, null",
            "010, 8",
            "0x1F, 31",
            "0b101, 5",
            "1_000, 1000",
            "+5, 5",
            "-3, -3",
            "1:30, 90",
            "1.10, 1.1",
            ".5, 0.5",
            "1e3, 1000.0",
            "012345678901, 1.2345678901E10",
            "2012-10-17, \"2012-10-17\"",
            "y, \"y\"",
            ".inf, \".inf\"",
            "+, \"+\"",
            "!!str 1, \"1\"",
            "!!int 7, 7"
        })
        void are_read_by_yaml_1_1(String written, String expected) {
            assertThat(json("a: " + written)).isEqualTo("{\"a\":" + expected + "}");
        }

        @Test
        void as_keys_stay_text() {
            assertThat(json("on: {200: a, yes: b}")).isEqualTo("{\"on\":{\"200\":\"a\",\"yes\":\"b\"}}");
        }
    }

    @Nested
    class Aliases {

        @Test
        void repeat_what_was_anchored() {
            assertThat(json("a: &x {b: 1}\nc: *x")).isEqualTo("{\"a\":{\"b\":1},\"c\":{\"b\":1}}");
        }

        @Test
        void are_merged_under_what_is_written() {
            assertThat(json("a: &x {b: 1, c: 2}\nd: {c: 3, <<: *x}"))
                    .isEqualTo("{\"a\":{\"b\":1,\"c\":2},\"d\":{\"c\":3,\"b\":1}}");
            assertThat(json("a: &x {b: 1}\nd: &y {c: 3}\ne: {<<: [*x, *y]}")).endsWith("\"e\":{\"b\":1,\"c\":3}}");
        }

        @Test
        void that_contain_themselves_are_refused() {
            assertThat(read("a: &x [1, *x]")).isEmpty();

            assertThat(onlyFinding().message()).contains("the alias *x is inside the text that it repeats");
        }

        @Test
        void without_anchor_are_refused() {
            assertThat(read("a: *nowhere")).isEmpty();

            assertThat(onlyFinding().message()).contains("there is no anchor &nowhere above this alias");
        }

        @Test
        @Timeout(5)
        void that_multiply_are_refused_quickly() {
            var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
            for (int level = 1; level < 20; level++) {
                bomb.append("a%d: &a%d [%s]\n".formatted(level, level, ("*a" + (level - 1) + ", ").repeat(10)));
            }

            assertThat(read(bomb.toString())).isEmpty();

            assertThat(onlyFinding().message()).contains("more than 1000000 values after its aliases are replaced");
        }

        @Test
        void in_plain_cloudformation_are_a_warning_since_aws_refuses_them_unpackaged() {
            assertThat(read("Resources: {A: &a {Type: X}, B: *a}")).isPresent();

            assertThat(onlyFinding().severity()).isEqualTo(Severity.WARNING);
            assertThat(onlyFinding().message())
                    .isEqualTo("the template uses a YAML alias, which CloudFormation does not allow");
        }
    }

    @Nested
    class Refusals {

        @Test
        void of_broken_yaml_name_the_line() {
            assertThat(read("Resources:\n  A: [1, 2\n  B: 3\n")).isEmpty();

            assertThat(onlyFinding().message()).startsWith("this is not YAML: ");
            assertThat(onlyFinding().location().line()).isEqualTo(3);
            assertThat(onlyFinding().code()).isEqualTo("ValidationError");
        }

        @Test
        void of_broken_json_name_the_line() {
            assertThat(read("{\"Resources\": {\n\"A\": }")).isEmpty();

            assertThat(onlyFinding().message()).startsWith("this is not JSON: ");
            assertThat(onlyFinding().location().line()).isEqualTo(2);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "openapi: \"3.0.1\"\ninfo:\n    title: \"unclosed",
                    "{\"swagger\": \"2.0\", \"info\": {",
                    "---\nswagger: '2.0'\n\tx: y"
                })
        void of_broken_openapi_say_what_api_gateway_says(String text) {
            assertThat(read(text)).isEmpty();

            assertThat(onlyFinding().awsText()).isEqualTo("Invalid OpenAPI input.");
            assertThat(onlyFinding().code()).isEqualTo("BadRequestException");
            assertThat(onlyFinding().location().line()).isPositive();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "# nothing\n", "   \n"})
        void of_nothing_say_so(String text) {
            assertThat(read(text)).isEmpty();

            assertThat(onlyFinding().message()).isEqualTo("this is not YAML: the file is empty");
        }

        @ParameterizedTest
        @ValueSource(strings = {"just a text", "- a\n- b", "[1]", "5"})
        void of_what_is_no_map_say_what_it_is(String text) {
            assertThat(read(text)).isEmpty();

            assertThat(onlyFinding().message()).startsWith("a template is a map at the top, but this is ");
        }

        @Test
        void of_two_documents_name_the_second() {
            assertThat(read("a: 1\n---\nb: 2\n")).isEmpty();

            assertThat(onlyFinding().message()).contains("more than one YAML document");
            assertThat(onlyFinding().location().line()).isEqualTo(3);
        }

        @Test
        void of_keys_that_are_no_text() {
            assertThat(read("? [a, b]\n: c")).isEmpty();

            assertThat(onlyFinding().message()).contains("a key of a map must be a text");
        }

        @ParameterizedTest
        @ValueSource(strings = {"[", "{\"a\":", "- ", "a: !Sub ["})
        @Timeout(5)
        void of_deep_nesting_come_quickly(String level) {
            assertThat(read("x: " + level.repeat(50_000))).isEmpty();

            assertThat(findings.hasErrors()).isTrue();
        }

        @Test
        void of_deep_json_say_how_deep_it_may_be() {
            assertThat(read("{\"a\":" + "[".repeat(300) + "]".repeat(300) + "}"))
                    .isEmpty();

            assertThat(onlyFinding().message()).contains("nested deeper than 200 levels");
        }

        @Test
        void of_templates_larger_than_aws_takes_say_so() {
            assertThat(read("a: " + "x".repeat(1_000_000))).isEmpty();

            assertThat(onlyFinding().message()).isEqualTo("the text has 1000003 characters, more than 1000000");
            assertThat(onlyFinding().awsText()).isEqualTo("Template may not exceed 1000000 bytes in size.");
        }

        @Test
        void of_definitions_larger_than_aws_takes_say_so() {
            assertThat(read("openapi: " + "x".repeat(7_000_000))).isEmpty();

            assertThat(onlyFinding().message()).startsWith("the text has 7000009 characters, more than ");
        }
    }

    @Test
    void warns_of_a_key_that_is_written_twice_and_takes_the_last_one() {
        assertThat(json("a:\n  b: 1\n  b: 2\n")).isEqualTo("{\"a\":{\"b\":2}}");

        assertThat(onlyFinding().severity()).isEqualTo(Severity.WARNING);
        assertThat(onlyFinding().story())
                .startsWith("template.yaml:3 (a): the key \"b\" is written twice in this map; the last one counts");
    }

    @Test
    void takes_flow_style_yaml_that_is_no_json() {
        assertThat(json("{a: !Ref B, c: [d, 'e']} # so")).isEqualTo("{\"a\":{\"Ref\":\"B\"},\"c\":[\"d\",\"e\"]}");
    }

    @Test
    void takes_json_with_tabs_escapes_and_a_byte_order_mark() {
        assertThat(json("\uFEFF{\n\t\"a\\/b\": \"\\ud83d\\ude00\", \"n\": 1.10}"))
                .isEqualTo("{\"a/b\":\"\ud83d\ude00\",\"n\":1.10}");
    }

    @Test
    void reads_a_dash_alone_as_a_text_like_cloudformation() {
        assertThat(json("a: !Split [ -, x-y ]\nb: [-]\nc: '[ -, x ]'\n"))
                .isEqualTo("{\"a\":{\"Fn::Split\":[\"-\",\"x-y\"]},\"b\":[\"-\"],\"c\":\"[ -, x ]\"}");
        assertThat(findings.all()).isEmpty();
    }

    @Test
    void reads_a_large_definition_in_bounds() {
        String resource = "  Queue%05d:\n    Type: AWS::SQS::Queue\n    Properties: {QueueName: \"%s\"}\n";
        var text = new StringBuilder("openapi: 3.0.1\npaths:\n");
        for (int i = 0; i < 25_000; i++) {
            text.append(resource.formatted(i, "x".repeat(140)));
        }

        var root = org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> read(text.toString()).orElseThrow());

        assertThat(text.length()).isGreaterThan(5_000_000);
        assertThat(root.get("paths").orElseThrow().entries()).hasSize(25_000);
        assertThat(findings.all()).isEqualTo(List.of());
    }
}
