package dev.gatehouse.internal.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.Headers;
import dev.gatehouse.internal.expression.value.BodyText;
import dev.gatehouse.internal.expression.value.MappingSource;
import dev.gatehouse.internal.expression.value.RequestMessage;
import dev.gatehouse.internal.expression.value.ResponseMessage;
import dev.gatehouse.internal.expression.value.Variables;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts are those of the guide's pages http-api-parameter-mapping and http-api-develop-integrations-aws-services. */
class HttpMappingExpressionTest {

    private final MappingSource source = MappingExpressionTest.source("{\"a\": {\"b\": [1]}, \"s\": \"t\"}")
            .with(new ResponseMessage(200, Headers.of("h", "1").plus("H", "2"), BodyText.of("{\"r\": \"v\"}")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$request.header.x-ONE                          | a,b",
                "$request.querystring.q                         | 1,2",
                "$request.path                                  | /items/7",
                "$request.path.id                               | 7",
                "$request.body                                  | {\"a\": {\"b\": [1]}, \"s\": \"t\"}",
                "$request.body.s                                | t",
                "$request.body.a                                | {\"b\":[1]}",
                "$request.body.a.b[0]                           | 1",
                "$response.header.h                             | 1,2",
                "$response.body.r                               | v",
                "$context.stage                                 | test",
                "$stageVariables.v                              | one",
                "${stageVariables.v}                            | one",
                "${context.stage}-${stageVariables.v}           | test-one",
                "/v2/${request.path.id}/${request.path.none}/x  | /v2/7//x",
                "static text                                    | static text",
                "403                                            | 403",
                "''                                             | ''",
            })
    void takes_the_value_from_its_place(String expression, String value) {
        assertThat(HttpMappingExpression.parse(expression).orElseThrow().value(source))
                .contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$request.header.none",
                "$request.querystring.Q",
                "$request.path.none",
                "$request.body.none",
                "$context.none",
                "$stageVariables.none",
                "${stageVariables.none}"
            })
    void a_single_missing_variable_has_no_value(String expression) {
        assertThat(HttpMappingExpression.parse(expression).orElseThrow().value(source))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$",
                "$request",
                "$request.cookie.x",
                "$requests.header.x",
                "${request.header}",
                "a ${b} c",
                "$request.body.a..b",
                "$request.body.a[?(@.b)]",
                "${}"
            })
    void what_is_no_variable_is_refused(String expression) {
        assertThat(HttpMappingExpression.parse(expression)).isEmpty();
    }

    /** The guide: a JSONPath sees the first 100 KB, the whole body is not cut. */
    @Test
    void a_json_path_does_not_see_beyond_100_kilobytes() {
        String filler = "x".repeat(101 * 1024);
        var large = MappingExpressionTest.source("{\"s\": \"t\", \"filler\": \"" + filler + "\"}");

        assertThat(HttpMappingExpression.parse("$request.body.s").orElseThrow().value(large))
                .isEmpty();
        assertThat(HttpMappingExpression.parse("$request.body")
                        .orElseThrow()
                        .value(large)
                        .orElseThrow())
                .endsWith("x\"}");
    }

    @Test
    void no_body_has_no_value() {
        var empty = MappingSource.of(RequestMessage.none(), Map.of(), Variables.none());

        assertThat(HttpMappingExpression.parse("$request.body").orElseThrow().value(empty))
                .isEmpty();
        assertThat(HttpMappingExpression.parse("$response.body").orElseThrow().value(empty))
                .isEmpty();
    }
}
