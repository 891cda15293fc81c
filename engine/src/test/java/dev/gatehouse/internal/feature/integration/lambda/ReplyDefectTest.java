package dev.gatehouse.internal.feature.integration.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyDefectTest {

    private static final Set<String> MEMBERS =
            Set.of("statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pets                        | the function did not answer JSON",
                "[1]                         | the function answered no object, and only payload format 2.0 makes a response of that",
                "{\"status\": 200}           | \"status\" is not a member of a response; known members are body, headers, isBase64Encoded, multiValueHeaders, statusCode",
                "{\"cookies\": []}           | \"cookies\" belongs to payload format 2.0 (APIGatewayV2HTTPResponse), but this integration uses 1.0",
                "{\"statusCode\": \"ok\"}    | \"statusCode\" is \"ok\", not a number from 100 to 999",
                "{\"headers\": 1}            | \"headers\" is not an object",
                "{\"multiValueHeaders\": {\"a\": \"b\"}} | \"multiValueHeaders.a\" is \"b\", not a list of strings",
                "{\"body\": {\"id\": 7}}     | \"body\" is JSON itself and must be its text: write the object as a string",
                "{\"statusCode\": 200, \"body\": \"x\"}| ``"
            })
    void names_the_member_that_is_wrong(String output, String defect) {
        assertThat(ReplyDefect.of(output, MEMBERS)).isEqualTo(defect);
    }
}
