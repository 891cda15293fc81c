package dev.gatehouse.internal.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.Headers;
import dev.gatehouse.internal.expression.value.BodyText;
import dev.gatehouse.internal.expression.value.ResponseMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts are those of the guide's page websocket-api-develop-routes, unless a comment says otherwise. */
class SelectionExpressionTest {

    private static final String BODY =
            "{\"service\":\"chat\",\"action\":\"join\",\"data\":{\"room\":\"room1234\"},\"n\":1,\"z\":null,"
                    + "\"deep\":{\"do\":\"it\"},\"list\":[\"item1\",\"item2\"]}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$request.body.action                                  | join",
                "${request.body.action}                                | join",
                "${request.body.service}/${request.body.action}        | chat/join",
                "${request.body.action}-${request.body.invalidPath}    | join-",
                "action                                                | action",
                "\\$default                                            | $default",
                "$request.body.deep.do                                 | it",
                "$request.body.list                                    | [item1, item2]",
                "$request.body.n                                       | 1",
                "$request.body.z                                       | ``",
                "$request.body.data                                    | {\"room\":\"room1234\"}",
                "$request.header.x-one                                 | b",
                "$context.stage                                        | test",
                "${integration.response.statuscode}                    | 201",
                "${response.statuscode}                                | 201",
                "$integration.response.header.h                        | v",
                "$integration.response.body.errorMessage               | boom",
                "${integration.response.multivalueheader.h}            | v",
            })
    void evaluates_to_a_key(String expression, String key) {
        var source = MappingExpressionTest.source(BODY)
                .with(new ResponseMessage(201, Headers.of("h", "v"), BodyText.of("{\"errorMessage\": \"boom\"}")));

        assertThat(SelectionExpression.parse(expression).orElseThrow().evaluate(source))
                .isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "{broken", "[1]", "\"text\"", "5", "null", ""})
    void a_body_that_is_no_object_has_no_members(String body) {
        var source = MappingExpressionTest.source(body);

        assertThat(SelectionExpression.parse("$request.body.action")
                        .orElseThrow()
                        .evaluate(source))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$request.cookie.x", "${nothing}", "$other.x"})
    void what_is_no_variable_is_refused(String expression) {
        assertThat(SelectionExpression.parse(expression)).isEmpty();
    }

    /** guide, selection expressions: evaluated once, not recursively. */
    @Test
    void a_value_is_not_evaluated_again() {
        var source = MappingExpressionTest.source("{\"action\": \"${context.stage}\"}");

        assertThat(SelectionExpression.parse("$request.body.action")
                        .orElseThrow()
                        .evaluate(source))
                .isEqualTo("${context.stage}");
    }
}
