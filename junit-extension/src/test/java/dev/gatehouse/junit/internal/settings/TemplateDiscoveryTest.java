package dev.gatehouse.junit.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateDiscoveryTest {

    private static final String SAM =
            "Resources:\n  Hello:\n    Type: AWS::Serverless::Function\n    Properties:\n      ";

    @TempDir
    private Path temporary;

    private Path project;
    private Path module;

    @BeforeEach
    void layOut() throws IOException {
        project = temporary.resolve("shop");
        module = Files.createDirectories(project.resolve("HelloWorldFunction"));
        write("HelloWorldFunction/pom.xml", "<project/>");
    }

    @Test
    void the_template_above_the_build_file_is_found_where_it_names_the_folder() throws IOException {
        write("template.yaml", SAM + "CodeUri: HelloWorldFunction\n");

        assertThat(found()).isEqualTo(NamedTemplate.file(project.resolve("template.yaml")));
    }

    @Test
    void it_is_found_in_a_git_repository_as_well() throws IOException {
        Files.createDirectory(project.resolve(".git"));
        write("template.yaml", SAM + "CodeUri: ./HelloWorldFunction/\n");

        assertThat(found()).isEqualTo(NamedTemplate.file(project.resolve("template.yaml")));
    }

    @Test
    void a_template_above_that_is_of_something_else_is_none() throws IOException {
        write("template.yaml", SAM + "CodeUri: OtherFunction # not HelloWorldFunction\n");

        assertThatThrownBy(this::found)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there is no template: none of template.yaml, template.yml, template.json, openapi.yaml,"
                        + " openapi.yml, openapi.json, cdk.out, *.template upwards from " + module
                        + ", nor on the class path.\n"
                        + "  stopped at:  " + module + ", the outermost folder with a build file or .git\n"
                        + "  to do:       name it: @ApiGatewayTest(\"path/to/template.yaml\").");
    }

    @Test
    void a_file_that_ends_in_template_is_one_where_nothing_else_is() throws IOException {
        write("HelloWorldFunction/shop.template", SAM + "CodeUri: .\n");

        assertThat(found()).isEqualTo(NamedTemplate.file(module.resolve("shop.template")));
    }

    @Test
    void a_file_that_ends_in_template_is_what_a_tool_made_where_a_template_is() throws IOException {
        write("HelloWorldFunction/template.yaml", SAM + "CodeUri: .\n");
        write("HelloWorldFunction/packaged.template", SAM + "CodeUri: s3://bucket/key\n");

        assertThat(found()).isEqualTo(NamedTemplate.file(module.resolve("template.yaml")));
    }

    @Test
    void a_message_about_none_names_a_file_near_it() throws IOException {
        write("HelloWorldFunction/infra/api.yml", "openapi: 3.0.1\n");
        write("HelloWorldFunction/infra/notes.yml", "some: thing\n");
        write("HelloWorldFunction/target/copy.yaml", "openapi: 3.0.1\n");

        assertThatThrownBy(this::found)
                .hasMessageContaining("\n  near it:     " + module.resolve("infra/api.yml") + "\n  to do:");
    }

    @Test
    void a_file_that_the_template_includes_is_no_second_one() throws IOException {
        write(
                "HelloWorldFunction/template.yaml",
                SAM + "DefinitionBody: {Fn::Transform: {Location: ./openapi.yaml}}\n");
        write("HelloWorldFunction/openapi.yaml", "openapi: 3.0.1\n");

        assertThat(found()).isEqualTo(NamedTemplate.file(module.resolve("template.yaml")));
    }

    @Test
    void a_file_that_it_does_not_include_is_a_second_one() throws IOException {
        write("HelloWorldFunction/template.yaml", SAM + "DefinitionUri: other-openapi.yaml # openapi.yaml\n");
        write("HelloWorldFunction/openapi.yaml", "openapi: 3.0.1\n");

        assertThatThrownBy(this::found).hasMessageStartingWith("there are 2 templates, and none was chosen.");
    }

    private NamedTemplate found() {
        return new TemplateDiscovery(module, new ClassLoader(null) {}).find();
    }

    private void write(String file, String text) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
