package dev.gatehouse.assertions.internal;

import dev.gatehouse.http.Headers;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Whether an answer lets a page of another origin have it; reasons in Chromium's words.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#cors-check">Fetch standard, 4.10 (read 2026-11-22)</a>
 */
public final class CorsCheck {

    public static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    public static final String ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials";

    private static final String WHEN_INCLUDED = " when the request's credentials mode is 'include'.";

    private CorsCheck() {}

    /** Why not; empty if it does. */
    static Optional<String> obstacle(CrossOriginFetch fetch, Headers answer) {
        Optional<String> allowed = combined(answer, ALLOW_ORIGIN);
        if (allowed.isEmpty()) {
            return Optional.of("No '" + ALLOW_ORIGIN + "' header is present on the requested resource.");
        }
        if (allowed.get().equals("*")) {
            return fetch.hasCredentials()
                    ? Optional.of("The value of the '" + ALLOW_ORIGIN
                            + "' header in the response must not be the wildcard '*'" + WHEN_INCLUDED)
                    : Optional.empty();
        }
        if (!allowed.get().equals(fetch.page().origin())) {
            return Optional.of("The '" + ALLOW_ORIGIN + "' header " + mismatch(allowed.get())
                    + " Have the server send the header with a valid value.");
        }
        return fetch.hasCredentials() ? credentials(answer) : Optional.empty();
    }

    private static Optional<String> credentials(Headers answer) {
        String allowed = combined(answer, ALLOW_CREDENTIALS).orElse("");
        return allowed.equals("true")
                ? Optional.empty()
                : Optional.of("The value of the '" + ALLOW_CREDENTIALS + "' header in the response is '" + allowed
                        + "' which must be 'true'" + WHEN_INCLUDED);
    }

    private static String mismatch(String allowed) {
        if (allowed.indexOf(' ') >= 0 || allowed.indexOf(',') >= 0) {
            return "contains multiple values '" + allowed + "', but only one is allowed.";
        }
        return allowed.equals("null") || isAbsolute(allowed)
                ? "has a value '" + allowed + "' that is not equal to the supplied origin."
                : "contains the invalid value '" + allowed + "'.";
    }

    private static boolean isAbsolute(String text) {
        try {
            return URI.create(text).isAbsolute();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** All lines of that name as one value. */
    public static Optional<String> combined(Headers headers, String name) {
        List<String> values = headers.all(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }
}
