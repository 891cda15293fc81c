package dev.gatehouse.browser;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.CallBuilder;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.Invocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the assertion says about a page, Chromium does, and gives the same reason. */
class BrowserAgreesTest {

    private static final String FETCH = """
            const [url, options, names] = args;
            try {
              const answer = await fetch(url, options);
              await answer.text();
              return {status: answer.status, headers: names.filter(name => answer.headers.get(name) !== null)};
            } catch (e) {
              return {headers: []};
            }
            """;

    private static Chromium browser;
    private static Pages pages;
    private static ApiGateway gateway;
    private static int calls;

    @BeforeAll
    static void open_the_page() throws Exception {
        browser = Chromium.startOrSkip();
        pages = Pages.serve("/", "text/html", "<title>a page of another origin</title>");
        gateway = ApiGateway.builder()
                .template(Path.of(Objects.requireNonNull(BrowserAgreesTest.class.getResource("/shops.yaml"))
                        .toURI()))
                .parameter("Page", pages.origin())
                .function("Shop", BrowserAgreesTest::shop)
                .start();
        browser.open(pages.uri("/"));
    }

    @AfterAll
    static void close_all() {
        Stream.of(gateway, pages, browser).filter(Objects::nonNull).forEach(BrowserAgreesTest::close);
    }

    static Stream<PageCall> readable() {
        return Stream.of(
                call("OpenHttp", "GET", "/nothing"),
                call("OpenHttp", "GET", "/nothing").reading("x-total", "content-type"),
                call("OpenHttp", "HEAD", "/nothing"),
                call("OpenHttp", "PUT", "/nothing").body("{}"),
                call("OpenHttp", "PUT", "/nothing")
                        .header("content-type", "application/json")
                        .body("{}"),
                call("OpenHttp", "POST", "/nothing")
                        .header("content-type", "text/plain")
                        .body("hi"),
                call("OpenHttp", "POST", "/nothing")
                        .header("content-type", "application/json")
                        .body("{}"),
                call("OpenHttp", "GET", "/nothing").header("x-anything", "1"),
                call("OpenHttp", "GET", "/nothing").header("accept-language", "de, en;q=0.5"),
                call("OpenHttp", "GET", "/no/such/route"),
                call("TrustingHttp", "GET", "/nothing"),
                call("TrustingHttp", "GET", "/nothing").withCredentials().reading("x-total"),
                call("TrustingHttp", "PUT", "/nothing").withCredentials().header("x-version", "2"),
                call("TrustingHttp", "GET", "/secret/it").withCredentials(),
                call("SilentHttp", "GET", "/anybody"),
                call("SilentHttp", "PUT", "/any/anybody"),
                call("SilentHttp", "GET", "/page").withCredentials(),
                call("OpenRest", "GET", "/anybody"),
                call("OpenRest", "PUT", "/anybody").header("X-Version", "2"),
                call("TrustingRest", "GET", "/page").withCredentials(),
                call("TrustingRest", "PUT", "/page").withCredentials().header("x-version", "2"),
                call("TrustingRest", "GET", "/secret/it").withCredentials(),
                call("SilentRest", "GET", "/page"));
    }

    static Stream<PageCall> blocked() {
        return Stream.of(
                call("OpenHttp", "GET", "/nothing").withCredentials(),
                call("OpenHttp", "PUT", "/nothing").withCredentials(),
                call("OpenHttp", "DELETE", "/nothing"),
                call("OpenHttp", "GET", "/nothing").reading("x-secret"),
                call("TrustingHttp", "PATCH", "/nothing"),
                call("TrustingHttp", "GET", "/nothing").header("x-other", "1"),
                call("TrustingHttp", "GET", "/nothing").header("accept-language", "a".repeat(129)),
                call("ForeignHttp", "GET", "/anybody"),
                call("ForeignHttp", "PUT", "/anybody"),
                call("SilentHttp", "GET", "/nothing"),
                call("SilentHttp", "GET", "/elsewhere"),
                call("SilentHttp", "GET", "/both"),
                call("SilentHttp", "GET", "/nonsense"),
                call("SilentHttp", "GET", "/named").withCredentials(),
                call("SilentHttp", "PUT", "/anybody"),
                call("SilentHttp", "PUT", "/any/broken"),
                call("SilentHttp", "PUT", "/any/moved"),
                call("OpenRest", "GET", "/nothing"),
                call("OpenRest", "DELETE", "/anybody"),
                call("OpenRest", "GET", "/anybody").header("x-other", "1"),
                call("OpenRest", "GET", "/secret/it"),
                call("OpenRest", "PUT", "/anybody").withCredentials(),
                call("TrustingRest", "GET", "/anybody").withCredentials(),
                call("SilentRest", "PUT", "/anybody"));
    }

    @ParameterizedTest
    @MethodSource
    void readable(PageCall call) {
        String path = call.path() + "?call=" + ++calls;

        Map<?, ?> seen = fetched(call, path);

        assertThat(seen.get("headers")).isEqualTo(call.headersRead());
        assertThat(sent(call, path)).isReadableByBrowserFrom(call.page()).hasStatus((Integer) seen.get("status"));
    }

    @ParameterizedTest
    @MethodSource
    void blocked(PageCall call) {
        String path = call.path() + "?call=" + ++calls;

        Map<?, ?> seen = fetched(call, path);

        boolean hidesHeader = seen.containsKey("status");
        assertThat(sent(call, path))
                .isNotReadableByBrowserFrom(
                        call.page(), hidesHeader ? "Refused to get unsafe header" : complaint(path));
        assertThat(hidesHeader).isEqualTo(!call.headersRead().isEmpty());
        assertThat((List<?>) seen.get("headers")).isEmpty();
    }

    @Test
    void the_standard_covers_authorization_by_no_wildcard_and_chromium_only_warns() {
        var call = call("OpenHttp", "GET", "/nothing").header("authorization", "Bearer t");

        Map<?, ?> seen = fetched(call, "/nothing");

        assertThat(seen.get("status")).isEqualTo(200);
        assertThat(sent(call, "/nothing"))
                .isNotReadableByBrowserFrom(call.page(), "Request header field authorization is not allowed");
    }

    private static PageCall call(String api, String method, String path) {
        return PageCall.of(
                api, method, path, Optional.ofNullable(pages).map(Pages::origin).orElse("http://localhost:1"));
    }

    private static Map<?, ?> fetched(PageCall call, String path) {
        String url = gateway.api(call.api()).stage().invokeUrl() + path;
        return (Map<?, ?>)
                browser.run(FETCH, url, call.fetchOptions(), call.headersRead()).orElseThrow();
    }

    private static ApiResponse sent(PageCall call, String path) {
        CallBuilder builder = gateway.api(call.api())
                .stage()
                .socketClient()
                .origin(call.page().origin())
                .call(call.method(), path);
        call.headers().forEach(builder::header);
        return builder.body(call.body()).send();
    }

    /** What the console says about that call: it may come a little after the script has been told. */
    private static String complaint(String path) {
        for (int i = 0; i < 500; i++) {
            Optional<String> found = browser.console().stream()
                    .filter(line -> line.contains(path + "'") && line.contains("blocked by CORS policy"))
                    .findFirst();
            if (found.isPresent()) {
                return found.get().substring(found.get().indexOf("from origin"));
            }
            browser.run("await new Promise(later => setTimeout(later, 20))");
        }
        throw new AssertionError("the browser read the answer to " + path + ", or does not say why not");
    }

    /** The last segment of the path names what the function tells browsers. */
    private static FunctionOutcome shop(Invocation invocation) {
        String event = invocation.eventText();
        String says = Stream.of("anybody", "named", "page", "elsewhere", "both", "nonsense", "broken", "moved")
                .filter(word -> event.matches("(?s).*\"(rawPath|path)\":\"[^\"]*/" + word + "\".*"))
                .findFirst()
                .orElse("nothing");
        boolean preflight = event.contains("\"method\":\"OPTIONS\"");
        String status = says.equals("broken") && preflight ? "500" : says.equals("moved") && preflight ? "301" : "200";
        String methods = preflight ? ",\"access-control-allow-methods\":\"PUT\"" : "";
        return FunctionOutcome.returned(
                "{\"statusCode\":" + status + ",\"headers\":{\"x-total\":\"5\",\"x-secret\":\"s\"" + allowed(says)
                        + methods + ",\"location\":\"/elsewhere\"},\"body\":\"hi\"}");
    }

    private static String allowed(String says) {
        String origin = pages.origin();
        return switch (says) {
            case "nothing" -> "";
            case "named" -> ",\"access-control-allow-origin\":\"" + origin + "\"";
            case "page" ->
                ",\"access-control-allow-origin\":\"" + origin + "\""
                        + ",\"access-control-allow-credentials\":\"true\"";
            case "elsewhere" -> ",\"access-control-allow-origin\":\"https://elsewhere.example\"";
            case "both" -> ",\"access-control-allow-origin\":\"https://elsewhere.example, " + origin + "\"";
            case "nonsense" -> ",\"access-control-allow-origin\":\"nonsense\"";
            default -> ",\"access-control-allow-origin\":\"*\"";
        };
    }

    private static void close(AutoCloseable opened) {
        try {
            opened.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
