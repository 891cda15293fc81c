package dev.gatehouse.internal.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.Headers;
import dev.gatehouse.http.Query;
import dev.gatehouse.internal.expression.jsonpath.JsonPathQuery;
import dev.gatehouse.internal.expression.value.BodyText;
import dev.gatehouse.internal.expression.value.MalformedBodyException;
import dev.gatehouse.internal.expression.value.MappingSource;
import dev.gatehouse.internal.expression.value.Parameters;
import dev.gatehouse.internal.expression.value.Variables;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.mappingtemplate.MappingTemplateException;
import dev.gatehouse.internal.mappingtemplate.Overrides;
import dev.gatehouse.internal.mappingtemplate.TemplateInput;
import dev.gatehouse.internal.mappingtemplate.VelocityTemplate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.StringLength;

/** Whatever a template or a body holds: a text or one of our own exceptions, and no way into the JVM. */
class ExpressionFuzzTest {

    private static final String[] PIECES = {
        "$input",
        "$util",
        "$context",
        "$stageVariables",
        "$x",
        "$!x",
        "${x}",
        "$foreach",
        "$velocityCount",
        ".body",
        ".path('$')",
        ".json('$.a')",
        ".params()",
        ".params('q')",
        ".class",
        ".getClass()",
        ".classLoader",
        ".forName('Runtime')",
        ".getMethod('exec')",
        ".invoke($x)",
        ".toString()",
        ".bytes",
        ".keySet()",
        ".get('a')",
        ".entrySet()",
        ".iterator()",
        ".stream()",
        ".put('a', $x)",
        ".requestOverride",
        ".header",
        ".X-A",
        "[0]",
        "['class']",
        "(",
        ")",
        "{",
        "}",
        "[",
        "]",
        "'",
        "\"",
        "\\",
        "#",
        "##",
        "#*",
        "*#",
        "#[[",
        "]]#",
        "$",
        "\n",
        " ",
        "#set($x = ",
        "#if(",
        "#elseif($x)",
        "#else",
        "#end",
        "#foreach($y in ",
        "#macro(m $a)",
        "#m($x)",
        "#define($d)",
        "#break",
        "#stop",
        "#include('a')",
        "#parse('a')",
        "#evaluate('$x')",
        "1",
        "-1",
        "1.5",
        "true",
        "$null",
        "==",
        "!=",
        "<",
        "+",
        "-",
        "*",
        "/",
        "%",
        "&&",
        "||",
        "!",
        "..",
        ",",
        "text",
        ".replaceAll('(a+)+', '$1')",
        ".split('')",
        ".substring(5)",
        ".escapeJavaScript($x)",
        ".parseJson($input.body)",
        ".base64Decode($x)",
        ".urlDecode('%')"
    };

    @Property(seed = "20261122", tries = 2000)
    void any_template_renders_or_fails_in_our_own_way(
            @ForAll("templates") String template, @ForAll("bodies") String body) {
        String text = render(template, body);

        assertThat(text).doesNotContain("java.lang.", "ClassLoader@", "dev.gatehouse");
    }

    @Property(seed = "20261122", tries = 500)
    void any_json_path_finds_or_is_refused(@ForAll("paths") String path, @ForAll("bodies") String body) {
        Optional<Json> json = Json.tryParse(body);
        Optional<JsonPathQuery> query = compiled(path);

        assertThat(query.flatMap(some -> json.flatMap(some::read))).isNotNull();
    }

    @Property(seed = "20261122", tries = 500)
    void any_expression_has_values_or_is_refused(
            @ForAll @StringLength(max = 40) String text, @ForAll("bodies") String body) {
        var source = MappingExpressionTest.source(body);
        for (String expression :
                List.of(text, "method.request.body." + text, "$request.body." + text, "${" + text + "}")) {
            assertThat(MappingExpression.parse(expression).map(some -> values(some, source)))
                    .isNotNull();
            assertThat(HttpMappingExpression.parse(expression).flatMap(some -> some.value(source)))
                    .isNotNull();
            assertThat(SelectionExpression.parse(expression).map(some -> some.evaluate(source)))
                    .isNotNull();
            assertThat(SubstitutionTemplate.compile(expression).render(source)).isNotNull();
            assertThat(AccessLogFormat.compile(expression).render(source.context()))
                    .isNotNull();
        }
    }

    @Provide
    Arbitrary<String> templates() {
        Arbitrary<String> piece = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.of(PIECES)),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(5)));
        return piece.list().ofMaxSize(25).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of(
                        "$",
                        ".",
                        "..",
                        "a",
                        "b",
                        "[0]",
                        "[*]",
                        "['a']",
                        "[?(@.a)]",
                        "[?(@.a > 1)]",
                        "[-1:]",
                        "[1:2]",
                        "*",
                        ".length()",
                        "(",
                        ")",
                        "[",
                        "]",
                        "@",
                        "'",
                        " ",
                        "\\",
                        ",",
                        "?",
                        "==",
                        "~",
                        "=~",
                        "/a/")
                .list()
                .ofMaxSize(8)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        "{}",
                        "{\"a\": [1, {\"b\": null}], \"class\": \"x\"}",
                        "[[], [1]]",
                        "{broken",
                        "plain",
                        "null",
                        "5",
                        "\"s\""),
                Arbitraries.strings().ofMaxLength(20));
    }

    private static String render(String template, String body) {
        try {
            var parameters = new Parameters(Map.of("p", "1"), Query.parse("q=2"), Headers.of("H", "3"));
            return VelocityTemplate.compile(template)
                    .render(new TemplateInput(
                            BodyText.of(body), parameters, Map.of("v", "1"), Variables.none(), new Overrides()))
                    .text();
        } catch (MappingTemplateException | MalformedBodyException e) {
            return "";
        }
    }

    private static Optional<JsonPathQuery> compiled(String path) {
        try {
            return Optional.of(JsonPathQuery.compile(path));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<String> values(MappingExpression expression, MappingSource source) {
        try {
            return expression.values(source);
        } catch (MalformedBodyException e) {
            return List.of();
        }
    }
}
