package dev.gatehouse.integrations;

import static dev.gatehouse.integrations.GivenApi.gateway;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.Peer;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever stands in templates, bodies, headers and paths: a call is answered, soon, and shows nothing of the JVM. */
class HostileInputTest {

    /** Where a template is shown as it stands, this names a class without having reached one. */
    private static final String NAMES_A_CLASS = "$input.getClass().forName('java.lang.Runtime')";

    private static final List<String> PIECES = List.of(
            "$input.body",
            "$input.json('$')",
            "$input.path('$.a[0]')",
            "$input.params()",
            "$input.params('x')",
            "$input.path('$..*')",
            "$input.json('$[?(@.a>1)]')",
            "$input.json(')(')",
            "$context",
            "$context.identity",
            "$context.getClass()",
            NAMES_A_CLASS,
            "$util.class.classLoader",
            "$input.body.getClass().getProtectionDomain()",
            "$stageVariables",
            "$util.parseJson($input.body)",
            "$util.escapeJavaScript($input.body)",
            "$util.base64Decode($input.body)",
            "$util.urlDecode('%%%')",
            "#set($x = $input.path('$'))",
            "#set($x = \"$x$x\")",
            "#set($x = [1..1000000000])",
            "#set($x = $x + 1)",
            "#foreach($i in $x)",
            "#foreach($i in [0..9999])",
            "#end",
            "#if($x == '')",
            "#else",
            "#elseif(!$x)",
            "#set($context.requestOverride.header.a = $x)",
            "#set($context.responseOverride.status = $x)",
            "#set($context.responseOverride.header.b = [1, 2])",
            "#macro(m $a)#m($a)#end",
            "#m($x)",
            "#include('/etc/passwd')",
            "#parse('a')",
            "#evaluate('$x')",
            "#define($d)$d#end",
            "$d",
            "#stop",
            "#break",
            "$x.add($x)",
            "$x.put('a', $x)",
            "$x.matches('(.*a){25}c')",
            "$!{x.y.z}",
            "${x",
            "#",
            "$",
            "{",
            "}",
            "\"",
            "'",
            "\\",
            "\n",
            " ",
            "é",
            "\u0000",
            "{\"statusCode\": 200}");

    @Property(seed = "20261122", tries = 400, shrinking = ShrinkingMode.OFF)
    void answers_whatever_the_templates_and_the_body_are(
            @ForAll("templates") String request, @ForAll("templates") String response, @ForAll("bodies") String body) {
        var gateway = gateway("""
                        /it:
                          post:
                            responses: {'200': {description: ok}}
                            x-amazon-apigateway-integration:
                              type: http
                              httpMethod: POST
                              uri: https://backend.example.com/in
                              requestTemplates: {application/json: %s}
                              responses: {default: {statusCode: '200', responseTemplates: {application/json: %s}}}
                        """.formatted(quoted(request), quoted(response)))
                .backend(GivenApi.BACKEND, it -> it.runs(sent -> new HttpResponse(200, Headers.none(), sent.body())))
                .start();

        checkAnswered(gateway.client().post("/it").query("x", "1").body(body).send());
    }

    @Property(seed = "20261122", tries = 400, shrinking = ShrinkingMode.OFF)
    void answers_whatever_the_request_is(
            @ForAll("bodies") String path, @ForAll("bodies") String header, @ForAll("bodies") String body) {
        var client = PROXY.client();
        String line = header.replaceAll("[\\r\\n\\x00]", "");
        var answer = client.send(new HttpRequest(
                "POST",
                client.baseUri().getRawPath() + "/" + path.replaceAll("[\\s#{}\\x00-\\x1f]", ""),
                Headers.of("Host", client.baseUri().getHost())
                        .plus("content-type", line)
                        .plus("x-map", line),
                Body.of(body),
                Peer.at("127.0.0.1")));

        checkAnswered(answer);
    }

    @Provide
    Arbitrary<String> templates() {
        return Arbitraries.of(PIECES).list().ofMaxSize(14).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60),
                Arbitraries.of(
                        "",
                        "{",
                        "{}",
                        "[]",
                        "null",
                        "{\"a\":[1,{\"b\":null}]}",
                        "\"text\"",
                        "[".repeat(3000),
                        "{bad}",
                        "%",
                        "%2",
                        "%zz",
                        "a?b=%&&==",
                        "{\"a\":1e400}",
                        "a".repeat(10_000)));
    }

    private static void checkAnswered(ApiResponse response) {
        assertThat(response.status()).isBetween(200, 599);
        assertThat(response.text().replace(NAMES_A_CLASS, "")).doesNotContain("class java.", "java.lang.", "root:");
        assertThat(response.trace().latency()).isLessThan(Duration.ofSeconds(20));
    }

    /** In YAML's double quotes, which take every character escaped. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append("\\u%04x".formatted(c)));
        return quoted.append('"').toString();
    }

    private static final ApiGateway PROXY =
            gateway("""
                    /{rest+}:
                      post:
                        parameters:
                        - {name: rest, in: path, required: true, schema: {type: string}}
                        - {name: x-map, in: header, schema: {type: string}}
                        responses: {'200': {description: ok}}
                        x-amazon-apigateway-integration:
                          type: http_proxy
                          httpMethod: ANY
                          uri: https://backend.example.com/{rest}?own={own}
                          requestParameters:
                            integration.request.path.rest: method.request.path.rest
                            integration.request.path.own: method.request.header.x-map
                            integration.request.querystring.b: method.request.body
                            integration.request.header.x-mapped: method.request.body.a
                    """).backend(GivenApi.BACKEND, it -> it.answers(200, "{}")).start();
}
