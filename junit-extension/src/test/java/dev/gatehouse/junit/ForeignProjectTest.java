package dev.gatehouse.junit;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gatehouse.ApiGateway;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates of SAM projects that nobody here wrote, read where they lie, beside the project. */
class ForeignProjectTest {

    private static final Path INPUTS = Path.of("..", "..", "shared", "templates", "inputs");

    @ParameterizedTest
    @CsvSource({
        "patterns/apigw-rest-api-lambda-java.yaml, GET Prod VALUE 512",
        "java-samples/aws-lambda-java-libs__samples__custom-serialization__gson.yaml, GET Prod null 512",
    })
    void the_named_handler_answers_through_the_template(String template, String expected) {
        Path file = INPUTS.resolve(template);
        assumeTrue(Files.exists(file), "the collection of foreign templates is not beside the project");

        try (ApiGateway gateway = ApiGateway.builder().template(file).start()) {
            var response = gateway.api().stage("Prod").client().get("/hello").send();

            assertThat(response).hasStatus(200).hasBody(expected);
        }
    }
}
