package dev.gatehouse.internal.mappingtemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.http.Headers;
import dev.gatehouse.http.Query;
import dev.gatehouse.internal.expression.value.BodyText;
import dev.gatehouse.internal.expression.value.MalformedBodyException;
import dev.gatehouse.internal.expression.value.Parameters;
import dev.gatehouse.internal.expression.value.Variables;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in comments are the tests of localstack that recorded the fact against AWS. */
class VelocityTemplateTest {

    /** test_input_path_template_formatting. */
    @Nested
    class Printing {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{\"json\": {\"foo\": \"bar\"}}                                | {foo=bar}",
                    "{\"json\": {\"bigger\":\"dict\",\"to\":\"test\",\"with\":\"separators\"}} | {bigger=dict, to=test, with=separators}",
                    "{\"json\": [{\"foo\": \"bar\"}]}                              | [{\"foo\":\"bar\"}]",
                    "{\"json\": {\"foo\": [{\"nested\": \"bar\"}]}}                | {foo=[{\"nested\":\"bar\"}]}",
                    "{\"json\": {\"foo\": {\"nested\": {\"a\": 1}}}}               | {foo={nested={a=1}}}",
                    "{\"json\": []}                                                | []",
                    "{\"json\": null}                                              | ``",
                    "{}                                                            | ``",
                    "{\"json\": \"text\"}                                          | text",
                    "{\"json\": 1.50}                                              | 1.5",
                    "{\"json\": true}                                              | true",
                })
        void a_map_prints_as_java_does_and_a_list_as_compact_json(String body, String printed) {
            assertThat(render("$input.path(\"$.json\")", body)).isEqualTo(printed);
            assertThat(render("#set($found = $input.path(\"$.json\"))$found", body))
                    .isEqualTo(printed);
            assertThat(render("$input.path(\"$.json\").toString()", body)).isEqualTo(printed);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "[{\"foo\": \"bar\"}]   | {foo=bar}",
                    "[[{\"foo\": \"bar\"}]] | [{\"foo\":\"bar\"}]",
                })
        void an_element_prints_by_the_same_rules(String body, String printed) {
            assertThat(render("$input.path('$')[0]", body)).isEqualTo(printed);
        }

        @Test
        void a_member_of_a_result_prints_by_the_same_rules() {
            String template = "#set($found = $input.path('$'))$found.nested";

            assertThat(render(template, "{\"nested\": {\"a\": \"b\"}}")).isEqualTo("{a=b}");
            assertThat(render(template, "{\"nested\": [{\"a\": \"b\"}]}")).isEqualTo("[{\"a\":\"b\"}]");
        }

        @Test
        void a_member_of_an_empty_list_is_nothing_and_the_list_is_neither_null_nor_empty_text() {
            String template = "#set($v = $input.path('$.json'))$v/$v.nested/#if($v == $null)N#end#if($v == \"\")E#end";

            assertThat(render(template, "{\"json\": []}")).isEqualTo("[]//");
        }

        @Test
        void output_need_not_be_json() {
            assertThat(render("{\"body\": $input.path('$.none'), \"x\": 1}", "{}"))
                    .isEqualTo("{\"body\": , \"x\": 1}");
        }
    }

    @Nested
    class Null {

        /** test_input_path_template_formatting[empty-body]. */
        @Test
        void equals_the_empty_text_and_null() {
            String template =
                    "#set($x = $input.path('$.none'))#if($x == \"\")1#end#if($x == $null)2#end#if(\"\" == $x)3#end";

            assertThat(render(template, "{}")).isEqualTo("123");
            assertThat(render(template, "{\"none\": null}")).isEqualTo("123");
        }

        /** test_apigateway_to_kinesis. */
        @Test
        void an_undefined_reference_does_not_differ_from_the_empty_text() {
            assertThat(render("#if($undefined.a.b != '')differs#{else}same#end", "{}"))
                    .isEqualTo("same");
        }

        /** test_invoking_canary_deployment, test_input_body_formatting, test_apigw_stage_variables[local]. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "$undefined",
                    "${undefined}",
                    "$!undefined",
                    "$stageVariables.none",
                    "${stageVariables['none']}",
                    "$input.body.member",
                    "$input.path('$.a').b.c",
                    "$context.none",
                    "$context.authorizer.claims.sub",
                    "$input.nothing('x')",
                    "$undefined.call('x').more"
                })
        void an_undefined_reference_prints_nothing(String template) {
            assertThat(render("[" + template + "]", "{\"a\": \"text\"}")).isEqualTo("[]");
        }

        /** test_integration_mock_with_vtl_map_assignation. */
        @Test
        void the_null_result_of_put_prints_nothing() {
            assertThat(render("#set($m = {})[$m.put('a', 1)$m.a]", "{}")).isEqualTo("[1]");
        }

        /** serverless-offline issue 50: on AWS the block is rendered although the value is undefined. */
        @Test
        void counts_as_true_like_any_text() {
            assertThat(render("#if($undefined)yes#end#if(\"\")yes#end#if(!$undefined)no#end", "{}"))
                    .isEqualTo("yesyes");
        }

        /** test_sqs_amz_json_protocol. */
        @Test
        void may_be_walked_by_foreach() {
            assertThat(render("{#foreach($k in $context.authorizer.keySet())$k#end}", "{}"))
                    .isEqualTo("{}");
        }
    }

    @Nested
    class Input {

        /** test_input_body_formatting. */
        @ParameterizedTest
        @ValueSource(strings = {"{\"some\":   \"value\"}", "some raw data", "  padded ", "{broken", "[1, 2"})
        void body_is_the_text_unchanged(String body) {
            assertThat(render("before $input.body after", body)).isEqualTo("before " + body + " after");
            assertThat(render("#set($b = $input.body)$b", body)).isEqualTo(body);
        }

        /** test_input_body_formatting, test_sqs_aws_integration. */
        @Test
        void nothing_is_an_empty_object() {
            assertThat(render("$input.body|$input.json('$')|$input.path('$')", ""))
                    .isEqualTo("{}|{}|{}");
        }

        /** test_input_body_formatting[response-body-attr-access]. */
        @Test
        void a_template_may_render_to_nothing() {
            assertThat(render("$input.body.member", "{\"member\": 1}")).isEmpty();
        }

        /** test_lambda_aws_integration_response_with_mapping_templates, test_rest_api_to_dynamodb_integration. */
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "$         | {\"a\":{\"b\":[1,\"x\"]},\"s\":\"t\",\"n\":null}",
                    "$.a       | {\"b\":[1,\"x\"]}",
                    "$.a.b     | [1,\"x\"]",
                    "$.a.b[1]  | \"x\"",
                    "$.a.b[0]  | 1",
                    "$.a[?(@.b)] | [{\"b\":[1,\"x\"]}]",
                    "$..b      | [[1,\"x\"]]",
                    "$.s       | \"t\"",
                    "s         | \"t\"",
                    "$.n       | null",
                    "$.none    | \"\"",
                })
        void json_is_the_text_of_what_a_path_finds(String path, String text) {
            String body = "{\"a\": {\"b\": [1, \"x\"]}, \"s\": \"t\", \"n\": null}";

            assertThat(render("$input.json('" + path + "')", body)).isEqualTo(text);
        }

        /** unit test_invalid_json_body_mapping, where the text starts with a brace; otherwise it is a string. */
        @Test
        void a_body_that_is_no_json_fails_only_if_it_starts_with_a_brace() {
            assertThat(render("$input.json('$')", "plain")).isEqualTo("\"plain\"");
            assertThat(render("$input.path('$')", "plain")).isEqualTo("plain");
            assertThatThrownBy(() -> render("$input.json('$')", "{plain"))
                    .isInstanceOf(MalformedBodyException.class)
                    .hasMessage("Invalid JSON in request body");
        }

        /** dynamodb Query, sqs message attribute, test_invoke_test_method. */
        @Test
        void params_finds_path_then_query_then_header_and_the_last_of_several() {
            var parameters = new Parameters(
                    Map.of("id", "p"),
                    Query.parse("id=q&q=1&q=test+3"),
                    Headers.of("id", "h").plus("q", "h").plus("X-Foo", "1").plus("x-foo", "2"));

            String text = render(
                    "$input.params('id') $input.params('q') $input.params('X-Foo') $input.params('none')!",
                    input("{}", parameters, Variables.none()));

            assertThat(text).isEqualTo("p test 3 2 !");
        }

        /** test_mock_integration_response. */
        @Test
        void params_is_a_map_of_three_maps() {
            var parameters = new Parameters(Map.of("id", "7"), Query.parse("a=b"), Headers.of("X", "y"));

            String text = render(
                    "$input.params() $input.params().path.id $input.params().get('querystring').get('a')"
                            + " $input.params().header['X'] $input.params().header.none",
                    input("{}", parameters, Variables.none()));

            assertThat(text).isEqualTo("{path={id=7}, querystring={a=b}, header={X=y}} 7 b y ");
        }

        @Test
        void keeps_what_a_template_puts_into_the_maps_of_all_parameters() {
            var parameters = new Parameters(Map.of("id", "7"), Query.parse("a=b"), Headers.of("X", "y"));

            String text = render(
                    "#set($all = $input.params())#set($unused = $all.header.put('Y', '2'))"
                            + "#set($unused = $all.put('more', {'a': 'c'}))$all.keySet() $all.header $all.more.a"
                            + " $!input.params().header.Y",
                    input("{}", parameters, Variables.none()));

            assertThat(text).isEqualTo("[path, querystring, header, more] {X=y, Y=2} c ");
        }

        @Test
        void size_and_count_give_the_number_of_elements() {
            assertThat(render("$input.path('$.l').size()$input.path('$.l').count()", "{\"l\": [1, 2]}"))
                    .isEqualTo("22");
        }

        @Test
        void a_member_may_have_any_name() {
            assertThat(render(
                            "#set($r = $input.path('$'))$r.class $r.empty $r.size",
                            "{\"class\": 1, \"empty\": 2, \"size\": 3}"))
                    .isEqualTo("1 2 3");
        }
    }

    @Nested
    class Util {

        /** test_input_body_formatting[response-url-encode]. */
        @Test
        void url_encode_encodes_as_a_form() {
            assertThat(render("$util.urlEncode($input.body)", "{\"some\": \"value\"}"))
                    .isEqualTo("%7B%22some%22%3A+%22value%22%7D");
            assertThat(render("$util.urlEncode($input.body)", "some raw data")).isEqualTo("some+raw+data");
            assertThat(render("[$util.urlEncode($input.body.kind)]", "{}")).isEqualTo("[]");
            assertThat(render("$util.urlDecode('a+b%20c')", "{}")).isEqualTo("a b c");
        }

        /** test_apigateway_to_kinesis[PutRecord]. */
        @Test
        void base64_takes_the_exact_text() {
            assertThat(render("$util.base64Encode($input.body)", "{ \"a\":1}")).isEqualTo("eyAiYSI6MX0=");
            assertThat(render("$util.base64Decode('eyAiYSI6MX0=')", "{}")).isEqualTo("{ \"a\":1}");
        }

        /** test_apigateway_to_eventbridge. */
        @Test
        void escape_java_script_with_replace_all_gives_the_inside_of_a_json_string() {
            String template = "{\"Detail\": \"$util.escapeJavaScript($input.path('$.d')).replaceAll(\"\\'\",\"'\")\"}";

            assertThat(render(template, "{\"d\": \"{\\\"note\\\":\\\"it is\\\"}\"}"))
                    .isEqualTo("{\"Detail\": \"{\\\"note\\\":\\\"it is\\\"}\"}");
        }

        /** guide, $util: regular single quotes become escaped ones, which a chained replaceAll turns back. */
        @Test
        void escape_java_script_escapes_single_quotes() {
            assertThat(render("$util.escapeJavaScript($input.body)", "it's \"\\\n\té/"))
                    .isEqualTo("it\\'s \\\"\\\\\\n\\t\\u00E9\\/");
            assertThat(render("$util.escapeJavaScript($input.body).replaceAll(\"\\\\'\",\"'\")", "it's"))
                    .isEqualTo("it's");
        }

        /** test_integration_mock_with_request_overrides_in_response_template. */
        @Test
        void parse_json_gives_a_tree() {
            assertThat(render("$util.parseJson($input.body).a[1].b", "{\"a\": [0, {\"b\": \"c\"}]}"))
                    .isEqualTo("c");
        }

        @Test
        void a_failing_function_is_an_error_with_its_place() {
            var failure = catchThrowableOfType(
                    MappingTemplateException.class, () -> render("one\n  $util.urlDecode('%zz')", "{}"));

            assertThat(failure.reason()).isEqualTo(MappingTemplateException.Reason.EVALUATION);
            assertThat(failure.line()).isEqualTo(2);
            assertThat(failure).hasMessageContaining("urlDecode");
        }
    }

    @Nested
    class Language {

        /** test_apigateway_to_kinesis[PutRecords]. */
        @Test
        void ranges_arithmetic_interpolation_and_length_work() {
            String template = "#set($max = $input.path('$.records').size() - 1){\"Records\": ["
                    + "#foreach($idx in [0..$max])#set($elem = $input.path(\"$.records[${idx}].data\"))"
                    + "#set($b64 = $util.base64Encode($elem)){\"Data\": \"$b64\", \"length\": \"$b64.length()\"}"
                    + "#if($foreach.hasNext),#end#end]}";

            assertThat(render(template, "{\"records\": [{\"data\": \"foo123bar45\"}, {\"data\": \"x\"}]}"))
                    .isEqualTo("{\"Records\": [{\"Data\": \"Zm9vMTIzYmFyNDU=\", \"length\": \"16\"},"
                            + "{\"Data\": \"eA==\", \"length\": \"4\"}]}");
        }

        /** test_lambda_aws_integration_response_with_mapping_templates. */
        @Test
        void maps_are_walked_by_key_set_and_get() {
            var parameters = new Parameters(Map.of(), Query.parse("b=2&a=it's"), Headers.none());
            String template = "#set($all = $input.params())#set($q = $all.get('querystring')){"
                    + "#foreach($n in $q.keySet())\"$n\": \"$util.escapeJavaScript($q.get($n))\"#if($foreach.hasNext),#end#end}"
                    + "#foreach($n in $all.get('path').keySet())x#end";

            assertThat(render(template, input("{}", parameters, Variables.none())))
                    .isEqualTo("{\"b\": \"2\",\"a\": \"it\\'s\"}");
        }

        @Test
        void foreach_counts_and_has_a_first_and_last() {
            assertThat(render(
                            "#foreach($x in ['a','b'])$foreach.index$foreach.count$velocityCount$foreach.first$foreach.last #end",
                            "{}"))
                    .isEqualTo("011truefalse 122falsetrue ");
        }

        /** guide, "Quotas": 1000 iterations of a loop. */
        @Test
        void foreach_ends_after_a_thousand_iterations() {
            assertThat(render("#foreach($i in [1..5000])x#end", "{}")).hasSize(1000);
        }

        /** Idioms of templates in the wild. */
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "#set($Integer = 0)$Integer.parseInt('7')              | 7",
                    "#set($n = $Integer.parseInt('7') + 1)$!n              | 1",
                    "#set($l = [])#set($ok = $l.add('a'))$l.size()         | 1",
                    "#set($l = ['a', 'b'])$l[0]$l.get(1)$l                 | ab[a, b]",
                    "#set($m = {'k': 'v'})$m.k$m['k']$m.get('k')$m.size()  | vvv1",
                    "#set($s = 'a,b')$s.split(',')[1]$s.indexOf('b')       | b2",
                    "#set($s = 'abc')$s.substring(1).toUpperCase()         | BC",
                    "#set($l = ['a'])$l.get('0')$l.get($undefined)         | ``",
                    "#set($x = 7 / 2)#set($y = 7 % 2)#set($z = 7.0 / 2)$x $y $z | 3 1 3.5",
                    "#if('1' == 1)yes#end#if(2 > 1 && !(1 > 2))yes#end     | yesyes",
                    "#set($m = {'a': 1})#foreach($e in $m.entrySet())$e.key$e.value#end | a1",
                    "$100 #fff a@b.c $ # {}                                | $100 #fff a@b.c $ # {}",
                })
        void strings_lists_and_maps_are_javas(String template, String rendered) {
            assertThat(render(template, "{}")).isEqualTo(rendered);
        }

        @Test
        void macros_belong_to_their_template() {
            assertThat(render("#macro(twice $x)$x$x#end#twice('a')#twice($undefined)", "{}"))
                    .isEqualTo("aa");
            assertThat(render("#twice('a')", "{}")).isEqualTo("#twice('a')");
        }

        @Test
        void directives_that_reach_files_or_evaluate_text_are_text() {
            assertThat(render("#include('velocity.properties') #parse('x') #evaluate('$input.body')", "{}"))
                    .isEqualTo("#include('velocity.properties') #parse('x') #evaluate('$input.body')");
        }

        @Test
        void a_line_of_a_directive_leaves_no_blank_line() {
            assertThat(render("#set($a = 1)\n{\n  #if($a == 1)\n  \"x\": $a\n  #end\n}", "{}"))
                    .isEqualTo("{\n    \"x\": 1\n  }");
        }
    }

    @Nested
    class Context {

        private final Variables variables = Variables.of((JsonObject) Json.parse(
                "{\"apiId\": \"a1\", \"stage\": \"test\", \"requestTimeEpoch\": 1700000000000, \"requestId\": \"r-1\","
                        + "\"identity\": {\"sourceIp\": \"203.0.113.7\", \"user\": null},"
                        + "\"authorizer\": {\"principalId\": \"u\", \"numKey\": \"1\","
                        + " \"claims\": {\"sub\": \"s\", \"custom:role\": \"admin\"}}}"));

        /** test_sqs_amz_json_protocol. */
        @Test
        void members_print_and_maps_print_nothing_whole() {
            assertThat(renderContext("$context.apiId $context.requestTimeEpoch $context.identity.sourceIp"))
                    .isEqualTo("a1 1700000000000 203.0.113.7");
            assertThat(renderContext("[$context.identity][$context.get('identity')][$context.identity.user]"
                            + "[$context.requestOverride][$context.responseOverride.header]"))
                    .isEqualTo("[][][][][]");
        }

        /** test_sqs_amz_json_protocol. */
        @Test
        void keys_come_in_the_recorded_order_with_both_overrides() {
            assertThat(renderContext("#foreach($k in $context.keySet())$k #end"))
                    .isEqualTo(
                            "requestOverride stage requestTimeEpoch requestId identity responseOverride apiId authorizer ");
            assertThat(renderContext("#foreach($k in $context.identity.keySet())$k=$context.identity.get($k) #end"))
                    .isEqualTo("sourceIp=203.0.113.7 user= ");
            assertThat(renderContext("#foreach($k in $context.responseOverride.keySet())$k#end"))
                    .isEqualTo("header");
            assertThat(render("#foreach($k in $context.requestOverride.keySet())$k #end", "{}")
                            .split(" "))
                    .containsExactlyInAnyOrder("path", "header", "querystring");
        }

        /** guide, $context: claims is null as a whole; names with a colon are read by brackets. */
        @Test
        void claims_are_read_one_by_one() {
            assertThat(renderContext("[$context.authorizer.claims] $context.authorizer.claims.sub"
                            + " $context.authorizer.claims['custom:role'] $context.authorizer.numKey"))
                    .isEqualTo("[] s admin 1");
        }

        @Test
        void stage_variables_are_read_in_four_ways() {
            var input = new TemplateInput(
                    BodyText.empty(), Parameters.none(), Map.of("v", "1"), Variables.none(), new Overrides());

            assertThat(render(
                            "$stageVariables.v $stageVariables['v'] ${stageVariables.v} ${stageVariables['v']} $stageVariables.get('v')",
                            input))
                    .isEqualTo("1 1 1 1 1");
        }

        private String renderContext(String template) {
            return render(template, input("{}", Parameters.none(), variables));
        }
    }

    @Nested
    class OverridesOfACall {

        private final Overrides overrides = new Overrides();

        /** test_apigateway_to_eventbridge. */
        @Test
        void header_names_may_have_dashes() {
            render("#set($context.requestOverride.header.X-Amz-Target = \"AWSEvents.PutEvents\")");

            assertThat(overrides.request().headers())
                    .containsExactly(Map.entry("X-Amz-Target", List.of("AWSEvents.PutEvents")));
        }

        /** test_integration_mock_with_vtl_map_assignation. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "#set($k = \"q\")#set($context.requestOverride.querystring[$k] = \"v\")",
                    "#set($k = \"q\")$context.requestOverride.querystring.put($k, \"v\")",
                    "#set($context[\"requestOverride\"].querystring[\"q\"] = \"v\")"
                })
        void are_assigned_by_name_by_put_and_by_brackets(String template) {
            assertThat(render(template).text()).isEmpty();
            assertThat(overrides.request().querystring()).containsExactly(Map.entry("q", List.of("v")));
        }

        /** test_integration_mock_with_response_override_in_request_template[True]. */
        @Test
        void of_the_response_are_carried_from_the_request_template_with_invented_members() {
            render("#set($context.responseOverride.status = 444)#set($context.responseOverride.header.foo = \"bar\")"
                    + "#set($context.responseOverride.custom = \"is also passed around\")");

            var second = render("$context.responseOverride.status $context.responseOverride.header.foo"
                    + " $context.responseOverride.custom");

            assertThat(second.text()).isEqualTo("444 bar is also passed around");
            assertThat(second.response().status()).contains("444");
            assertThat(second.response().headers()).containsExactly(Map.entry("foo", List.of("bar")));
        }

        /** test_integration_mock_with_request_overrides_in_response_template. */
        @Test
        void of_the_request_are_readable_in_the_response_template() {
            render("#set($context.requestOverride.path.body = \"{}\")");

            assertThat(render("$context.requestOverride.path.body").text()).isEqualTo("{}");
        }

        /** guide, "Use a mapping template to override ...": a list becomes a multi-value header. */
        @Test
        void a_list_makes_several_values() {
            render("#set($context.responseOverride.header.h = [\"a\", \"b\"])");

            assertThat(overrides.response().headers()).containsExactly(Map.entry("h", List.of("a", "b")));
        }

        /** guide, same page: overriding one parameter twice gives 5XX. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\n#set($context.requestOverride.header.h = \"a\")\n#set($context.requestOverride.header.h = \"b\")",
                    "\n#set($context.responseOverride.status = 400)\n#set($context.responseOverride.status = 200)",
                    "\n\n$context.requestOverride.path.put('a', 1)$context.requestOverride.path.put('a', 2)",
                })
        void assigning_one_parameter_twice_in_a_template_is_an_error(String template) {
            var failure = catchThrowableOfType(MappingTemplateException.class, () -> render(template));

            assertThat(failure.reason()).isEqualTo(MappingTemplateException.Reason.OVERRIDDEN_TWICE);
            assertThat(failure).hasMessageContaining("is assigned twice");
        }

        @Test
        void a_second_template_may_assign_the_same_parameter_again() {
            render("#set($context.responseOverride.status = 400)");
            render("#set($context.responseOverride.status = 201)");

            assertThat(overrides.response().status()).contains("201");
        }

        private Rendered render(String template) {
            return VelocityTemplate.compile(template)
                    .render(new TemplateInput(
                            BodyText.empty(), Parameters.none(), Map.of(), Variables.none(), overrides));
        }
    }

    @Test
    void several_threads_render_one_template_without_seeing_each_other() {
        var template = VelocityTemplate.compile("#set($n = $input.path('$.n'))#foreach($i in [1..20])$n#end"
                + "#set($context.responseOverride.header.n = $n)$input.params('n')");

        var texts = IntStream.range(0, 400)
                .parallel()
                .mapToObj(n -> template.render(input(
                        "{\"n\": " + n + "}",
                        new Parameters(Map.of("n", "p" + n), Query.none(), Headers.none()),
                        Variables.none())))
                .map(rendered -> rendered.text() + rendered.response().headers())
                .toList();

        assertThat(texts)
                .isEqualTo(IntStream.range(0, 400)
                        .mapToObj(n -> Integer.toString(n).repeat(20) + "p" + n + "{n=[" + n + "]}")
                        .toList());
    }

    @Nested
    class Refused {

        @Test
        void a_syntax_error_has_its_place() {
            var failure = catchThrowableOfType(
                    MappingTemplateException.class, () -> VelocityTemplate.compile("{\n  #if($a\n}"));

            assertThat(failure.reason()).isEqualTo(MappingTemplateException.Reason.SYNTAX);
            assertThat(failure.line()).isBetween(2, 3);
        }

        /** guide, "Quotas": 300 KB. */
        @Test
        void a_template_of_more_than_300_kilobytes() {
            VelocityTemplate.compile("x".repeat(300 * 1024));

            assertThatThrownBy(() -> VelocityTemplate.compile("x".repeat(300 * 1024 + 1)))
                    .hasMessage("the template has 307201 bytes, but AWS accepts at most 307200");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "$input.getClass()",
                    "$input.class",
                    "$util.getClass().forName('java.lang.Runtime')",
                    "$input.body.class.forName('java.lang.Runtime').getRuntime()",
                    "$context.getClass().getClassLoader()",
                    "#set($x = [])$x.getClass()",
                    "#foreach($i in [1])$foreach.info.templateName#end",
                    "#foreach($i in [1])$foreach.getInfo()#end",
                    "#set($x = '')$x.repeat(10)",
                    "$input.path('$').entrySet().stream().count()",
                    "$input.paths",
                    "#set($input.body = 'x')"
                })
        void no_way_leads_to_java(String template) {
            assertThat(render(template, "{\"a\": 1}")).isEmpty();
        }
    }

    @Test
    void a_text_without_references_is_printed_as_velocity_would_print_it() {
        var all = new StringBuilder("  first line\r\n\tsecond line\n");
        for (char character = 1; character < Character.MIN_SURROGATE; character++) {
            boolean plain = character != '$' && character != '#' && character != '\\';
            all.append(plain ? character : ' ');
        }
        String text = all.toString();

        assertThat(VelocityTemplate.isPlain(text)).isTrue();
        assertThat(render(text, "")).isEqualTo(text);
        assertThat(render(text + "$missing", "")).isEqualTo(text);
    }

    private static String render(String template, String body) {
        return render(template, input(body, Parameters.none(), Variables.none()));
    }

    private static String render(String template, TemplateInput input) {
        return VelocityTemplate.compile(template).render(input).text();
    }

    private static TemplateInput input(String body, Parameters parameters, Variables variables) {
        return new TemplateInput(BodyText.of(body), parameters, Map.of(), variables, new Overrides());
    }
}
