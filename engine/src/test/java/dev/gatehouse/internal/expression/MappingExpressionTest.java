package dev.gatehouse.internal.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.http.Headers;
import dev.gatehouse.http.Query;
import dev.gatehouse.internal.expression.value.BodyText;
import dev.gatehouse.internal.expression.value.MalformedBodyException;
import dev.gatehouse.internal.expression.value.MappingSource;
import dev.gatehouse.internal.expression.value.ParameterName;
import dev.gatehouse.internal.expression.value.Parameters;
import dev.gatehouse.internal.expression.value.Position;
import dev.gatehouse.internal.expression.value.RequestMessage;
import dev.gatehouse.internal.expression.value.ResponseMessage;
import dev.gatehouse.internal.expression.value.Variables;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in comments are the tests of localstack that recorded the fact, or titles of the developer guide. */
class MappingExpressionTest {

    private static final String BODY =
            "{\"s\": \"t\", \"n\": 1.50, \"b\": true, \"o\": {\"k\": [1, 2]}, \"z\": null, \"list\": [{\"a\": \"x\"}]}";

    private final MappingSource source = source(BODY)
            .with(new ResponseMessage(
                    404,
                    Headers.of("ETag", "e1").plus("X-A", "1").plus("x-a", "2"),
                    BodyText.of("{\"errorMessage\": \"{\\\"code\\\": {\\\"k\\\": 7}}\", \"m\": \"v\"}")));

    /** unit test_multi_headers_mapping, test_multi_qs_mapping: the last value counts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "method.request.path.id                       | 7",
                "method.request.querystring.q                 | 2",
                "method.request.header.X-One                  | b",
                "method.request.header.x-one                  | b",
                "method.request.multivalueheader.X-One        | a,b",
                "method.request.multivaluequerystring.q       | 1,2",
                "method.request.body.s                        | t",
                "method.request.body.n                        | 1.50",
                "method.request.body.b                        | true",
                "method.request.body.o                        | {\"k\":[1,2]}",
                "method.request.body.o.k                      | [1,2]",
                "method.request.body.list[0].a                | x",
                "route.request.querystring.q                  | 2",
                "route.request.body.s                         | t",
                "integration.response.header.ETag             | e1",
                "integration.response.header.x-a              | 2",
                "integration.response.multivalueheader.x-a    | 1,2",
                "integration.response.body.m                  | v",
                "integration.response.body.errorMessage       | {\"code\": {\"k\": 7}}",
                "integration.response.body.errorMessage.code  | {\"k\":7}",
                "integration.response.statuscode              | 404",
                "stageVariables.v                             | one",
                "context.stage                                | test",
                "context.authorizer.claims.custom:role        | admin",
                "'static, text'                               | static, text",
                "''                                           | ``",
            })
    void takes_the_value_from_its_place(String expression, String value) {
        assertThat(MappingExpression.parse(expression).orElseThrow().value(source))
                .contains(value);
    }

    /** unit test_multi_qs_mapping: the multi-value form keeps query values apart. */
    @Test
    void keeps_the_values_of_a_query_parameter_apart() {
        assertThat(values("method.request.multivaluequerystring.q")).containsExactly("1", "2");
        assertThat(values("method.request.multivalueheader.X-One")).containsExactly("a,b");
    }

    @Test
    void the_whole_body_is_its_text() {
        assertThat(values("method.request.body")).containsExactly(BODY);
    }

    /** unit test_parameters_mapping::test_body_mapping_empty. */
    @Test
    void no_body_is_an_empty_object() {
        var empty = source("").with(new ResponseMessage(200, Headers.none(), BodyText.empty()));

        assertThat(parsed("method.request.body").value(empty)).contains("{}");
        assertThat(parsed("integration.response.body").value(empty)).contains("{}");
        assertThat(parsed("method.request.body.x").value(empty)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "method.request.path.none",
                "method.request.querystring.Q",
                "method.request.header.none",
                "method.request.multivalueheader.none",
                "method.request.multivaluequerystring.none",
                "method.request.body.none",
                "method.request.body.z",
                "integration.response.header.none",
                "integration.response.body.errorMessage.none",
                "stageVariables.none",
                "context.none",
                "context.authorizer.claims"
            })
    void what_is_missing_has_no_value(String expression) {
        assertThat(values(expression)).isEmpty();
    }

    /** unit test_invalid_json_body_mapping: even when the whole body is mapped. */
    @ParameterizedTest
    @ValueSource(strings = {"method.request.body", "method.request.body.a", "integration.response.body"})
    void malformed_json_fails_only_if_it_starts_with_a_brace(String expression) {
        var broken = source("{broken").with(new ResponseMessage(200, Headers.none(), BodyText.of("{broken")));
        var text = source("broken}").with(new ResponseMessage(200, Headers.none(), BodyText.of("broken}")));

        assertThatThrownBy(() -> parsed(expression).value(broken)).isInstanceOf(MalformedBodyException.class);
        assertThat(parsed(expression).values(text)).hasSize(expression.endsWith("body") ? 1 : 0);
    }

    /** test_put_integration_request_parameter_bool_type. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "",
                "text",
                "'open",
                "'",
                "method.request.header",
                "method.request.header.",
                "method.request.cookie.x",
                "method.response.header.x",
                "integration.response.path.x",
                "stageVariables.",
                "context",
                "method.request.body.[",
                "Method.request.path.x"
            })
    void what_is_no_expression_is_refused(String text) {
        assertThat(MappingExpression.parse(text)).isEmpty();
    }

    @Test
    void a_parameter_name_says_where_it_stands() {
        assertThat(ParameterName.parse("method.request", "method.request.header.X.Y"))
                .contains(new ParameterName(Position.HEADER, "X.Y"));
        assertThat(ParameterName.parse("integration.request", "method.request.header.X"))
                .isEmpty();
        assertThat(ParameterName.parse("method.request", "method.request.body")).isEmpty();
    }

    static MappingSource source(String body) {
        var parameters = new Parameters(
                Map.of("id", "7"),
                Query.parse("q=1&q=2"),
                Headers.of("X-One", "a").plus("x-one", "b").plus("Accept", "text/plain"));
        var variables = (JsonObject) Json.parse("{\"stage\": \"test\", \"requestId\": \"r-1\", \"status\": 200,"
                + " \"authorizer\": {\"claims\": {\"sub\": \"s\", \"custom:role\": \"admin\"}}}");
        return MappingSource.of(
                new RequestMessage("/items/7", parameters, BodyText.of(body)),
                Map.of("v", "one"),
                Variables.of(variables));
    }

    private List<String> values(String expression) {
        return parsed(expression).values(source);
    }

    private static MappingExpression parsed(String expression) {
        return MappingExpression.parse(expression).orElseThrow();
    }
}
