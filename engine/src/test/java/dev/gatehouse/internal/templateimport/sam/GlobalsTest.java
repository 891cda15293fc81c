package dev.gatehouse.internal.templateimport.sam;

import static dev.gatehouse.internal.templateimport.sam.Expanding.template;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlobalsTest {

    private static Expanding function(String globals, String properties) {
        return template("Globals: {Function: {" + globals
                + "}}\nResources: {Fn: {Type: AWS::Serverless::Function, Properties:" + " {" + properties + "}}}\n");
    }

    private static final String CODE = "Handler: a.B, Runtime: java17, CodeUri: x";

    @Test
    void a_functions_own_values_win() {
        var expanded = function("Timeout: 5, MemorySize: 512", CODE + ", Timeout: 9");

        assertThat(expanded.at("Fn", "Timeout")).isEqualTo("9");
        assertThat(expanded.at("Fn", "MemorySize")).isEqualTo("512");
    }

    @Test
    void maps_are_merged_deeply() {
        var expanded =
                function("Environment: {Variables: {A: g, B: g}}", CODE + ", Environment: {Variables: {B: l, C: l}}");

        assertThat(expanded.at("Fn", "Environment", "Variables")).isEqualTo("{'A':'g','B':'l','C':'l'}");
    }

    @Test
    void lists_are_joined_global_first() {
        assertThat(function("Layers: [g]", CODE + ", Layers: [l]").at("Fn", "Layers"))
                .isEqualTo("['g','l']");
    }

    @Test
    void an_intrinsic_function_counts_as_one_value() {
        var expanded = template("""
                Conditions: {Always: !Equals [a, a]}
                Globals: {Function: {Environment: {Variables: {A: g}}}}
                Resources:
                  Fn: {Type: AWS::Serverless::Function, Properties: {Handler: a.B, Runtime: java17, CodeUri: x,
                    Environment: {Variables: !If [Always, {B: l}, {C: l}]}}}
                """);

        assertThat(expanded.at("Fn", "Environment", "Variables")).isEqualTo("{'B':'l'}");
    }

    @Test
    void they_apply_to_the_implicit_api_too() {
        var expanded = template("""
                Globals: {Api: {Name: n, TracingEnabled: true}}
                Resources: {Fn: {%s, Events: {Get: {Type: Api, Properties: {Path: /a, Method: get}}}}}}
                """.formatted(Expanding.FUNCTION));

        assertThat(expanded.at("ServerlessRestApi", "Name")).isEqualTo("'n'");
        assertThat(expanded.at("ServerlessRestApiProdStage", "TracingEnabled")).isEqualTo("true");
    }

    @Test
    void a_resource_may_ignore_all_or_some() {
        var all = template("Globals: {Function: {Timeout: 5}}\nResources: {Fn: {IgnoreGlobals: '*', Type:"
                + " AWS::Serverless::Function, Properties: {" + CODE + "}}}");
        var some =
                template("Globals: {Function: {Timeout: 5, MemorySize: 1}}\nResources: {Fn: {IgnoreGlobals: [Timeout],"
                        + " Type: AWS::Serverless::Function, Properties: {" + CODE + "}}}");

        assertThat(all.at("Fn", "Timeout")).isEqualTo("absent");
        assertThat(some.at("Fn", "Timeout")).isEqualTo("absent");
        assertThat(some.at("Fn", "MemorySize")).isEqualTo("1");
    }

    @Test
    void a_stage_name_is_refused() {
        assertThat(template(
                                "Globals: {Api: {StageName: a}}\nResources: {A: {Type: AWS::Serverless::Api, Properties: {StageName:"
                                        + " a}}}")
                        .refusals()
                        .get(0))
                .startsWith(
                        "'Globals' section is invalid. 'StageName' is not a supported property of 'Api'. Must be one of"
                                + " the following values - ['Auth', 'Name', 'DefinitionUri',");
    }

    @Test
    void an_unknown_section_is_refused() {
        assertThat(template("Globals: {NewType: {}}\nResources: {A: {Type: AWS::Serverless::SimpleTable}}")
                        .refusals())
                .containsExactly(
                        "'Globals' section is invalid. 'NewType' is not supported. Must be one of the following values"
                                + " - ['Api', 'CapacityProvider', 'Function', 'HttpApi', 'LayerVersion', 'SimpleTable',"
                                + " 'StateMachine', 'WebSocketApi']");
    }
}
