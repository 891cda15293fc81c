package dev.gatehouse.internal.templateimport.resolve;

import static dev.gatehouse.internal.templateimport.resolve.Resolving.template;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {

    private static Resolving parameter(String definition) {
        return template("Parameters:\n  P: " + definition
                + "\nResources:\n  X: {Type: Custom::X, Properties: {Value: !Ref P}}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{Type: String, Default: a} | a",
                "{Type: String, Default: 1.10} | 1.1",
                "{Type: String, Default: true} | true",
                "{Type: String, Default: ''} | ''",
                "{Type: Number, Default: 5} | 5",
                "{Type: CommaDelimitedList, Default: 'a, b,c'} | [\"a\",\"b\",\"c\"]",
                "{Type: CommaDelimitedList, Default: ''} | []",
                "{Type: List<Number>, Default: '1,2'} | [\"1\",\"2\"]",
                "{Type: List<AWS::EC2::Subnet::Id>, Default: 'subnet-1,subnet-2'} | [\"subnet-1\",\"subnet-2\"]",
                "{Type: AWS::EC2::VPC::Id, Default: vpc-1} | vpc-1",
                "{Type: AWS::SSM::Parameter::Name, Default: /a} | /a"
            })
    void have_their_default(String definition, String expected) {
        var resolving = parameter(definition);

        assertThat(resolving.text()).isEqualTo(expected);
        assertThat(resolving.findings()).isEmpty();
    }

    @Test
    void have_the_given_value_before_their_default() {
        assertThat(parameter("{Type: String, Default: a}").parameter("P", "b").text())
                .isEqualTo("b");
    }

    @Test
    void without_value_are_an_error_that_says_how_to_give_one() {
        var resolving = template("""
                Parameters:
                  Stage: {Type: String}
                  Domain: {Type: String}
                Resources: {X: {Type: Custom::X, Properties: {Value: !Ref Stage}}}
                """);

        assertThat(resolving.onlyFinding().story()).isEqualTo("""
                        template.yaml:2 (Stage): Parameters: [Stage, Domain] must have values
                          to do:       set parameters = {"Stage=...", "Domain=..."}, or add a Default.""");
        assertThat(resolving.text()).isEqualTo("\u27e8unresolved parameter Stage at template.yaml:2\u27e9");
    }

    @Test
    void that_the_template_does_not_have_are_an_error() {
        var resolving = parameter("{Type: String, Default: a}").parameter("PP", "b");

        assertThat(resolving.onlyFinding().message()).isEqualTo("Parameters: [PP] do not exist in the template");
        assertThat(resolving.onlyFinding().remedy()).startsWith("did you mean \"P\"?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{Type: String, AllowedValues: [a, b]} | c | Parameter 'P' must be one of AllowedValues",
                "{Type: String, AllowedPattern: '[a-z]+'} | A | Parameter 'P' must match pattern [a-z]+",
                "{Type: String, AllowedPattern: '[a-z]+', ConstraintDescription: lower case} | A | Parameter P failed to satisfy constraint: lower case",
                "{Type: String, MinLength: 3} | ab | Parameter 'P' must contain at least 3 characters",
                "{Type: String, MaxLength: 3} | abcd | Parameter 'P' must contain at most 3 characters",
                "{Type: Number} | x | Parameter 'P' must be a number",
                "{Type: Number, MinValue: 1} | 0 | Parameter 'P' must be a number not less than 1",
                "{Type: Number, MaxValue: 10} | 10.5 | Parameter 'P' must be a number not greater than 10",
                "{Type: List<Number>} | '1,x' | Parameter 'P' must be a number",
                "{Type: CommaDelimitedList, AllowedValues: [a, b]} | 'a,c' | Parameter 'P' must be one of AllowedValues"
            })
    void that_break_their_constraint_are_refused_in_aws_words(String definition, String given, String expected) {
        var resolving = parameter(definition).parameter("P", given);

        assertThat(resolving.onlyFinding().message()).isEqualTo(expected);
        assertThat(resolving.onlyFinding().severity()).isEqualTo(Severity.ERROR);
        assertThat(resolving.onlyFinding().location().line()).isEqualTo(2);
    }

    @Test
    void say_what_is_allowed() {
        var resolving = parameter("{Type: String, AllowedValues: [dev, prod]}").parameter("P", "test");

        assertThat(resolving.onlyFinding().remedy())
                .isEqualTo("the value is \"test\", and it must be one of AllowedValues. Allowed: dev, prod.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{Default: a} | Template format error: Every Parameters object must contain a Type member.",
                "{Type: Text, Default: a} | Template format error: Unrecognized parameter type: Text"
            })
    void with_a_wrong_type_are_refused(String definition, String expected) {
        assertThat(parameter(definition).onlyFinding().message()).isEqualTo(expected);
    }

    @Test
    void with_an_unusable_pattern_are_a_warning() {
        Finding finding =
                parameter("{Type: String, Default: a, AllowedPattern: '['}").onlyFinding();

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void of_the_parameter_store_take_the_stored_value() {
        String definition = "{Type: 'AWS::SSM::Parameter::Value<String>', Default: /app/url}";

        assertThat(parameter(definition).given("ssm:/app/url", "u").text()).isEqualTo("u");
        assertThat(parameter(definition).text()).isEqualTo("\u27e8unresolved ssm:/app/url at template.yaml:2\u27e9");
    }

    @Test
    void of_the_parameter_store_may_be_lists() {
        String definition = "{Type: 'AWS::SSM::Parameter::Value<List<String>>', Default: /app/all}";

        assertThat(parameter(definition).given("ssm:/app/all", "a,b").text()).isEqualTo("[\"a\",\"b\"]");
    }
}
