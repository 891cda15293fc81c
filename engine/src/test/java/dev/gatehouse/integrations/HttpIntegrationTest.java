package dev.gatehouse.integrations;

import static dev.gatehouse.integrations.GivenApi.BACKEND;
import static dev.gatehouse.integrations.GivenApi.gateway;
import static dev.gatehouse.integrations.GivenApi.getIt;
import static dev.gatehouse.integrations.GivenApi.it;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.HttpBackends;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.control.StandIn;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.Peer;
import dev.gatehouse.http.Query;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP and HTTP proxy integrations; what is not marked otherwise is recorded against AWS. */
class HttpIntegrationTest {

    @Test
    void adds_up_query_parameters_of_uri_client_and_mapping() {
        var gateway = start("""
                /items/{pathVariable}:
                  get:
                    parameters:
                    - {name: pathVariable, in: path, required: true, schema: {type: string}}
                    - {name: testQueryString, in: query, schema: {type: string}}
                    - {name: testVar, in: query, schema: {type: string}}
                    responses: {'200': {description: ok}}
                    x-amazon-apigateway-integration:
                      type: http_proxy
                      httpMethod: GET
                      uri: https://backend.example.com/in?testVar={pathVar}&testQs={qsVar}
                      requestParameters:
                        integration.request.path.pathVar: method.request.path.pathVariable
                        integration.request.path.qsVar: method.request.querystring.testVar
                        integration.request.querystring.queryString: method.request.querystring.testQueryString
                        integration.request.querystring.testQs: method.request.querystring.testQueryString
                """);

        gateway.client()
                .call("GET", "/items/foobar?testQueryString=foo&testVar=bar")
                .send();

        assertThat(query(sent(gateway)))
                .isEqualTo(Map.of(
                        "testVar", List.of("foobar", "bar"),
                        "testQs", List.of("bar", "foo"),
                        "queryString", List.of("foo"),
                        "testQueryString", List.of("foo")));
    }

    @Test
    void a_time_out_of_a_forwarded_call_is_as_long_as_the_factor_says() throws IOException {
        var mayAnswer = new CountDownLatch(1);
        HttpServer slow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slow.createContext("/", exchange -> {
            await(mayAnswer);
            exchange.close();
        });
        slow.start();
        try (ApiGateway gateway = gateway(getIt("""
                        type: http_proxy
                        httpMethod: GET
                        uri: https://backend.example.com/in
                        """)).timeoutFactor(0.001).start()) {
            gateway.get(HttpBackends.class)
                    .get(BACKEND)
                    .forwardTo(
                            URI.create("http://localhost:" + slow.getAddress().getPort()));

            var response = gateway.client().get("/it").send();

            assertThat(response.status()).isEqualTo(504);
        } finally {
            mayAnswer.countDown();
            slow.stop(0);
        }
    }

    @Test
    void sends_nothing_of_the_client_but_what_is_mapped() {
        var gateway = start(getIt("""
                type: http
                httpMethod: GET
                uri: https://backend.example.com/in
                responses: {default: {statusCode: '200'}}
                """));

        gateway.client()
                .get("/it")
                .query("q", "1")
                .header("x-own", "v")
                .header("Accept", "text/xml")
                .send();

        assertThat(sent(gateway).target()).isEqualTo("/in");
        assertThat(sent(gateway).headers().lines())
                .extracting(line -> line.name())
                .containsExactlyInAnyOrder(
                        "Accept", "User-Agent", "x-amzn-apigateway-api-id", "X-Amzn-Trace-Id", "Host");
        assertThat(sent(gateway).headers().first("accept")).contains("application/json");
        assertThat(sent(gateway).headers().first("host")).contains("backend.example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept",
                "Accept-Charset",
                "Accept-Encoding",
                "Age",
                "Authorization",
                "Content-Encoding",
                "Content-MD5",
                "Content-Type",
                "Date",
                "Max-Forwards",
                "Pragma",
                "Range",
                "Referer",
                "Server",
                "Trailer",
                "Upgrade",
                "User-Agent",
                "Warn",
                "WWW-Authenticate"
            })
    void lets_mappings_set_nearly_every_header(String name) {
        for (String type : List.of("http", "http_proxy")) {
            var gateway = start(mapping(type, name));

            gateway.client().get("/it").header(name, "of the client").send();

            assertThat(sent(gateway).headers().all(name)).as(type).containsExactly("new " + name);
        }
    }

    @Test
    void lets_a_mapping_set_the_host() {
        var gateway = start("""
                /it:
                  get:
                    parameters: [{name: Host, in: header, schema: {type: string}}]
                    responses: {'200': {description: ok}}
                    x-amazon-apigateway-integration:
                      type: http_proxy
                      httpMethod: GET
                      uri: https://backend.example.com/in
                      requestParameters: {integration.request.header.Host: method.request.header.Host}
                """);

        gateway.client().get("/it").send();

        assertThat(sent(gateway).headers().all("host"))
                .containsExactly(gateway.apis().get(0).id() + ".execute-api.us-east-1.amazonaws.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Connection", "Expect", "Proxy-Authenticate", "TE", "Via"})
    void keeps_some_mapped_headers_from_the_backend(String name) {
        for (String type : List.of("http", "http_proxy")) {
            var gateway = start(mapping(type, name));

            var response = gateway.client().get("/it").send();

            assertThat(response.status()).as(type).isEqualTo(200);
            assertThat(sent(gateway).headers().all(name)).as(type).isEmpty();
        }
    }

    @Test
    void forwards_the_source_header_beside_the_mapped_one_and_adds_nothing_for_an_absent_source() {
        var gateway = start("""
                /it:
                  get:
                    parameters:
                    - {name: x-source, in: header, schema: {type: string}}
                    - {name: x-absent, in: header, schema: {type: string}}
                    responses: {'200': {description: ok}}
                    x-amazon-apigateway-integration:
                      type: http_proxy
                      httpMethod: GET
                      uri: https://backend.example.com/in
                      requestParameters:
                        integration.request.header.x-target: method.request.header.x-source
                        integration.request.header.x-nothing: method.request.header.x-absent
                """);

        gateway.client()
                .get("/it")
                .header("x-source", "s")
                .header("x-target", "client's")
                .send();

        assertThat(sent(gateway).headers().first("x-source")).contains("s");
        assertThat(sent(gateway).headers().all("x-target")).containsExactly("s");
        assertThat(sent(gateway).headers().has("x-nothing")).isFalse();
    }

    @Test
    void renames_headers_of_a_proxied_answer_that_belong_to_the_gateway() {
        var gateway = start(proxy());
        backend(gateway)
                .answers(new HttpResponse(
                        200,
                        Headers.of("Content-Type", "text/plain")
                                .plus("Connection", "keep-alive")
                                .plus("Content-Length", "2")
                                .plus("Date", "Thu, 01 Jan 2026 00:00:00 GMT")
                                .plus("Server", "unit/7")
                                .plus("x-amzn-RequestId", "backend-request")
                                .plus("Transfer-Encoding", "chunked")
                                .plus("X-Amzn-Trace-Id", "Root=backend")
                                .plus("Set-Cookie", "a=1")
                                .plus("Set-Cookie", "b=2"),
                        Body.of("hi")));

        var response = gateway.client().get("/it").send();

        assertThat(response.header("x-amzn-remapped-connection")).contains("keep-alive");
        assertThat(response.header("x-amzn-remapped-content-length")).contains("2");
        assertThat(response.header("x-amzn-remapped-date")).contains("Thu, 01 Jan 2026 00:00:00 GMT");
        assertThat(response.header("x-amzn-remapped-server")).contains("unit/7");
        assertThat(response.header("x-amzn-remapped-x-amzn-requestid")).contains("backend-request");
        assertThat(response.header("server")).isEmpty();
        assertThat(response.header("transfer-encoding")).isEmpty();
        assertThat(response.headerValues("x-amzn-trace-id")).containsExactly("Root=backend");
        assertThat(response.headerValues("set-cookie")).containsExactly("a=1", "b=2");
        assertThat(response.headerValues("x-amzn-requestid")).hasSize(1);
    }

    @Test
    void passes_a_redirect_on_instead_of_following_it() {
        var gateway = start(proxy());
        backend(gateway)
                .answers(new HttpResponse(302, Headers.of("Location", "https://elsewhere.example/"), Body.empty()));

        var response = gateway.client().get("/it").send();

        assertThat(response.status()).isEqualTo(302);
        assertThat(response.header("location")).contains("https://elsewhere.example/");
        assertThat(backend(gateway).requests()).hasSize(1);
    }

    @Test
    void a_canned_answer_tells_its_length_unless_its_headers_tell_how_it_ends() {
        var gateway = start(proxy());
        backend(gateway).answers(200, "{}");
        var plain = gateway.client().get("/it").send();
        backend(gateway).answers(new HttpResponse(200, Headers.of("Transfer-Encoding", "chunked"), Body.of("{}")));
        var chunked = gateway.client().get("/it").send();

        assertThat(plain.header("x-amzn-Remapped-Content-Length")).contains("2");
        assertThat(chunked.header("x-amzn-Remapped-Content-Length")).isEmpty();
    }

    @Test
    void answers_504_when_the_backend_is_slower_than_the_integration_waits() {
        var gateway = start(getIt("""
                type: http_proxy
                httpMethod: GET
                uri: https://backend.example.com/in
                timeoutInMillis: 50
                """));
        backend(gateway).answers(200, "{}").sleeps(Duration.ofMillis(51));

        var response = gateway.client().get("/it").send();

        assertThat(response.status()).isEqualTo(504);
        assertThat(response.text()).isEqualTo("{\"message\": \"Endpoint request timed out\"}");
    }

    @Test
    void answers_504_when_the_connection_breaks() {
        var gateway = start(proxy());
        backend(gateway).fails();

        var response = gateway.client().get("/it").send();

        assertThat(response.status()).isEqualTo(504);
        assertThat(response.text()).contains("Network error communicating with endpoint");
    }

    @Test
    void sends_the_rendered_template_and_its_length() {
        var gateway = start(it("post", """
                type: http
                httpMethod: POST
                uri: https://backend.example.com/in
                requestTemplates: {application/json: '{"é": "$input.path(''$.a'')"}'}
                responses: {default: {statusCode: '200'}}
                """));

        gateway.client().post("/it").json(Map.of("a", "b")).send();

        assertThat(sent(gateway).body().text()).isEqualTo("{\"é\": \"b\"}");
        assertThat(sent(gateway).headers().first("content-length")).contains("11");
        assertThat(sent(gateway).headers().first("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    }

    @Test
    void lets_a_template_override_headers_query_and_path() {
        var gateway = start(getIt("""
                type: http
                httpMethod: GET
                uri: https://backend.example.com/in/{place}
                requestParameters:
                  integration.request.path.place: "'mapped'"
                  integration.request.header.x-one: "'mapped'"
                  integration.request.querystring.q: "'mapped'"
                requestTemplates:
                  application/json: |
                    #set($context.requestOverride.path.place = "over")
                    #set($context.requestOverride.header.x-one = "over")
                    #set($context.requestOverride.querystring.q = ["a", "b"])
                    {}
                responses: {default: {statusCode: '200'}}
                """));

        gateway.client().get("/it").send();

        assertThat(sent(gateway).target()).isEqualTo("/in/over?q=a&q=b");
        assertThat(sent(gateway).headers().all("x-one")).containsExactly("over");
    }

    @Test
    void fails_a_call_whose_template_overrides_a_header_that_cannot_be_set() {
        var gateway = start(getIt("""
                type: http
                httpMethod: GET
                uri: https://backend.example.com/in
                requestTemplates: {application/json: '#set($context.requestOverride.header.Content-Length = "1")'}
                responses: {default: {statusCode: '200'}}
                """));

        assertThat(gateway.client().get("/it").send().status()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({"404, 404", "200, 200", "503, 500"})
    void selects_the_response_by_the_whole_status(int backendStatus, int clientStatus) {
        var gateway = start(getIt("""
                type: http
                httpMethod: GET
                uri: https://backend.example.com/in
                responses:
                  default: {statusCode: '200'}
                  4\\d{2}: {statusCode: '404'}
                  50: {statusCode: '404'}
                  5..: {statusCode: '500'}
                """));
        backend(gateway).answers(backendStatus, "{}");

        assertThat(gateway.client().get("/it").send().status()).isEqualTo(clientStatus);
    }

    @Test
    void answers_500_when_no_pattern_fits_and_there_is_no_default() {
        var gateway = start(getIt("""
                type: http
                httpMethod: GET
                uri: https://backend.example.com/in
                responses: {'404': {statusCode: '404'}}
                """));

        var response = gateway.client().get("/it").send();

        assertThat(response.status()).isEqualTo(500);
        assertThat(response.text()).isEqualTo("{\"message\": \"Internal server error\"}");
    }

    @Test
    void bounds_a_hostile_selection_pattern() {
        var gateway = start(getIt("""
                type: aws
                httpMethod: POST
                uri: arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:F/invocations
                responses: {'(.*a){25}c': {statusCode: '404'}, default: {statusCode: '200'}}
                """));
        gateway.get(Lambdas.class).function("F").raises("E", "a".repeat(60));

        assertThat(gateway.client().get("/it").send().status()).isEqualTo(500);
    }

    @Test
    void keeps_escapes_of_a_path_parameter_as_the_client_sent_them() {
        var gateway = start("""
                /{rest+}:
                  get:
                    parameters: [{name: rest, in: path, required: true, schema: {type: string}}]
                    responses: {'200': {description: ok}}
                    x-amazon-apigateway-integration:
                      type: http_proxy
                      httpMethod: ANY
                      uri: https://backend.example.com/base/{rest}
                      requestParameters: {integration.request.path.rest: method.request.path.rest}
                """);

        gateway.client().call("GET", "/a%20b/c%2Fd").send();

        assertThat(sent(gateway).path()).isEqualTo("/base/a%20b/c%2Fd");
    }

    @Test
    void refuses_what_nothing_stands_for_and_says_how_to_provide_it() {
        var gateway = gateway(proxy()).start();

        var request = new HttpRequest(
                "GET",
                "/test/it",
                Headers.of("host", gateway.apis().get(0).id() + ".execute-api.us-east-1.amazonaws.com"),
                Body.empty(),
                Peer.at("127.0.0.1"));
        var response = gateway.handle(request);

        assertThat(response.status()).isEqualTo(501);
        assertThat(response.headers().first("x-gatehouse-refusal")).hasValueSatisfying(text -> assertThat(text)
                .contains("there is no stand-in for https://backend.example.com")
                .contains("backends.get(\"https://backend.example.com\").answers"));
    }

    private static ApiGateway start(String paths) {
        return gateway(paths)
                .backend(BACKEND, it -> it.answers(200, "{}"))
                .shared(it -> it.function("F", invocation -> FunctionOutcome.returned("{}")))
                .start();
    }

    private static String proxy() {
        return getIt("""
                type: http_proxy
                httpMethod: GET
                uri: https://backend.example.com/in
                """);
    }

    private static String mapping(String type, String header) {
        return getIt("""
                type: %s
                httpMethod: GET
                uri: https://backend.example.com/in
                requestParameters: {integration.request.header.%s: "'new %s'"}
                responses: {default: {statusCode: '200'}}
                """.formatted(type, header, header));
    }

    private static StandIn<HttpRequest> backend(ApiGateway gateway) {
        return gateway.get(HttpBackends.class).get(BACKEND);
    }

    private static HttpRequest sent(ApiGateway gateway) {
        return backend(gateway).lastRequest();
    }

    private static Map<String, List<String>> query(HttpRequest request) {
        return Query.parse(request.rawQuery()).byName();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
