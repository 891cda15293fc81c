package dev.gatehouse.internal.templateimport.sam;

import static dev.gatehouse.internal.templateimport.sam.Expanding.FUNCTION;
import static dev.gatehouse.internal.templateimport.sam.Expanding.template;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OtherResourcesTest {

    @Test
    void a_function_keeps_what_decides_how_it_runs() {
        var expanded = template(
                "Resources: {Fn: {" + FUNCTION + ", Timeout: 3, MemorySize: 128, ReservedConcurrentExecutions: 2,"
                        + " SnapStart: {ApplyOn: PublishedVersions}, Environment: {Variables: {A: b}}}}}");

        assertThat(expanded.at("Fn", "Handler")).isEqualTo("'a.B'");
        assertThat(expanded.keys("Fn"))
                .contains(
                        "Runtime", "Timeout", "MemorySize", "ReservedConcurrentExecutions", "SnapStart", "Environment");
    }

    @Test
    void code_stands_in_a_bucket_inline_or_in_a_local_path() {
        assertThat(code("CodeUri: s3://b/k.jar")).isEqualTo("{'S3Bucket':'b','S3Key':'k.jar'}");
        assertThat(code("CodeUri: target/app.jar")).isEqualTo("'target/app.jar'");
        assertThat(code("InlineCode: x")).isEqualTo("{'ZipFile':'x'}");
    }

    private static String code(String property) {
        return template("Resources: {Fn: {Type: AWS::Serverless::Function, Properties: {Handler: a.B, Runtime: java17, "
                        + property + "}}}")
                .at("Fn", "Code");
    }

    @Test
    void a_function_without_role_gets_one() {
        var expanded = template("Resources: {Fn: {" + FUNCTION + "}}}");

        assertThat(expanded.at("Fn", "Role")).isEqualTo("'arn:aws:iam::123456789012:role/test-stack-FnRole'");
        assertThat(expanded.has("FnRole")).isTrue();
    }

    @Test
    void a_function_with_role_keeps_it() {
        var expanded = template("Resources: {Fn: {" + FUNCTION + ", Role: 'arn:aws:iam::1:role/r'}}}");

        assertThat(expanded.at("Fn", "Role")).isEqualTo("'arn:aws:iam::1:role/r'");
        assertThat(expanded.has("FnRole")).isFalse();
    }

    @Test
    void tables_layers_and_applications_become_what_cloudformation_knows() {
        var expanded = template("""
                Resources:
                  T: {Type: AWS::Serverless::SimpleTable, Properties: {TableName: t}}
                  L: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: s3://b/k}}
                  A: {Type: AWS::Serverless::Application, Properties: {Location: child.yaml, Parameters: {P: v}}}
                  C: {Type: AWS::Serverless::Connector, Properties: {Source: {Id: A}, Destination: {Id: T}, Permissions: [Read]}}
                """);

        assertThat(expanded.at("T", "TableName")).isEqualTo("'t'");
        assertThat(expanded.idsOf("AWS::Lambda::LayerVersion")).containsExactly("L");
        assertThat(expanded.at("A", "TemplateURL")).isEqualTo("'child.yaml'");
        assertThat(expanded.has("C")).isFalse();
    }
}
