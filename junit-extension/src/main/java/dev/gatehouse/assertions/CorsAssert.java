package dev.gatehouse.assertions;

import dev.gatehouse.assertions.internal.CorsCheck;
import dev.gatehouse.assertions.internal.HeaderList;
import dev.gatehouse.assertions.internal.PreflightCheck;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.http.Headers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Assertions about the CORS headers of a response, above all of a preflight. */
public final class CorsAssert extends GatewayAssert<CorsAssert, ApiResponse> {

    private final Headers headers;

    CorsAssert(ApiResponse response, Failing failing) {
        super(response, CorsAssert.class, failing);
        this.headers = response == null ? Headers.none() : response.headers();
    }

    /**
     * Passes if the response allows that origin, by name or by the wildcard.
     *
     * @param origin like {@code https://shop.example}
     * @return this assertion
     */
    public CorsAssert origin(String origin) {
        String allowed = CorsCheck.combined(headers, CorsCheck.ALLOW_ORIGIN).orElse("(absent)");
        return require(allowed.equals("*") || allowed.equals(origin), CorsCheck.ALLOW_ORIGIN, origin, allowed);
    }

    /**
     * Passes if each of these methods is listed; the wildcard covers all, unless credentials are allowed.
     *
     * @param methods like {@code GET}
     * @return this assertion
     */
    public CorsAssert methods(String... methods) {
        return lists(PreflightCheck.ALLOW_METHODS, methods);
    }

    /**
     * Passes if each of these request headers is listed; the wildcard covers all but Authorization, unless credentials
     * are allowed.
     *
     * @param names ignoring case
     * @return this assertion
     */
    public CorsAssert headers(String... names) {
        return lists(PreflightCheck.ALLOW_HEADERS, names);
    }

    /**
     * Passes if each of these response headers is listed; the wildcard covers all, unless credentials are allowed.
     *
     * @param names ignoring case
     * @return this assertion
     */
    public CorsAssert exposedHeaders(String... names) {
        return lists("Access-Control-Expose-Headers", names);
    }

    /**
     * Passes if calls with credentials are allowed, and the origin is named instead of a wildcard.
     *
     * @return this assertion
     */
    public CorsAssert credentials() {
        require(allowsCredentials(), CorsCheck.ALLOW_CREDENTIALS, "true", text(CorsCheck.ALLOW_CREDENTIALS));
        String origin = text(CorsCheck.ALLOW_ORIGIN);
        return require(!origin.equals("*"), CorsCheck.ALLOW_ORIGIN, "an origin by name", origin);
    }

    /**
     * Passes if calls with credentials are not allowed.
     *
     * @return this assertion
     */
    public CorsAssert noCredentials() {
        return require(
                !allowsCredentials(), CorsCheck.ALLOW_CREDENTIALS, "(absent)", text(CorsCheck.ALLOW_CREDENTIALS));
    }

    /**
     * Passes if browsers may cache the preflight for that long.
     *
     * @param age in whole seconds
     * @return this assertion
     */
    public CorsAssert maxAge(Duration age) {
        String found = text("Access-Control-Max-Age");
        return require(found.equals(String.valueOf(age.toSeconds())), "Access-Control-Max-Age", age.toSeconds(), found);
    }

    private CorsAssert lists(String header, String... wanted) {
        Optional<HeaderList> listed = HeaderList.of(headers, header);
        List<String> missing = Arrays.stream(wanted)
                .filter(name -> listed.filter(list -> has(list, header, name)).isEmpty())
                .toList();
        return require(missing.isEmpty(), header, "a list with " + String.join(", ", missing), text(header));
    }

    private boolean has(HeaderList list, String header, String name) {
        boolean named = header.equals(PreflightCheck.ALLOW_METHODS) ? list.has(name) : list.hasHeader(name);
        boolean free = list.hasWildcard() && !allowsCredentials();
        return named
                || free && !(header.equals(PreflightCheck.ALLOW_HEADERS) && name.equalsIgnoreCase("authorization"));
    }

    private boolean allowsCredentials() {
        return text(CorsCheck.ALLOW_CREDENTIALS).equals("true");
    }

    private String text(String header) {
        return CorsCheck.combined(headers, header).orElse("(absent)");
    }

    private CorsAssert require(boolean holds, String header, Object expected, String found) {
        if (!holds) {
            fail("header " + header, expected, found);
        }
        return this;
    }

    @Override
    String below() {
        return actual == null ? "" : actual.told();
    }

    @Override
    String noun() {
        return "response";
    }
}
