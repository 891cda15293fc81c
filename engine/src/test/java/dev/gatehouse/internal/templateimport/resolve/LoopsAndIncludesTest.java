package dev.gatehouse.internal.templateimport.resolve;

import static dev.gatehouse.internal.templateimport.resolve.Resolving.template;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopsAndIncludesTest {

    @Nested
    class Loops {

        private static final String EXTENSIONS = "Transform: AWS::LanguageExtensions\n";

        @Test
        void make_a_resource_for_each_value() {
            var resolving = template(EXTENSIONS + """
                    Parameters: {Names: {Type: CommaDelimitedList, Default: 'A,B'}}
                    Resources:
                      Fn::ForEach::Queues:
                        - Name
                        - !Ref Names
                        - Queue${Name}:
                            Type: AWS::SQS::Queue
                            Properties: {QueueName: !Sub 'q-${Name}', Tags: [!Ref Name, '${Name}']}
                      X: {Type: Custom::X, Properties: {Value: !Ref QueueA}}
                    """);

            assertThat(resolving.resolved().resources()).containsOnlyKeys("QueueA", "QueueB", "X");
            assertThat(resolving.resource("QueueB").properties().toJson().toText())
                    .isEqualTo("{\"QueueName\":\"q-B\",\"Tags\":[\"B\",\"B\"]}");
            assertThat(resolving.text()).endsWith("/q-A");
            assertThat(resolving.findings()).isEmpty();
        }

        @Test
        void may_nest_and_strip_what_ids_can_not_have() {
            var resolving = template(EXTENSIONS + """
                    Resources:
                      Fn::ForEach::Outer:
                        - Zone
                        - [a-1, b.2]
                        - Fn::ForEach::Inner:
                            - Kind
                            - [X, Y]
                            - Queue&{Zone}${Kind}: {Type: Custom::Q, Properties: {V: '${Zone}/${Kind}'}}
                    """);

            assertThat(resolving.resolved().resources())
                    .containsOnlyKeys("Queuea1X", "Queuea1Y", "Queueb2X", "Queueb2Y");
            assertThat(resolving.resource("Queueb2Y").properties().toJson().toText())
                    .isEqualTo("{\"V\":\"b.2/Y\"}");
        }

        @Test
        void may_stand_in_properties_and_outputs() {
            var resolving = template(EXTENSIONS + """
                    Resources:
                      X:
                        Type: Custom::X
                        Properties:
                          Value: {Fn::ForEach::Keys: [K, [a, b], {'k${K}': '${K}'}], own: 1}
                    Outputs:
                      Fn::ForEach::Out: [O, [P], {'Out${O}': {Value: '${O}'}}]
                    """);

            assertThat(resolving.text()).isEqualTo("{\"ka\":\"a\",\"kb\":\"b\",\"own\":1}");
            assertThat(resolving
                            .resolved()
                            .root()
                            .get("Outputs")
                            .orElseThrow()
                            .toJson()
                            .toText())
                    .isEqualTo("{\"OutP\":{\"Value\":\"P\"}}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "[K, [a]]", "[K, [a], b]", "[[K], [a], {k: v}]", "[K, !ImportValue N, {k: v}]"})
        void that_are_malformed_or_unknown_are_refused(String loop) {
            var resolving =
                    template(EXTENSIONS + "Resources: {X: {Type: A, Properties: {Fn::ForEach::L: " + loop + "}}}");

            assertThat(resolving.errors()).hasSize(1);
            assertThat(resolving.errors().get(0)).startsWith("Fn::ForEach::L ");
        }

        @Test
        void that_make_a_key_twice_are_refused() {
            var resolving = template(
                    EXTENSIONS + "Resources: {X: {Type: A, Properties: {Fn::ForEach::L: [K, [a, b], {k: v}]}}}");

            assertThat(resolving.errors()).containsExactly("a loop creates the key \"k\" twice");
        }

        @Test
        void that_explode_are_refused_in_bounds() {
            String loop = "{'K': {V: v}}";
            for (int level = 0; level < 12; level++) {
                loop = "{Fn::ForEach::L%d: [I%d, [a, b, c, d, e, f, g, h, i, j], %s]}"
                        .formatted(level, level, loop.replace("{'K", "{'K${I" + level + "}"));
            }
            var resolving = template(EXTENSIONS + "Resources: {X: {Type: A, Properties: " + loop + "}}");

            var errors = Assertions.assertTimeout(Duration.ofSeconds(20), resolving::errors);

            assertThat(errors).anyMatch(error -> error.contains("creates more than 50000 values"));
        }

        @Test
        void need_the_language_extensions() {
            var resolving = template("Resources: {Fn::ForEach::L: [K, [a], {'Q${K}': {Type: A}}]}");

            assertThat(resolving.onlyFinding().message())
                    .isEqualTo("Template format error: Resource name Fn::ForEach::L is non alphanumeric.");
            assertThat(resolving.onlyFinding().remedy()).isEqualTo("add \"Transform: AWS::LanguageExtensions\".");
        }
    }

    @Nested
    class Includes {

        @TempDir
        private Path folder;

        private void file(String name, String text) throws IOException {
            Files.writeString(folder.resolve(name), text);
        }

        private Resolving included(String include) {
            return template("Resources: {X: {Type: Custom::X, Properties: {Value: " + include + "}}}")
                    .in(folder);
        }

        @Test
        void put_a_local_file_in_their_place() throws IOException {
            file("api.yaml", "paths: {/pets: {uri: !Sub '${AWS::Region}'}}");

            var resolving = included("{Fn::Transform: {Name: AWS::Include, Parameters: {Location: api.yaml}}}");

            assertThat(resolving.text()).isEqualTo("{\"paths\":{\"/pets\":{\"uri\":\"us-east-1\"}}}");
            assertThat(resolving.node().orElseThrow().location().file()).isEqualTo("api.yaml");
            assertThat(resolving.findings()).isEmpty();
        }

        @Test
        void stand_beside_other_keys() throws IOException {
            file("more.json", "{\"b\": 2, \"a\": 3}");

            assertThat(included("{a: 1, Fn::Transform: {Name: AWS::Include, Parameters: {Location: ./more.json}}}")
                            .text())
                    .isEqualTo("{\"a\":1,\"b\":2}");
        }

        @Test
        void take_their_place_from_parameters() throws IOException {
            file("api.yaml", "a: 1");

            var resolving = template("""
                            Parameters: {File: {Type: String, Default: api}}
                            Resources:
                              X:
                                Type: Custom::X
                                Properties:
                                  Value: !Transform {Name: AWS::Include, Parameters: {Location: !Sub '${File}.yaml'}}
                            """).in(folder);

            assertThat(resolving.text()).isEqualTo("{\"a\":1}");
        }

        @Test
        void may_bring_resources_at_the_top() throws IOException {
            file("queues.yaml", "Resources: {Q: {Type: AWS::SQS::Queue}}\nMappings: {M: {a: {b: c}}}");

            var resolving = template("""
                            Transform: {Name: AWS::Include, Parameters: {Location: queues.yaml}}
                            Resources: {X: {Type: Custom::X, Properties: {Value: !FindInMap [M, a, b]}}}
                            """).in(folder);

            assertThat(resolving.resolved().resources()).containsOnlyKeys("X", "Q");
            assertThat(resolving.text()).isEqualTo("c");
        }

        @ParameterizedTest
        @ValueSource(strings = {"s3://bucket/api.yaml", "nowhere.yaml", "https://example.com/a.yaml", "''"})
        void of_what_is_not_local_are_refused(String location) {
            var resolving = included("{Fn::Transform: {Name: AWS::Include, Parameters: {Location: " + location + "}}}");

            assertThat(resolving.errors()).hasSize(1);
            assertThat(resolving.errors().get(0)).startsWith("there is no local file \"");
        }

        @Test
        void of_themselves_are_refused() throws IOException {
            file("loop.yaml", "a: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: loop.yaml}}}");

            var resolving = included("{Fn::Transform: {Name: AWS::Include, Parameters: {Location: loop.yaml}}}");

            assertThat(resolving.errors()).containsExactly("files include each other more than 3 levels deep");
        }

        @Test
        void of_broken_files_name_file_and_line() throws IOException {
            file("broken.yaml", "openapi: 3.0.1\na: [b\nc: d");

            var resolving = included("{Fn::Transform: {Name: AWS::Include, Parameters: {Location: broken.yaml}}}");

            assertThat(resolving.findings().get(0).location().toString()).isEqualTo("broken.yaml:3");
            assertThat(resolving.findings().get(0).awsText()).isEqualTo("Invalid OpenAPI input.");
        }
    }
}
