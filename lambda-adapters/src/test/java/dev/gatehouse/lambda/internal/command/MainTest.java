package dev.gatehouse.lambda.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  Auth: {ApiKeyRequired: true}
                  DefinitionBody:
                    openapi: 3.0.1
                    info: {title: it, version: '1'}
                    paths:
                      /health:
                        get:
                          security: []
                          responses: {'200': {description: ok}}
                          x-amazon-apigateway-integration:
                            type: mock
                            requestTemplates: {application/json: '{"statusCode": 200}'}
                            responses: {default: {statusCode: '200', responseTemplates: {application/json: '{"up": true}'}}}
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void calls_a_route_and_prints_what_came_back() throws IOException {
        int code = run(
                "call", template(TEMPLATE.replace("Auth: {ApiKeyRequired: true}", "Tags: {a: b}")), "get", "/health");

        assertThat(code).isEqualTo(Main.DONE);
        assertThat(printed()).startsWith("HTTP 200\n").endsWith("\n{\"up\": true}\n");
    }

    @Test
    void tells_the_story_of_a_call_that_was_refused() throws IOException {
        int code = run("call", template(TEMPLATE), "GET", "/nowhere");

        assertThat(code).isEqualTo(Main.DONE);
        assertThat(printed())
                .startsWith("HTTP 403\n")
                .contains("Missing Authentication Token", "GET /prod/nowhere -> 403");
    }

    @Test
    void says_what_the_tests_of_a_class_path_lack_to_be_run_with_mutants() throws IOException {
        int code = run("mutate", template(TEMPLATE), "--classpath", folder.toString());

        assertThat(code).isEqualTo(Main.REFUSED);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(
                        "the tests can't be run: not all of JUnit and Gatehouse is on --classpath.",
                        "missing:     dev.gatehouse:gatehouse-junit-extension",
                        "missing:     org.junit.platform:junit-platform-launcher",
                        "missing:     org.junit.jupiter:junit-jupiter-engine",
                        "mvn dependency:build-classpath");
    }

    @Test
    void says_of_what_tests_would_wire_what_to_do_from_a_shell() throws IOException {
        int code = run("check", template(TEMPLATE + """
                          Shelf:
                            Type: AWS::Serverless::Function
                            Properties:
                              Runtime: java17
                              Handler: com.acme.Shelf
                              CodeUri: .
                              Events: {Get: {Type: Api, Properties: {Path: /shelf, Method: GET}}}
                        """));

        assertThat(code).isEqualTo(Main.WARNED);
        assertThat(printed())
                .contains(
                        "the function \"Shelf\" has no code that can run here.",
                        "because:     its handler class com.acme.Shelf is not on the class path",
                        "to do:       name the folder or jar of these classes with --classpath")
                .doesNotContain("@LambdaFunction");
    }

    @Test
    void starts_no_stage_that_is_not_there() throws IOException {
        assertThat(run("start", template(TEMPLATE), "--port", "0", "--stage", "beta"))
                .isEqualTo(Main.USAGE);
        assertThat(complained()).isEqualTo("no API has a stage beta\n  to do:  see --help\n");
    }

    @Test
    void lists_who_may_call() throws IOException {
        int code = run("access", template(TEMPLATE));

        assertThat(code).isEqualTo(Main.DONE);
        assertThat(printed()).contains("Api prod GET /health");
    }

    @Test
    void describes_what_was_understood() throws IOException {
        assertThat(run("describe", template(TEMPLATE))).isEqualTo(Main.DONE);
        assertThat(printed()).startsWith("{").contains("\"logicalId\"");
    }

    @Test
    void says_by_its_exit_code_that_a_template_can_not_be_run() throws IOException {
        int code = run("check", template(TEMPLATE.replace("type: mock", "type: mok")));

        assertThat(code).isEqualTo(Main.REFUSED);
        assertThat(printed()).contains("ERROR ", "template.yaml:");
        assertThat(complained()).isEqualTo("the template can't be run\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "strat template.yaml|there is no command \"strat\"; known here: start, describe, access, check, call, mutate",
                "start|start needs a template: start template.yaml",
                "start none.yaml|there is no file none.yaml",
                "start --classpaht x|there is no option --classpaht; did you mean --classpath?",
                "start t --port|--port needs a value",
                "check t.yaml --port 1|check takes no option --port",
                "mutate t.yaml --param A=b|mutate takes no option --param",
                "start a.yaml b.yaml|start can't use \"b.yaml\"",
                "call t.yaml GET|call needs a template, a method and a path: call template.yaml GET /orders"
            })
    void says_what_is_wrong_with_a_command_line(String line, String complaint) {
        int code = run(line.split(" "));

        assertThat(code).isEqualTo(Main.USAGE);
        assertThat(complained()).isEqualTo(complaint + "\n  to do:  see --help\n");
    }

    @Test
    void names_options_of_the_command_line_in_remedies() throws IOException {
        String template =
                template("Parameters: {Size: {Type: Number}, Colour: {Type: String}}\n" + TEMPLATE.stripLeading());

        assertThat(run("describe", template)).isEqualTo(Main.REFUSED);
        assertThat(complained())
                .contains("to do:       set --param \"Size=...\" --param \"Colour=...\", or add a Default.");
        assertThat(run("check", template)).isEqualTo(Main.REFUSED);
        assertThat(printed())
                .contains("to do:       set --param \"Size=...\" --param \"Colour=...\", or add a Default.");
    }

    @Test
    void refuses_wrong_values_of_options() throws IOException {
        String template = template(TEMPLATE);

        assertThat(run("describe", template, "--param", "Stage")).isEqualTo(Main.USAGE);
        assertThat(complained()).startsWith("--param Stage: write --param NAME=VALUE\n");
        assertThat(run("describe", template, "--env", "NAME=v")).isEqualTo(Main.USAGE);
        assertThat(complained()).contains("--env NAME: write --env FUNCTION.NAME=VALUE");
        assertThat(run("describe", template, "-cp", "no/such/folder")).isEqualTo(Main.USAGE);
        assertThat(complained()).contains("--classpath names no/such/folder, which does not exist");
    }

    @Test
    void a_call_keeps_to_the_width_of_a_terminal_and_is_whole_in_a_pipe() {
        String long80 = "GET /prod/orders -> 200 " + "x".repeat(100);

        new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), System.err, Terminal.Colours.OFF)
                .call(200, long80, "  5 ms");
        assertThat(printed()).isEqualTo(long80 + "  5 ms\n");
        out.reset();
        new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), System.err, Terminal.Colours.ON)
                .call(200, long80, "  5 ms");
        assertThat(printed()).isEqualTo("\u001b[32m" + long80.substring(0, 73) + "…  5 ms\u001b[0m\n");
    }

    @Test
    void a_story_is_wrapped_in_a_terminal_and_whole_in_a_pipe() {
        String story = "  refused by access: " + "because of a rule ".repeat(5).strip() + " " + "x".repeat(90);

        for (Terminal.Colours colours : Terminal.Colours.values()) {
            new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), System.err, colours).faint(story);
        }

        assertThat(printed().replaceAll("\u001b\\[\\d*m", "").lines())
                .containsExactly(
                        "  refused by access: because of a rule because of a rule because of a rule",
                        "      because of a rule because of a rule",
                        "      " + "x".repeat(74),
                        "      " + "x".repeat(16),
                        story);
    }

    @Test
    void prints_a_token_of_each_pool_and_issuer() throws IOException {
        String template = template(
                "Transform: AWS::Serverless-2016-10-31\nResources:\n"
                        + "  Pool: {Type: AWS::Cognito::UserPool}\n"
                        + "  Api:\n    Type: AWS::Serverless::HttpApi\n    Properties:\n      Auth:\n        Authorizers:\n"
                        + "          Staff: {IdentitySource: $request.header.Authorization, JwtConfiguration: {issuer: 'https://id.example.com', audience: [a]}}\n");
        Arguments arguments = Arguments.parse("start", template, "--tokens");
        try (OpenGateway open = OpenGateway.of(arguments)) {
            new LookCommands(
                            arguments,
                            new Terminal(
                                    new PrintStream(out, true, StandardCharsets.UTF_8),
                                    System.err,
                                    Terminal.Colours.OFF))
                    .tokens(open.gateway());
        }

        assertThat(printed().lines().toList())
                .filteredOn(line -> !line.startsWith("ey"))
                .containsExactly(
                        "  id token of Pool, valid for an hour:",
                        "  access token of Pool, valid for an hour:",
                        "  token of https://id.example.com, valid for an hour:");
        assertThat(printed().lines().filter(line -> line.startsWith("eyJ"))).hasSize(3);
    }

    @Test
    void prints_its_help_in_eighty_columns() {
        assertThat(run("--help")).isEqualTo(Main.DONE);
        assertThat(printed().lines()).isNotEmpty().allMatch(line -> line.length() <= 80);
    }

    private String template(String text) throws IOException {
        return Files.writeString(folder.resolve("template.yaml"), text).toString();
    }

    private int run(String... words) {
        return Main.run(
                words,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
