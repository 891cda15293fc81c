package dev.gatehouse.internal.templateimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.FunctionDefinition;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.RestResource;
import dev.gatehouse.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StacksTest {

    private static final String API = """
            Parameters:
              FunctionArn: {Type: String}
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
                Properties:
                  Name: nested
                  Body:
                    openapi: 3.0.1
                    info: {title: t, version: '1'}
                    paths:
                      /pets:
                        get:
                          x-amazon-apigateway-integration:
                            type: aws_proxy
                            httpMethod: POST
                            uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${FunctionArn}/invocations
              Deployment: {Type: AWS::ApiGateway::Deployment, Properties: {RestApiId: !Ref Api}}
              Stage: {Type: AWS::ApiGateway::Stage, Properties: {StageName: prod, RestApiId: !Ref Api, DeploymentId: !Ref Deployment}}
            Outputs:
              Id: {Value: !Ref Api}
            """;

    @TempDir
    private Path folder;

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ImportRequest request(String text, Map<String, String> parameters) {
        return ImportRequest.of("template.yaml", text)
                .withDirectory(Optional.of(folder))
                .withOptions(ImportOptions.standard().withParameters(parameters).withOpenApiStage("prod"));
    }

    private static List<String> errors(ImportResult result) {
        return result.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::message)
                .toList();
    }

    private static List<String> apis(ImportResult result) {
        return result.template().orElseThrow().apis().stream()
                .map(ApiDefinition::logicalId)
                .toList();
    }

    private static List<String> functions(ImportResult result) {
        return result.template().orElseThrow().functions().stream()
                .map(FunctionDefinition::logicalId)
                .toList();
    }

    @Nested
    class NestedInOneAnother {

        @Test
        void hand_parameters_down_and_outputs_up() throws IOException {
            file("nested/api.yaml", API);

            var result = TemplateImport.load(request("""
                    Resources:
                      Fn:
                        Type: AWS::Lambda::Function
                        Properties: {Handler: a.B, Runtime: java21, Environment: {Variables: {}}}
                      Reader:
                        Type: AWS::Lambda::Function
                        Properties:
                          Handler: a.C
                          Runtime: java21
                          Environment: {Variables: {API: !GetAtt Child.Outputs.Id}}
                      Child:
                        Type: AWS::CloudFormation::Stack
                        Properties:
                          TemplateURL: nested/api.yaml
                          Parameters: {FunctionArn: !GetAtt Fn.Arn}
                    """, Map.of()));

            assertThat(errors(result)).isEmpty();
            assertThat(apis(result)).containsExactly("Child.Api");
            assertThat(functions(result)).containsExactlyInAnyOrder("Fn", "Reader");
            String id = result.template().orElseThrow().apis().get(0).id();
            assertThat(result.template().orElseThrow().functions())
                    .anySatisfy(function -> assertThat(function.environment()).containsEntry("API", id));
        }

        @Test
        void may_be_sam_applications_with_bodies_in_their_own_folder() throws IOException {
            file(
                    "app/body.yaml",
                    "swagger: '2.0'\ninfo: {title: t, version: '1'}\npaths: {/x: {get: {x-amazon-apigateway-integration: {type: mock}}}}");
            file("app/template.yaml", """
                    Transform: AWS::Serverless-2016-10-31
                    Resources:
                      Api: {Type: AWS::Serverless::Api, Properties: {StageName: prod, DefinitionUri: body.yaml}}
                    """);

            var result = TemplateImport.load(request("""
                    Transform: AWS::Serverless-2016-10-31
                    Resources:
                      App: {Type: AWS::Serverless::Application, Properties: {Location: ./app/template.yaml}}
                      Api:
                        Type: AWS::Serverless::Api
                        Properties:
                          StageName: prod
                          DefinitionBody:
                            swagger: '2.0'
                            info: {title: t, version: '1'}
                            paths: {/y: {get: {x-amazon-apigateway-integration: {type: mock}}}}
                    """, Map.of()));

            assertThat(errors(result)).isEmpty();
            assertThat(apis(result)).containsExactlyInAnyOrder("Api", "App.Api");
        }

        @Test
        void miss_a_parameter_with_the_childs_file_and_line() throws IOException {
            file("api.yaml", API);

            var result = TemplateImport.load(request(
                    "Resources: {Child: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: api.yaml}}}",
                    Map.of()));

            assertThat(result.findings()).anySatisfy(finding -> assertThat(finding.story())
                    .startsWith("api.yaml:2 (FunctionArn): Parameters: [FunctionArn] must have values"));
        }

        @Test
        void without_that_output_are_an_error() throws IOException {
            file("queue.yaml", "Resources: {Q: {Type: AWS::SQS::Queue}}\nOutputs: {Url: {Value: !Ref Q}}");

            var result = TemplateImport.load(request("""
                    Resources:
                      Child: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: queue.yaml}}
                      X: {Type: Custom::X, Properties: {V: !GetAtt Child.Outputs.Uri}}
                    """, Map.of()));

            assertThat(errors(result)).containsExactly("the nested stack Child (queue.yaml) has no output \"Uri\"");
            assertThat(result.findings().get(0).remedy()).startsWith("did you mean \"Url\"?");
        }

        @Test
        void that_are_not_local_are_a_warning() {
            var result = TemplateImport.load(request(
                    "Resources: {Child: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: 'https://s3.amazonaws.com/b/t.yaml'}}}",
                    Map.of()));

            assertThat(errors(result)).isEmpty();
            assertThat(result.findings()).anySatisfy(finding -> assertThat(finding.message())
                    .startsWith("the template of the nested stack Child can't be read"));
        }

        @Test
        void that_contain_themselves_are_refused() throws IOException {
            String text =
                    "Resources: {Child: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: loop.yaml}}}";
            file("loop.yaml", text);

            assertThat(errors(TemplateImport.load(request(text, Map.of()))))
                    .containsExactly("nested stacks form a circle, or are nested too deeply, at loop.yaml");
        }

        @Test
        void that_multiply_are_refused_in_bounds() throws IOException {
            for (int level = 0; level < 7; level++) {
                var text = new StringBuilder("Resources:\n");
                for (int i = 0; i < 10; i++) {
                    text.append("  C%d: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: l%d.yaml}}\n"
                            .formatted(i, level + 1));
                }
                file("l" + level + ".yaml", text.toString());
            }
            file("l7.yaml", "Resources: {Q: {Type: AWS::SQS::Queue}}");

            var result = TemplateImport.load(request(Files.readString(folder.resolve("l0.yaml")), Map.of()));

            assertThat(errors(result)).isNotEmpty();
        }
    }

    @Nested
    class OfACdkAssembly {

        private void manifest(String artifacts) throws IOException {
            file("manifest.json", "{\"version\": \"38.0.1\", \"artifacts\": {" + artifacts + "}}");
        }

        private String stack(String id, String environment, String dependencies) {
            return "\"%s\": {\"type\": \"aws:cloudformation:stack\", \"environment\": \"%s\", \"properties\": {\"templateFile\": \"%s.template.json\"}, \"dependencies\": [%s]}"
                    .formatted(id, environment, id, dependencies);
        }

        @Test
        void import_what_the_others_export() throws IOException {
            manifest(stack("Front", "aws://unknown-account/unknown-region", "\"Back\"") + ","
                    + stack("Back", "aws://unknown-account/unknown-region", ""));
            file("Back.template.json", """
                    {"Resources": {
                       "Fn": {"Type": "AWS::Lambda::Function", "Properties": {"Handler": "a.B", "Runtime": "java21"}},
                       "CDKMetadata": {"Type": "AWS::CDK::Metadata", "Properties": {"Analytics": "v2"}}},
                     "Outputs": {"Ref": {"Value": {"Fn::GetAtt": ["Fn", "Arn"]}, "Export": {"Name": "Back:FnArn"}}},
                     "Parameters": {"BootstrapVersion": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/cdk-bootstrap/hnb659fds/version"}},
                     "Rules": {"CheckBootstrapVersion": {"Assertions": [{"Assert": {"Fn::Not": [{"Fn::Contains": [["1"], {"Ref": "BootstrapVersion"}]}]}}]}}}
                    """);
            file(
                    "Front.template.json",
                    API.replace("FunctionArn: {Type: String}", "Unused: {Type: String, Default: x}")
                            .replace(
                                    "!Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${FunctionArn}/invocations",
                                    "!Sub ['arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${F}/invocations', {F: !ImportValue 'Back:FnArn'}]"));

            var result = CdkAssembly.load(folder, request("", Map.of()));

            assertThat(errors(result)).isEmpty();
            assertThat(apis(result)).containsExactly("Api");
            assertThat(functions(result)).containsExactly("Fn");
            assertThat(result.template().orElseThrow().functions().get(0).name())
                    .isEqualTo("Back-Fn");
            assertThat(result.findings()).noneMatch(finding -> finding.message().contains("Back:FnArn"));
        }

        @Test
        void with_the_same_ids_are_told_apart_by_their_stack() throws IOException {
            manifest(stack("Dev", "aws://123456789012/eu-west-1", "") + ","
                    + stack("Prod", "aws://210987654321/us-west-2", ""));
            String api = """
                    Resources:
                      Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: a, ProtocolType: HTTP}}
                      CDKMetadata: {Type: AWS::CDK::Metadata}
                    """;
            file("Dev.template.json", api);
            file("Prod.template.json", api);

            var result = CdkAssembly.load(folder, request("", Map.of()));

            assertThat(errors(result)).isEmpty();
            assertThat(apis(result)).containsExactly("Dev.Api", "Prod.Api");
            assertThat(result.template().orElseThrow().apis().stream()
                            .map(ApiDefinition::id)
                            .distinct())
                    .hasSize(2);
        }

        @Test
        void find_nested_stacks_and_bodies_by_the_hash_of_their_asset() throws IOException {
            String nested = "a".repeat(64);
            String body = "b".repeat(64);
            manifest(stack("Main", "aws://unknown-account/unknown-region", ""));
            file(
                    "Main.assets.json",
                    "{\"files\": {\"%s\": {\"source\": {\"path\": \"MainNested.nested.template.json\"}}, \"%s\": {\"source\": {\"path\": \"asset.%s.yaml\"}}}}"
                            .formatted(nested, body, body));
            file(
                    "asset." + body + ".yaml",
                    "openapi: 3.0.1\ninfo: {title: t, version: '1'}\npaths: {/x: {get: {x-amazon-apigateway-integration: {type: mock}}}}");
            file(
                    "MainNested.nested.template.json",
                    "{\"Resources\": {\"Inner\": {\"Type\": \"AWS::ApiGatewayV2::Api\", \"Properties\": {\"Name\": \"a\", \"ProtocolType\": \"HTTP\"}}}}");
            file("Main.template.json", """
                    {"Resources": {
                       "Spec": {"Type": "AWS::ApiGateway::RestApi", "Properties": {"BodyS3Location": {
                          "Bucket": {"Fn::Sub": "cdk-hnb659fds-assets-${AWS::AccountId}-${AWS::Region}"}, "Key": "%s.yaml"}}},
                       "Nested": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": {"Fn::Join": ["", [
                          "https://s3.", {"Ref": "AWS::Region"}, ".", {"Ref": "AWS::URLSuffix"}, "/",
                          {"Fn::Sub": "cdk-hnb659fds-assets-${AWS::AccountId}-${AWS::Region}"}, "/%s.json"]]}}}}}
                    """.formatted(body, nested));

            var result = CdkAssembly.load(folder, request("", Map.of()));

            assertThat(errors(result)).isEmpty();
            assertThat(apis(result)).containsExactlyInAnyOrder("Spec", "Nested.Inner");
        }

        @Test
        void find_definitions_that_are_assets_from_a_relative_folder_too() throws IOException {
            String body = "c".repeat(64);
            manifest(stack("Main", "aws://unknown-account/unknown-region", ""));
            file(
                    "asset." + body + ".yaml",
                    "openapi: 3.0.1\ninfo: {title: t, version: '1'}\npaths: {/x: {get: {x-amazon-apigateway-integration: {type: mock}}}}");
            file("Main.template.json", """
                    {"Resources": {"Spec": {"Type": "AWS::ApiGateway::RestApi",
                       "Properties": {"BodyS3Location": {"Bucket": "assets", "Key": "%1$s.yaml"}},
                       "Metadata": {"aws:asset:path": "asset.%1$s.yaml", "aws:asset:property": "BodyS3Location"}}}}
                    """.formatted(body));
            Path relative = Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath());

            var result = CdkAssembly.load(relative, request("", Map.of()));

            assertThat(errors(result)).isEmpty();
            assertThat(result.template().orElseThrow().apis())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            RestApi.class, api -> assertThat(api.definition().resources())
                                    .extracting(RestResource::path)
                                    .containsExactly("/", "/x"));
        }

        @Test
        void of_a_stage_lie_in_a_folder_of_their_own() throws IOException {
            manifest(
                    "\"assembly-Prod\": {\"type\": \"cdk:cloud-assembly\", \"properties\": {\"directoryName\": \"assembly-Prod\"}}");
            file(
                    "assembly-Prod/manifest.json",
                    "{\"artifacts\": {" + stack("ProdApi", "aws://unknown-account/unknown-region", "") + "}}");
            file(
                    "assembly-Prod/ProdApi.template.json",
                    "{\"Resources\": {\"Web\": {\"Type\": \"AWS::ApiGatewayV2::Api\", \"Properties\": {\"Name\": \"a\", \"ProtocolType\": \"HTTP\"}}}}");

            assertThat(CdkAssembly.isAssembly(folder)).isTrue();
            assertThat(apis(CdkAssembly.load(folder, request("", Map.of())))).containsExactly("Web");
        }

        @Test
        void need_a_stack_that_can_be_read() throws IOException {
            manifest(stack("Gone", "aws://unknown-account/unknown-region", ""));

            assertThat(errors(CdkAssembly.load(folder, request("", Map.of()))))
                    .hasSize(2)
                    .anyMatch(message -> message.startsWith("there is no stack in"));
        }

        @Test
        void take_parameters_that_one_of_them_has() throws IOException {
            manifest(stack("One", "aws://unknown-account/unknown-region", ""));
            file(
                    "One.template.json",
                    "{\"Parameters\": {\"Name\": {\"Type\": \"String\"}}, \"Resources\": {\"Web\": {\"Type\": \"AWS::ApiGatewayV2::Api\", \"Properties\": {\"Name\": {\"Ref\": \"Name\"}, \"ProtocolType\": \"HTTP\"}}}}");

            assertThat(errors(CdkAssembly.load(folder, request("", Map.of("Name", "n")))))
                    .isEmpty();
            assertThat(errors(CdkAssembly.load(folder, request("", Map.of("Name", "n", "Nmae", "n")))))
                    .containsExactly("Parameters: [Nmae] do not exist in the template");
        }
    }
}
