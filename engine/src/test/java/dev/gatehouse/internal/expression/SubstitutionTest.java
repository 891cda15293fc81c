package dev.gatehouse.internal.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.internal.expression.value.MappingSource;
import dev.gatehouse.internal.expression.value.Variables;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstitutionTest {

    /** guide, "Gateway responses in API Gateway". */
    @Nested
    class GatewayResponseBodies {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{\"message\":$context.error.messageString}     | {\"message\":\"Forbidden\"}",
                    "$context.stage.                                | test.",
                    "$context.stage-${context.stage}                | test-test",
                    "\"$stageVariables.v\" ${stageVariables.v}      | \"one\" one",
                    "[$stageVariables.none][$context.none]          | [][]",
                    "#if(true)yes#end $context.stage                | #if(true)yes#end test",
                    "$method.request.header.Accept!                 | text/plain!",
                    "method.request.path.id                         | 7",
                    "method.request.querystring.q                   | 2",
                    "$context.authorizer.claims.custom:role         | admin",
                    "$input.body $util.x() $                        | $input.body $util.x() $",
                })
        void replace_variables_only(String template, String rendered) {
            var source = MappingExpressionTest.source("{}");
            var error = Json.object(Map.of("messageString", Json.of("\"Forbidden\"")));
            var variables = ((JsonObject) Json.parse(
                            "{\"stage\": \"test\", \"authorizer\":" + " {\"claims\": {\"custom:role\": \"admin\"}}}"))
                    .with("error", error);

            var text = SubstitutionTemplate.compile(template)
                    .render(MappingSource.of(source.request(), source.stageVariables(), Variables.of(variables)));

            assertThat(text).isEqualTo(rendered);
        }
    }

    @Nested
    class AccessLogs {

        private final Variables variables = Variables.of((JsonObject) Json.parse(
                "{\"requestId\": \"r-1\", \"status\": 200, \"path\": \"/a\\\"b\\\\c\", \"identity\": {\"sourceIp\": \"1.2.3.4\"},"
                        + " \"error\": {\"messageString\": \"\\\"Forbidden\\\"\"},"
                        + " \"authorizer\": {\"numKey\": 1, \"boolKey\": true}}"));

        /** guide, "Setting up CloudWatch logging". */
        @Test
        void replace_what_is_set_and_put_a_dash_for_the_rest() {
            assertThat(render("$context.identity.sourceIp $context.identity.user [$context.status] \"$context.none\""))
                    .isEqualTo("1.2.3.4 - [200] \"-\"");
        }

        /** http-lambda-authorizer-context-in-log. */
        @Test
        void keep_numbers_and_booleans() {
            assertThat(render("$context.authorizer.numKey|$context.authorizer.boolKey|$context.requestId\n"))
                    .isEqualTo("1|true|r-1\n");
        }

        /** DataBiosphere/azul 4348. */
        @Test
        void escape_values_in_a_json_format_only() {
            assertThat(render("{\"path\":\"$context.path\"}")).isEqualTo("{\"path\":\"/a\\\"b\\\\c\"}");
            assertThat(render("$context.path")).isEqualTo("/a\"b\\c");
        }

        @Test
        void show_the_quoted_message_as_it_is() {
            assertThat(render("{\"message\":$context.error.messageString}")).isEqualTo("{\"message\":\"Forbidden\"}");
        }

        /** guide, same page: only $context may be used. */
        @Test
        void leave_other_variables_as_text() {
            assertThat(render("$stageVariables.v $input.body $contexts.x $context."))
                    .isEqualTo("$stageVariables.v $input.body $contexts.x $context.");
        }

        private String render(String format) {
            return AccessLogFormat.compile(format).render(variables);
        }
    }

    @Nested
    class StageVariables {

        private final Map<String, String> variables = Map.of("host", "h.example.com", "v", "a$1\\b");

        /** test_import_with_stage_variables. */
        @Test
        void fill_any_part_of_a_uri() {
            var filled = StageVariableText.fill(
                    "https://${stageVariables.host}/${stageVariables['v']}?x=${stageVariables.v}", variables);

            assertThat(filled.text()).isEqualTo("https://h.example.com/a$1\\b?x=a$1\\b");
            assertThat(filled.missing()).isEmpty();
        }

        /** test_import_with_stage_variables: an unset one is a configuration error. */
        @Test
        void that_are_missing_are_named() {
            assertThat(StageVariableText.fill("https://${stageVariables.none}/", variables)
                            .missing())
                    .containsExactly("none");
            assertThat(StageVariableText.namesIn("${stageVariables.a}${stageVariables.b} ${other}"))
                    .containsExactly("a", "b");
        }
    }
}
