package dev.gatehouse.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.ApiGatewayBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An import is remembered, and nobody can tell: what was changed since counts. */
class StartedAgainTest {

    private static final String API = """
            Parameters: {Name: {Type: String, Default: standard}}
            Resources:
              Api:
                Type: AWS::ApiGatewayV2::Api
                Properties: {Name: !Join [' ', [!Ref Name, !ImportValue described]], ProtocolType: HTTP}
            """;

    @TempDir
    private Path folder;

    /** How a template names another file. */
    private enum Naming {
        BY_AN_INCLUDE("""
                Resources:
                  Api:
                    Type: AWS::ApiGateway::RestApi
                    Properties:
                      Body: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: part.yaml}}}
                """, Naming.OPEN_API),
        BY_BODY_S3_LOCATION("""
                Resources:
                  Api: {Type: AWS::ApiGateway::RestApi, Properties: {BodyS3Location: part.yaml}}
                """, Naming.OPEN_API),
        BY_DEFINITION_URI("""
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Api: {Type: AWS::Serverless::Api, Properties: {StageName: prod, DefinitionUri: part.yaml}}
                """, Naming.OPEN_API),
        BY_A_REFERENCE("""
                openapi: 3.0.1
                info: {title: t, version: '1'}
                paths: {/here: {$ref: 'part.yaml#/items/there'}}
                """, """
                items: {there: {get: {x-amazon-apigateway-integration: {type: mock, requestTemplates: {text/plain: '%s'}}}}}
                """),
        BY_A_NESTED_STACK("""
                Resources:
                  Stack: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: part.yaml}}
                """, """
                Resources:
                  Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: '%s', ProtocolType: HTTP}}
                """);

        private static final String OPEN_API = """
                openapi: 3.0.1
                info: {title: t, version: '1'}
                paths: {'%s': {get: {x-amazon-apigateway-integration: {type: mock}}}}
                """;

        private final String template;
        private final String part;

        Naming(String template, String part) {
            this.template = template;
            this.part = part;
        }

        String part(String path) {
            return part.formatted(path);
        }
    }

    @ParameterizedTest
    @EnumSource(Naming.class)
    void reads_a_file_again_that_kept_its_size_and_time(Naming naming) throws IOException {
        file("template.yaml", naming.template);
        file("part.yaml", naming.part("/old"));
        String before = started(template());
        file("part.yaml", naming.part("/new"));

        String after = started(template());

        assertThat(before).contains("/old").doesNotContain("/new");
        assertThat(after).contains("/new").doesNotContain("/old");
    }

    @ParameterizedTest
    @EnumSource(Naming.class)
    void misses_a_file_that_was_deleted_and_finds_it_when_it_is_back(Naming naming) throws IOException {
        file("template.yaml", naming.template);
        String absent = started(template());
        file("part.yaml", naming.part("/old"));
        String present = started(template());
        Files.delete(folder.resolve("part.yaml"));

        assertThat(absent).doesNotContain("/old");
        assertThat(present).contains("/old");
        assertThat(started(template())).isEqualTo(absent);
        file("part.yaml", naming.part("/old"));
        assertThat(started(template())).isEqualTo(present);
    }

    @Test
    void reads_the_template_again_that_kept_its_size_and_time() throws IOException {
        file("template.yaml", Naming.OPEN_API.formatted("/old"));
        String before = started(template());
        file("template.yaml", Naming.OPEN_API.formatted("/new"));

        assertThat(before).contains("/old");
        assertThat(started(template())).contains("/new").doesNotContain("/old");
    }

    @Nested
    class OfACdkFolder {

        @Test
        void reads_a_stack_again() throws IOException {
            file("manifest.json", manifest("One.json"));
            file("One.json", Naming.BY_A_NESTED_STACK.part("/old"));
            String before = started(cdk());
            file("One.json", Naming.BY_A_NESTED_STACK.part("/new"));

            assertThat(before).contains("/old");
            assertThat(started(cdk())).contains("/new").doesNotContain("/old");
        }

        @Test
        void reads_the_manifest_again() throws IOException {
            file("manifest.json", manifest("One.json"));
            file("One.json", Naming.BY_A_NESTED_STACK.part("/old"));
            file("Two.json", Naming.BY_A_NESTED_STACK.part("/new"));
            String before = started(cdk());
            file("manifest.json", manifest("Two.json"));

            assertThat(before).contains("/old");
            assertThat(started(cdk())).contains("/new").doesNotContain("/old");
        }

        @Test
        void looks_for_assets_again() throws IOException {
            String hash = "a".repeat(64);
            file("manifest.json", manifest("One.json"));
            file("One.json", """
                    {"Resources": {"Api": {"Type": "AWS::ApiGateway::RestApi", "Properties": {
                        "BodyS3Location": {"Bucket": "assets", "Key": "%s.yaml"}}}}}
                    """.formatted(hash));
            file("asset.yaml", Naming.OPEN_API.formatted("/new"));
            String before = started(cdk());
            file("One.assets.json", "{\"files\": {\"%s\": {\"source\": {\"path\": \"asset.yaml\"}}}}".formatted(hash));

            assertThat(before).doesNotContain("/new");
            assertThat(started(cdk())).contains("/new");
        }

        private ApiGatewayBuilder cdk() {
            return ApiGateway.builder().template(folder);
        }

        private String manifest(String template) {
            return """
                    {"version": "38.0.1", "artifacts": {"One": {"type": "aws:cloudformation:stack",
                        "environment": "aws://123456789012/eu-west-1", "properties": {"templateFile": "%s"}}}}
                    """.formatted(template);
        }
    }

    @Nested
    class WithTheSameText {

        @Test
        void has_other_parameters_and_values() {
            String plain = started(text());
            String named = started(text().parameter("Name", "other"));
            String described = started(text().value("import:described", "what it is"));

            assertThat(named).isNotEqualTo(plain).contains("other");
            assertThat(described).isNotEqualTo(plain).contains("what it is");
            assertThat(started(text())).isEqualTo(plain);
        }

        @Test
        void is_deployed_to_another_stage_of_another_protocol() {
            String openApi = Naming.OPEN_API.formatted("/pets");

            assertThat(started(named("api.yaml", openApi).openApiStage("one")))
                    .isNotEqualTo(started(named("api.yaml", openApi).openApiStage("two")))
                    .isNotEqualTo(started(named("api.yaml", openApi)
                            .openApiStage("one")
                            .openApiProtocol(ApiGatewayBuilder.Protocol.HTTP)));
        }

        @Test
        void may_be_waived_or_not() {
            String cloned = "Resources: {Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: a, CloneFrom: b}}}";

            assertThat(Started.of(named("template.yaml", cloned)).errors())
                    .singleElement()
                    .asString()
                    .contains("CloneFrom");
            assertThat(Started.of(named("template.yaml", cloned).waive("Api.CloneFrom"))
                            .errors())
                    .isEmpty();
            assertThat(Started.of(named("template.yaml", cloned)).errors()).hasSize(1);
        }

        @Test
        void keeps_its_own_stage_variables() {
            String openApi = Naming.OPEN_API
                    .formatted("/pets")
                    .replace(
                            "type: mock",
                            "type: http_proxy, httpMethod: GET, uri: 'http://${stageVariables.mode}.local'");
            String plain = started(named("api.yaml", openApi));

            assertThat(started(named("api.yaml", openApi).stageVariable("mode", "dry")))
                    .isNotEqualTo(plain)
                    .contains("mode=dry");
            assertThat(started(named("api.yaml", openApi))).isEqualTo(plain);
        }

        @Test
        void is_called_by_its_own_name() {
            String broken = "Resources: {Api: {Type: AWS::ApiGateway::Method}}";

            assertThat(Started.of(named("one.yaml", broken)).errors())
                    .isNotEmpty()
                    .allMatch(error -> error.startsWith("one.yaml:"));
            assertThat(Started.of(named("two.yaml", broken)).errors())
                    .isNotEmpty()
                    .allMatch(error -> error.startsWith("two.yaml:"));
        }

        @Test
        void finds_the_same_again() {
            String warned = API.replace("ProtocolType: HTTP", "ProtocolType: HTTP, Description: d");
            String refused = API.replace("ProtocolType: HTTP", "ProtocolTyp: HTTP");

            assertThat(Started.of(warned).findings())
                    .isNotEmpty()
                    .isEqualTo(Started.of(warned).findings());
            assertThat(Started.of(refused).errors())
                    .isNotEmpty()
                    .isEqualTo(Started.of(refused).errors());
        }

        @Test
        void tells_again_what_was_wired_to_nothing() {
            List<String> first = Started.of(text().parameter("Nmae", "x")).errors();

            assertThat(first).singleElement().asString().contains("Nmae");
            assertThat(Started.of(text().parameter("Nmae", "x")).errors()).isEqualTo(first);
            assertThat(Started.of(text().value("import:describde", "x")).errors())
                    .singleElement()
                    .asString()
                    .contains("import:described");
            assertThat(Started.of(text().parameter("Name", "x")).errors()).isEmpty();
            assertThat(Started.of(text().openApiStage("prod")).warnings()).anyMatch(it -> it.contains("plain OpenAPI"));
        }

        @Test
        void is_started_by_several_threads_at_once() throws Exception {
            var threads = Executors.newFixedThreadPool(4);
            try {
                List<Callable<String>> starts = Stream.of("a", "b", "a", "c", "b", "a", "c", "b")
                        .<Callable<String>>map(name -> () -> started(text().parameter("Name", name)))
                        .toList();

                for (int i = 0; i < 10; i++) {
                    var names = threads.invokeAll(starts);

                    assertThat(names.get(0).get()).isEqualTo(names.get(5).get());
                    assertThat(names.get(1).get()).isEqualTo(names.get(7).get());
                    assertThat(names.get(3).get()).isEqualTo(names.get(6).get());
                    assertThat(names.stream().map(StartedAgainTest::value).distinct())
                            .hasSize(3);
                }
            } finally {
                threads.shutdownNow();
            }
        }

        private ApiGatewayBuilder text() {
            return named("template.yaml", API);
        }

        private ApiGatewayBuilder named(String name, String text) {
            return ApiGateway.builder().templateText(name, text);
        }
    }

    private ApiGatewayBuilder template() {
        return ApiGateway.builder().template(folder.resolve("template.yaml"));
    }

    /** All files are of the same second, as those of a checkout may be. */
    private void file(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    }

    /** What the gateway is and what was found, or what was found only. */
    private static String started(ApiGatewayBuilder builder) {
        Started started = Started.of(builder);
        return (started.runs() ? described(builder) : "") + started.findings();
    }

    private static String described(ApiGatewayBuilder builder) {
        try (ApiGateway gateway = builder.start()) {
            return gateway.describe() + gateway.apis();
        }
    }

    private static String value(Future<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
