package dev.gatehouse.assertions.internal;

import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import java.util.Optional;

/**
 * Whether the answer to a preflight lets the call follow; reasons in Chromium's words.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#cors-preflight-fetch">Fetch standard, 4.8 (read 2026-11-22)</a>
 */
public final class PreflightCheck {

    public static final String ALLOW_METHODS = "Access-Control-Allow-Methods";
    public static final String ALLOW_HEADERS = "Access-Control-Allow-Headers";

    private PreflightCheck() {}

    /** Why not; empty if it does. */
    static Optional<String> obstacle(CrossOriginFetch fetch, HttpResponse answer) {
        return access(fetch, answer)
                .map(reason -> "Response to preflight request doesn't pass access control check: " + reason)
                .or(() -> method(fetch, answer.headers()))
                .or(() -> headers(fetch, answer.headers()));
    }

    private static Optional<String> access(CrossOriginFetch fetch, HttpResponse answer) {
        int kind = answer.status() / 100;
        if (kind == 3) {
            return Optional.of("Redirect is not allowed for a preflight request.");
        }
        return CorsCheck.obstacle(fetch, answer.headers())
                .or(() -> kind == 2 ? Optional.empty() : Optional.of("It does not have HTTP ok status."));
    }

    private static Optional<String> method(CrossOriginFetch fetch, Headers answer) {
        Optional<HeaderList> allowed = HeaderList.of(answer, ALLOW_METHODS);
        if (allowed.isEmpty()) {
            return unreadable(ALLOW_METHODS);
        }
        String method = fetch.request().method();
        boolean free = fetch.hasSimpleMethod()
                || allowed.get().has(method)
                || allowed.get().hasWildcard() && !fetch.hasCredentials();
        return free
                ? Optional.empty()
                : Optional.of("Method " + method + " is not allowed by " + ALLOW_METHODS + " in preflight response.");
    }

    private static Optional<String> headers(CrossOriginFetch fetch, Headers answer) {
        Optional<HeaderList> allowed = HeaderList.of(answer, ALLOW_HEADERS);
        if (allowed.isEmpty()) {
            return unreadable(ALLOW_HEADERS);
        }
        return fetch.unsafeHeaderNames().stream()
                .filter(name -> !isAllowed(name, allowed.get(), fetch))
                .findFirst()
                .map(name -> "Request header field " + name + " is not allowed by " + ALLOW_HEADERS
                        + " in preflight response.");
    }

    // a wildcard never stands for Authorization
    private static boolean isAllowed(String name, HeaderList allowed, CrossOriginFetch fetch) {
        return allowed.hasHeader(name)
                || allowed.hasWildcard() && !fetch.hasCredentials() && !name.equals("authorization");
    }

    private static Optional<String> unreadable(String header) {
        return Optional.of("Cannot parse " + header + " response header field in preflight response.");
    }
}
