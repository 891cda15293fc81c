package dev.gatehouse.assertions.internal;

import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether a page may read the answer to its call: the fetch standard's CORS protocol over real answers.
 *
 * @param preflights sends a preflight and gives its answer; asked at most once, and only if the call needs one
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch standard, 3.2 (read 2026-11-22)</a>
 */
record BrowserReading(CrossOriginFetch fetch, Function<HttpRequest, HttpResponse> preflights) {

    private static final String EXPOSE_HEADERS = "Access-Control-Expose-Headers";
    private static final Set<String> FORBIDDEN_METHODS = Set.of("CONNECT", "TRACE", "TRACK");
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> HIDDEN = Set.of("set-cookie", "set-cookie2");
    private static final Set<String> ALWAYS_EXPOSED = Set.of(
            "cache-control",
            "content-language",
            "content-length",
            "content-type",
            "expires",
            "last-modified",
            "pragma");

    /** Why the page may not read the answer; empty if it may. */
    Optional<String> obstacle(HttpResponse answer) {
        return impossible().or(() -> misplaced()).or(() -> {
            boolean same = fetch.isOfTheSameOrigin();
            return same ? Optional.empty() : crossOrigin(answer).map(this::told);
        });
    }

    private Optional<String> impossible() {
        HttpRequest request = fetch.request();
        if (FORBIDDEN_METHODS.contains(request.method())) {
            return Optional.of("no page can send it: fetch refuses the method " + request.method());
        }
        boolean bodiless = request.method().equals("GET") || request.method().equals("HEAD");
        return bodiless && !request.body().isEmpty()
                ? Optional.of("no page can send it: fetch refuses a body with " + request.method())
                : Optional.empty();
    }

    private Optional<String> misplaced() {
        if (fetch.isPreflight()) {
            return Optional.of("this call is itself a preflight, which no page reads\n"
                    + "  to do:  assert on the call that follows it, or use allowsCors()");
        }
        String sent = CorsCheck.combined(fetch.request().headers(), "origin").orElse("(none)");
        boolean asked = fetch.isOfTheSameOrigin() || sent.equals(fetch.page().origin());
        return asked
                ? Optional.empty()
                : Optional.of("the call was not made as a page would: its Origin header has another origin\n"
                        + "  expected:  Origin: " + fetch.page().origin() + "\n  found:     Origin: " + sent
                        + "\n  to do:     client.origin(\"" + fetch.page().origin() + "\")");
    }

    private Optional<String> crossOrigin(HttpResponse answer) {
        return (fetch.needsPreflight()
                        ? PreflightCheck.obstacle(fetch, preflights.apply(fetch.preflight()))
                        : Optional.<String>empty())
                .or(() -> CorsCheck.obstacle(fetch, answer.headers()))
                .or(() -> redirect(answer))
                .or(() -> hiddenHeader(answer.headers()));
    }

    private String told(String reason) {
        String host = fetch.request().headers().first("host").orElse("");
        String scheme = host.startsWith("localhost") || host.startsWith("127.") ? "http://" : "https://";
        return "Access to fetch at '" + scheme + host + fetch.request().target() + "' from origin '"
                + fetch.page().origin() + "' has been blocked by CORS policy: " + reason;
    }

    private static Optional<String> redirect(HttpResponse answer) {
        return REDIRECTS.contains(answer.status())
                ? answer.headers()
                        .first("location")
                        .map(location -> "the browser follows the redirect to " + location
                                + " before the page reads anything; assert on the answer there")
                : Optional.empty();
    }

    private Optional<String> hiddenHeader(Headers answer) {
        return fetch.page().headersRead().stream()
                .filter(name -> !mayRead(name.toLowerCase(Locale.ROOT), answer))
                .findFirst()
                .map(name -> answer.has(name)
                        ? "Refused to get unsafe header \"" + name + "\": " + EXPOSE_HEADERS + " does not list it."
                        : "the answer has no header \"" + name + "\" to read.");
    }

    private boolean mayRead(String name, Headers answer) {
        if (!answer.has(name) || HIDDEN.contains(name)) {
            return false;
        }
        return ALWAYS_EXPOSED.contains(name)
                || HeaderList.of(answer, EXPOSE_HEADERS)
                        .filter(exposed -> exposed.hasHeader(name) || exposed.hasWildcard() && !fetch.hasCredentials())
                        .isPresent();
    }
}
