package dev.gatehouse.internal.templateimport.resolve;

import static dev.gatehouse.internal.templateimport.resolve.Resolving.template;
import static dev.gatehouse.internal.templateimport.resolve.Resolving.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.Severity;
import dev.gatehouse.model.UnresolvedValue;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntrinsicsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!Ref AWS::Region | us-east-1",
                "!Ref AWS::AccountId | 123456789012",
                "!Ref AWS::Partition | aws",
                "!Ref AWS::StackName | test-stack",
                "!Ref AWS::URLSuffix | amazonaws.com",
                "!Ref AWS::NotificationARNs | []",
                "!Ref Q | https://sqs.us-east-1.amazonaws.com/123456789012/test-stack-Q",
                "!GetAtt Q.Arn | arn:aws:sqs:us-east-1:123456789012:test-stack-Q",
                "{Fn::GetAtt: [Q, QueueName]} | test-stack-Q",
                "{Fn::GetAtt: Q.QueueName} | test-stack-Q",
                "!Sub 'a-${AWS::Region}-${Q.QueueName}' | a-us-east-1-test-stack-Q",
                "!Sub '${Q}' | https://sqs.us-east-1.amazonaws.com/123456789012/test-stack-Q",
                "!Sub '$x ${!Literal} }' | $x ${Literal} }",
                "!Sub ['${A}-${B}', {A: 1, B: !Ref AWS::Region}] | 1-us-east-1",
                "!Sub ['${A}', {A: !Split [':', 'x:y']}] | x,y",
                "!Join ['-', [a, 1, true, !Ref AWS::Region]] | a-1-true-us-east-1",
                "!Join [',', !GetAZs ''] | us-east-1a,us-east-1b,us-east-1c",
                "!Select [1, [a, b]] | b",
                "!Select ['0', !Split [';', 'a;b']] | a",
                "!Select [1, !GetAZs eu-west-1] | eu-west-1b",
                "!Split [', ', 'a, b,c'] | [\"a\",\"b,c\"]",
                "!Split [a, ba] | [\"b\",\"\"]",
                "!Base64 'hi' | aGk=",
                "{Fn::Base64: !Sub '${AWS::Partition}'} | YXdz",
                "!Length [a, b, c] | 3",
                "!ToJsonString {a: [1, x, true, !Ref AWS::Region]} | {\"a\":[1,\"x\",true,\"us-east-1\"]}",
                "!ToJsonString {a: !Ref AWS::NoValue, b: 1.50} | {\"b\":1.5}",
                "!Cidr [10.0.0.0/16, 3, 8] | [\"10.0.0.0/24\",\"10.0.1.0/24\",\"10.0.2.0/24\"]",
                "!Cidr [192.168.5.7/24, 2, 5] | [\"192.168.5.0/27\",\"192.168.5.32/27\"]",
                "!Cidr ['2001:db8::/56', 2, 64] | [\"2001:db8:0:0:0:0:0:0/64\",\"2001:db8:0:1:0:0:0:0/64\"]",
                "!Select [0, !Cidr [10.0.0.0/24, 6, 5]] | 10.0.0.0/27"
            })
    void have_the_value_that_cloudformation_gives(String written, String expected) {
        var resolving = value(written);

        assertThat(resolving.text()).isEqualTo(expected);
        assertThat(resolving.findings()).isEmpty();
    }

    @Test
    void drop_properties_and_elements_without_value() {
        var resolving = value("{a: !Ref AWS::NoValue, b: [1, !Ref AWS::NoValue, 2], c: {d: !Ref AWS::NoValue}}");

        assertThat(resolving.text()).isEqualTo("{\"b\":[1,2],\"c\":{}}");
    }

    @Test
    void are_values_only_when_nothing_stands_beside_them() {
        var resolving = value("{Ref: Q, Other: 1}");

        assertThat(resolving.text()).isEqualTo("{\"Ref\":\"Q\",\"Other\":1}");
    }

    @Test
    void tell_where_they_were() {
        var resolving = value("!Ref AWS::Region");

        var node = resolving.node().orElseThrow();
        assertThat(node.location().line()).isEqualTo(8);
        assertThat(node.location().element()).isEqualTo("X.Value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{Ref: [a]} | Template error: every Ref object must have a single String value.",
                "{Fn::GetAtt: Q} | Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute",
                "{Fn::GetAtt: [Q]} | Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute",
                "!Sub [a] | Template error: One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first argument, and an optional second argument to specify a mapping of values to replace in the string",
                "!Sub '${a b}' | Template error: variable names in Fn::Sub syntax must contain only alphanumeric characters, underscores, periods, and colons",
                "!Join [a] | Template error: every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) to be joined.",
                "!Join [a, b] | Template error: every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) to be joined.",
                "!Join [a, [[b]]] | Template error: every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) to be joined.",
                "!Split [a] | Template error: every Fn::Split object requires two parameters, (1) a string delimiter and (2) a string to be split or a function that returns a string to be split.",
                "!Split [a, [b]] | Template error: every Fn::Split object requires two parameters, (1) a string delimiter and (2) a string to be split or a function that returns a string to be split.",
                "!Select [a, [b]] | Template error: Fn::Select requires a list argument with two elements: an integer index and a list",
                "!Select [0] | Template error: Fn::Select requires a list argument with two elements: an integer index and a list",
                "!Base64 [a] | Template error: every Fn::Base64 object must have a String-typed value.",
                "!If [a, b] | Template error: Fn::If requires a list argument with three elements",
                "!If [[a], b, c] | Template error: Fn::If requires a list argument with the first element being a condition",
                "!FindInMap [A, b] | Template error: every Fn::FindInMap object requires three parameters, the map name, map key and the attribute for return value",
                "!FindInMap [Map, b, c] | Template error: Mapping named 'Map' is not present in the 'Mappings' section of template.",
                "{Fn::Subb: a} | Template error: Encountered unsupported function: Fn::Subb"
            })
    void that_are_malformed_are_refused_in_aws_words(String written, String expected) {
        var resolving = value(written);

        assertThat(resolving.onlyFinding().message()).isEqualTo(expected);
        assertThat(resolving.onlyFinding().severity()).isEqualTo(Severity.ERROR);
        assertThat(resolving.onlyFinding().location().line()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!Length x", "!ToJsonString x", "!And [a, b]", "!Equals [a, b]"})
    void that_stand_in_the_wrong_place_are_refused(String written) {
        assertThat(value(written).onlyFinding().severity()).isEqualTo(Severity.ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!Cidr [10.0.0.0/16, 257, 8]",
                "!Cidr [10.0.0.0/24, 9, 5]",
                "!Cidr [10.0.0/16, 1, 8]",
                "!Cidr [example.com/16, 1, 8]",
                "!Cidr [10.0.0.0/99, 1, 8]",
                "!Cidr [10.0.0.0/16, x, 8]"
            })
    void that_cut_no_address_block_are_refused(String written) {
        assertThat(value(written).onlyFinding().message()).startsWith("Fn::Cidr can't cut");
    }

    @Test
    void that_miss_for_the_values_of_a_test_are_a_warning_and_an_unresolved_value() {
        var resolving = value("!Select [3, [a, b]]");

        assertThat(resolving.onlyFinding().severity()).isEqualTo(Severity.WARNING);
        assertThat(resolving.onlyFinding().message())
                .isEqualTo("Template error: Fn::Select  cannot select nonexistent value at index 3");
        assertThat(UnresolvedValue.in(resolving.text())).isPresent();
    }

    @Nested
    class Unknown {

        @Test
        void imports_leave_a_mark_with_expression_and_place() {
            var resolving = value("!ImportValue SharedPool");

            assertThat(resolving.text())
                    .isEqualTo("\u27e8unresolved Fn::ImportValue SharedPool at template.yaml:8\u27e9");
            assertThat(resolving.findings()).isEmpty();
        }

        @Test
        void imports_are_given_by_name() {
            assertThat(value("{Fn::ImportValue: !Sub '${AWS::StackName}-Pool'}")
                            .given("import:test-stack-Pool", "p1")
                            .text())
                    .isEqualTo("p1");
        }

        @Test
        void attributes_leave_a_mark_unless_given() {
            String custom = "!GetAtt C.Answer";

            assertThat(value("{a: " + custom + "}").text())
                    .contains("\u27e8unresolved Fn::GetAtt C.Answer at template.yaml:8\u27e9");
            assertThat(value("{a: " + custom + "}").given("C.Answer", "42").text())
                    .isEqualTo("{\"a\":\"42\"}");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "!Sub 'a-${C.Y}-b' | a-M-b",
                    "!Join ['', [a, !GetAtt C.Y, b]] | aMb",
                    "!Join ['', !GetAtt C.Y] | M",
                    "{Fn::Base64: !GetAtt C.Y} | M",
                    "!Split [':', !GetAtt C.Y] | M",
                    "!Select [0, !GetAtt C.Y] | M",
                    "!Select [!GetAtt C.Y, [a]] | M",
                    "!Select [0, !Split [':', !GetAtt C.Y]] | M",
                    "!Select [1, [!GetAtt C.Y, b]] | b",
                    "!Length [!GetAtt C.Y, b] | 2",
                    "!FindInMap [!GetAtt C.Y, b, c] | M",
                    "{Fn::GetAZs: !GetAtt C.Y} | M",
                    "{Fn::ImportValue: !GetAtt C.Y} | M",
                    "!Cidr [!GetAtt C.Y, 1, 8] | M",
                    "!ToJsonString {a: !GetAtt C.Y} | {\"a\":\"M\"}"
                })
        void values_stay_unknown_in_functions_and_visible_in_texts(String written, String expected) {
            var resolving = value(written);

            String mark = "\u27e8unresolved Fn::GetAtt C.Y at template.yaml:8\u27e9";
            assertThat(resolving.text()).isEqualTo(expected.replace("M", mark));
            assertThat(resolving.findings()).isEmpty();
        }

        @Test
        void macros_are_a_warning_and_leave_a_mark() {
            var resolving = value("!Transform {Name: Shout, Parameters: {a: b}}");

            assertThat(resolving.text()).startsWith("\u27e8unresolved Fn::Transform Shout");
            assertThat(resolving.onlyFinding().message())
                    .isEqualTo("the macro Shout can't be run here; its value is unknown");
        }
    }

    @Nested
    class Dynamic {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "'{{resolve:ssm:/app/url}}' | ssm:/app/url=u | u",
                    "'{{resolve:ssm:/app/url:3}}' | ssm:/app/url=u | u",
                    "'{{resolve:ssm-secure:/app/pw:1}}' | ssm:/app/pw=p | p",
                    "'a {{resolve:secretsmanager:id:SecretString:key}} b' | secretsmanager:id:key=s | a s b",
                    "'{{resolve:secretsmanager:id:SecretString:key:AWSCURRENT}}' | secretsmanager:id:key=s | s",
                    "'{{resolve:secretsmanager:id}}' | secretsmanager:id=whole | whole",
                    "'{{resolve:secretsmanager:id:SecretString}}' | secretsmanager:id=whole | whole",
                    "'{{resolve:secretsmanager:id:SecretString:key}}' | secretsmanager:id={\"key\":\"k\"} | k",
                    "'{{resolve:secretsmanager:arn:aws:secretsmanager:us-east-1:1:secret:n:SecretString:k}}' | secretsmanager:arn:aws:secretsmanager:us-east-1:1:secret:n:k=v | v",
                    "!Sub '{{resolve:ssm:/${AWS::StackName}/url}}' | ssm:/test-stack/url=u | u",
                    "!Join [':', ['{{resolve:ssm', '/a}}']] | ssm:/a=u | u"
                })
        void references_take_the_given_value(String written, String given, String expected) {
            int equals = given.indexOf('=');

            assertThat(value(written)
                            .given(given.substring(0, equals), given.substring(equals + 1))
                            .text())
                    .isEqualTo(expected);
        }

        @Test
        void references_without_a_given_value_leave_a_mark() {
            assertThat(value("'x {{resolve:secretsmanager:id:SecretString:key}}'")
                            .text())
                    .isEqualTo("x \u27e8unresolved secretsmanager:id:SecretString:key at template.yaml:8\u27e9");
        }

        @Test
        void references_in_given_values_are_not_followed() {
            assertThat(value("'{{resolve:ssm:a}}'")
                            .given("ssm:a", "{{resolve:ssm:a}}")
                            .text())
                    .isEqualTo("{{resolve:ssm:a}}");
        }
    }

    @Nested
    class Mappings {

        private static final String MAPPINGS = """
                Transform: AWS::LanguageExtensions
                Mappings:
                  Regions:
                    us-east-1: {Size: big, Zones: [a, b]}
                """;

        private Resolving mapped(String yaml) {
            return template(MAPPINGS + "Resources: {X: {Type: Custom::X, Properties: {Value: " + yaml + "}}}\n");
        }

        @Test
        void are_looked_up_by_evaluated_keys() {
            assertThat(mapped("!FindInMap [Regions, !Ref AWS::Region, Size]").text())
                    .isEqualTo("big");
            assertThat(mapped("!FindInMap [Regions, us-east-1, Zones]").text()).isEqualTo("[\"a\",\"b\"]");
        }

        @Test
        void fall_back_to_the_default_value() {
            assertThat(mapped("!FindInMap [Regions, eu-west-1, Size, {DefaultValue: !Ref AWS::Region}]")
                            .text())
                    .isEqualTo("us-east-1");
        }

        @Test
        void without_the_key_are_a_warning_in_aws_words() {
            assertThat(mapped("!FindInMap [Regions, eu-west-1, Size]")
                            .onlyFinding()
                            .message())
                    .isEqualTo("Template error: Unable to get mapping for Regions::eu-west-1::Size");
        }

        @Test
        void suggest_the_name_that_is_nearest() {
            assertThat(mapped("!FindInMap [Region, us-east-1, Size]")
                            .onlyFinding()
                            .remedy())
                    .isEqualTo("did you mean \"Regions\"? If not, add it under Mappings.");
        }
    }
}
