package dev.gatehouse.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.function.FunctionOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intrinsic functions arrive, resolved, in what a handler gets. */
class FunctionsOfTemplatesTest {

    private static final String TEMPLATE = """
            Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
            Parameters:
              Colour: {Type: String, Default: red}
              Sizes: {Type: CommaDelimitedList, Default: "s,m,l"}
              Path: {Type: AWS::SSM::Parameter::Value<String>, Default: /app/name}
            Mappings:
              Ports: {prod: {http: "80"}}
            Conditions:
              IsRed: !Equals [!Ref Colour, red]
              IsBlue: !Equals [!Ref Colour, blue]
              Both: !And [!Condition IsRed, !Not [!Condition IsBlue]]
              Either: !Or [!Condition IsBlue, !Condition Both]
            Resources:
              Queue: {Type: AWS::SQS::Queue, Properties: {QueueName: q}}
              Fn:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: a.B
                  Runtime: java21
                  CodeUri: .
                  Environment: {Variables: {V: %s}}
                  Events: {Get: {Type: HttpApi, Properties: {Path: /, Method: get}}}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    !Ref Colour                                                 | red
                    {Ref: Colour}                                               | red
                    !Ref AWS::Region                                            | us-east-1
                    !Ref AWS::AccountId                                         | 123456789012
                    !GetAtt Queue.Arn                                           | arn:aws:sqs:us-east-1:123456789012:q
                    {Fn::GetAtt: [Queue, QueueName]}                            | q
                    !Sub "${Colour}-${AWS::StackName}-${!kept}"                 | red-test-stack-${kept}
                    !Sub ["${a}${Colour}", {a: x}]                              | xred
                    {Fn::Sub: "${Queue.Arn}"}                                   | arn:aws:sqs:us-east-1:123456789012:q
                    !Join ["-", [a, !Ref Colour]]                               | a-red
                    !Select [1, !Ref Sizes]                                     | m
                    !Select [2, !Split [",", "a,b,c"]]                          | c
                    !If [IsRed, right, wrong]                                       | right
                    !If [IsBlue, right, wrong]                                      | wrong
                    !If [Both, right, wrong]                                        | right
                    !If [Either, right, wrong]                                      | right
                    !FindInMap [Ports, prod, http]                              | 80
                    !FindInMap [Ports, test, http, {DefaultValue: none}]        | none
                    !Base64 text                                                | dGV4dA==
                    !Select [1, !Cidr ["10.0.0.0/16", 2, 8]]                    | 10.0.1.0/24
                    !Select [2, !GetAZs ""]                                     | us-east-1c
                    !ImportValue Other                                          | imported
                    !Ref Path                                                   | named
                    "{{resolve:ssm:/app/name}}"                                 | named
                    "{{resolve:secretsmanager:db:SecretString:user}}"           | admin
                    {Fn::ToJsonString: {a: [1, !Ref Colour]}}                   | {"a":[1,"red"]}
                    {Fn::Length: [a, b, c]}                                     | 3
                    !If [IsBlue, x, !Ref AWS::NoValue]                          | absent
                    """)
    void gives_the_value(String written, String expected) {
        assertThat(variable(TEMPLATE.formatted(written))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Ref: Colour, red", "Fn::Sub: ${Colour}, red", "Fn::Base64: text, dGV4dA=="})
    void gives_it_in_json_too(String written, String expected) {
        String[] parts = written.split(": ");
        String json = """
                {"Transform": "AWS::Serverless-2016-10-31", "Parameters": {"Colour": {"Type": "String", "Default": "red"}},
                 "Resources": {"Fn": {"Type": "AWS::Serverless::Function", "Properties": {
                   "Handler": "a.B", "Runtime": "java21", "CodeUri": ".",
                   "Environment": {"Variables": {"V": {"%s": "%s"}}},
                   "Events": {"Get": {"Type": "HttpApi", "Properties": {"Path": "/", "Method": "get"}}}}}}}
                """.formatted(parts[0], parts[1]);

        assertThat(variable(json)).isEqualTo(expected);
    }

    @Test
    void loops_make_routes() {
        String template = """
                Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
                Resources:
                  Fn::ForEach::Each:
                    - Name
                    - [Cats, Dogs]
                    - ${Name}Fn:
                        Type: AWS::Serverless::Function
                        Properties:
                          Handler: a.B
                          Runtime: java21
                          CodeUri: .
                          Events: {Get: {Type: HttpApi, Properties: {Path: "/${Name}", Method: get}}}
                """;

        try (ApiGateway gateway =
                ApiGateway.builder().templateText("template.yaml", template).start()) {
            assertThat(gateway.describe())
                    .contains("\"path\" : \"/Cats\"", "\"path\" : \"/Dogs\"", "\"lambda\" : \"CatsFn\"");
        }
    }

    @Test
    void definitions_may_be_local_files_included_by_a_transform() throws IOException {
        Files.writeString(folder.resolve("api.yaml"), """
                openapi: 3.0.1
                info: {title: included, version: "1"}
                paths:
                  /included:
                    get:
                      x-amazon-apigateway-integration:
                        type: aws_proxy
                        httpMethod: POST
                        uri: {Fn::Sub: "arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations"}
                """);
        Path template = Files.writeString(folder.resolve("template.yaml"), """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Fn: {Type: AWS::Serverless::Function, Properties: {Handler: a.B, Runtime: java21, CodeUri: .}}
                  Api:
                    Type: AWS::Serverless::Api
                    Properties:
                      StageName: prod
                      DefinitionBody: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: ./api.yaml}}}
                """);

        try (ApiGateway gateway = ApiGateway.builder().template(template).start()) {
            assertThat(gateway.describe()).contains("\"path\" : \"/included\"", "\"lambda\" : \"Fn\"");
        }
    }

    @Test
    void nested_applications_are_read_from_local_files() throws IOException {
        Files.createDirectories(folder.resolve("app"));
        Files.writeString(folder.resolve("app/template.yaml"), """
                Transform: AWS::Serverless-2016-10-31
                Parameters: {Stage: {Type: String}}
                Resources:
                  Api: {Type: AWS::Serverless::HttpApi, Properties: {StageName: !Ref Stage}}
                  Fn:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: a.B
                      Runtime: java21
                      CodeUri: .
                      Events: {Get: {Type: HttpApi, Properties: {ApiId: !Ref Api, Path: /nested, Method: get}}}
                """);
        Path template = Files.writeString(folder.resolve("template.yaml"), """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  App: {Type: AWS::Serverless::Application, Properties: {Location: app/template.yaml, Parameters: {Stage: beta}}}
                """);

        try (ApiGateway gateway = ApiGateway.builder()
                .template(template)
                .function("App.Fn", call -> FunctionOutcome.returned("{\"statusCode\": 200, \"body\": \"nested\"}"))
                .start()) {
            assertThat(gateway.client().get("/nested").send().text()).isEqualTo("nested");
        }
    }

    @Test
    void definitions_may_be_local_files_named_by_a_uri_with_references_to_further_files() throws IOException {
        Files.writeString(
                folder.resolve("pet.yaml"),
                "get: {x-amazon-apigateway-integration: {type: http_proxy, httpMethod: GET, uri: 'https://a.example.com'}}\n");
        Files.writeString(folder.resolve("api.yaml"), """
                openapi: 3.0.1
                info: {title: t, version: "1"}
                paths: {/pet: {$ref: pet.yaml}}
                """);
        Path template = Files.writeString(folder.resolve("template.yaml"), """
                Transform: AWS::Serverless-2016-10-31
                Resources: {Api: {Type: AWS::Serverless::Api, Properties: {StageName: prod, DefinitionUri: api.yaml}}}
                """);

        try (ApiGateway gateway = ApiGateway.builder()
                .template(template)
                .backend("https://a.example.com", it -> it.answers(200, "pet"))
                .start()) {
            assertThat(gateway.client().get("/pet").send().text()).isEqualTo("pet");
        }
    }

    private static String variable(String template) {
        var seen = new AtomicReference<>("");
        try (ApiGateway gateway = ApiGateway.builder()
                .templateText("template.yaml", template)
                .shared(it -> it.value("import:Other", "imported")
                        .value("ssm:/app/name", "named")
                        .value("secretsmanager:db:user", "admin"))
                .function("Fn", call -> {
                    Map<String, String> environment =
                            call.definition().orElseThrow().environment();
                    seen.set(environment.getOrDefault("V", "absent"));
                    return FunctionOutcome.returned("{\"statusCode\": 200}");
                })
                .start()) {
            gateway.client().get("/").send();
        }
        return seen.get();
    }
}
