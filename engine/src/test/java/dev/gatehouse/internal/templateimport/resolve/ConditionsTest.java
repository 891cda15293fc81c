package dev.gatehouse.internal.templateimport.resolve;

import static dev.gatehouse.internal.templateimport.resolve.Resolving.template;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {

    private static Resolving when(String condition) {
        return template("""
                Parameters: {Stage: {Type: String, Default: prod}, Debug: {Type: String, Default: 'true'}}
                Conditions:
                  Prod: !Equals [!Ref Stage, prod]
                  Test: !Equals [!Ref Stage, test]
                  Unknown: !Equals [!ImportValue Name, a]
                  C: %s
                Resources:
                  X: {Type: Custom::X, Properties: {Value: !If [C, 'yes', 'no']}}
                """.formatted(condition));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!Equals [a, a] | yes",
                "!Equals [a, A] | no",
                "!Equals [!Ref Debug, true] | yes",
                "!Equals ['1', 1] | yes",
                "!Equals [!Ref AWS::Region, us-east-1] | yes",
                "!Equals [!Select [0, [a, b]], a] | yes",
                "!Equals [!Join ['', [a, b]], ab] | yes",
                "!Not [!Condition Prod] | no",
                "!Not [!Equals [a, b]] | yes",
                "!And [!Condition Prod, !Equals [a, a]] | yes",
                "!And [!Condition Prod, !Condition Test] | no",
                "!Or [!Condition Prod, !Condition Test] | yes",
                "!Or [!Condition Test, !Not [!Condition Prod]] | no",
                "{Condition: Prod} | yes",
                "{Fn::Or: [{Condition: Test}, {Fn::Equals: [a, a]}]} | yes",
                "!And [!Condition Unknown, !Condition Test] | no",
                "!Or [!Condition Unknown, !Condition Prod] | yes"
            })
    void hold_or_not_as_cloudformation_says(String condition, String expected) {
        var resolving = when(condition);

        assertThat(resolving.text()).isEqualTo(expected);
        assertThat(resolving.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!Condition Unknown",
                "!Not [!Condition Unknown]",
                "!And [!Condition Unknown, !Condition Prod]",
                "!Or [!Condition Unknown, !Condition Test]"
            })
    void that_hang_on_an_unknown_value_are_an_error_where_they_are_used(String condition) {
        var finding = when(condition).onlyFinding();

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.story()).isEqualTo("""
                        template.yaml:8 (X.Value[0]): whether the condition "C" (line 6) holds can't be known: it depends on a value that the template does not determine
                          to do:       set that value with values = "import:Name=v", "ssm:/path=v" or "LogicalId.Attribute=v".""");
    }

    @Test
    void that_nobody_uses_may_be_unknown() {
        assertThat(when("!Equals [a, a]").findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!And [!Condition Prod] | Template error: every Fn::And object requires a list of at least 2 and at most 10 boolean parameters.",
                "!Or [!Condition Prod] | Template error: every Fn::Or object requires a list of at least 2 and at most 10 boolean parameters.",
                "!Not [!Condition Prod, !Condition Test] | Template error: every Fn::Not object requires one boolean parameter.",
                "!Equals [a] | Template error: every Fn::Equals object requires a list of two string parameters.",
                "a | a condition is one of Fn::And, Fn::Or, Fn::Not, Fn::Equals and Condition, but this is a",
                "!Ref Stage | a condition is one of Fn::And, Fn::Or, Fn::Not, Fn::Equals and Condition, but this is {\"Ref\":\"Stage\"}",
                "!Equals [!Ref X, a] | Template format error: Unresolved dependencies [X]. Cannot reference resources in the Conditions block of the template"
            })
    void that_are_malformed_are_refused(String condition, String expected) {
        assertThat(when(condition).onlyFinding().message()).isEqualTo(expected);
    }

    @Test
    void that_refer_to_nothing_are_refused() {
        var finding = when("!Condition Prd").onlyFinding();

        assertThat(finding.message())
                .isEqualTo("there is no condition named \"Prd\" in the Conditions of the template");
        assertThat(finding.remedy()).isEqualTo("did you mean \"Prod\"? If not, add it under Conditions.");
    }

    @Test
    void that_refer_to_each_other_are_refused() {
        var resolving = template("""
                Conditions: {A: !Not [!Condition B], B: !Not [!Condition A]}
                Resources: {X: {Type: Custom::X, Condition: A}}
                """);

        assertThat(resolving.onlyFinding().message())
                .isEqualTo("these conditions refer to each other in a circle: A, B");
    }

    @Test
    void decide_which_resources_and_outputs_exist() {
        var resolving = template("""
                Conditions: {Never: !Equals [a, b], Always: !Equals [a, a]}
                Resources:
                  Gone: {Type: AWS::SQS::Queue, Condition: Never}
                  Kept: {Type: AWS::SQS::Queue, Condition: Always}
                  X: {Type: Custom::X, Properties: {Value: !If [Never, !Ref Gone, !Ref AWS::NoValue]}}
                Outputs:
                  Gone: {Condition: Never, Value: !Ref Gone}
                  Kept: {Condition: Always, Value: !GetAtt Kept.QueueName}
                """);

        assertThat(resolving.resolved().resources()).containsOnlyKeys("Kept", "X");
        assertThat(resolving.resolved().removedByCondition()).containsExactly("Gone");
        assertThat(resolving.node()).isEmpty();
        assertThat(resolving
                        .resolved()
                        .root()
                        .get("Outputs")
                        .orElseThrow()
                        .toJson()
                        .toText())
                .isEqualTo("{\"Kept\":{\"Condition\":\"Always\",\"Value\":\"test-stack-Kept\"}}");
        assertThat(resolving.findings()).isEmpty();
    }
}
