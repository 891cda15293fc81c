package dev.gatehouse.assertions;

import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.events.CacheLookup;
import dev.gatehouse.events.CallRefused;
import dev.gatehouse.events.CanaryDrawn;
import dev.gatehouse.events.ExchangeStory;
import dev.gatehouse.events.ThrottleExceeded;
import dev.gatehouse.http.Header;
import dev.gatehouse.model.GatewayResponseType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** Assertions about an answer. */
public final class ApiResponseAssert extends AbstractAssert<ApiResponseAssert, ApiResponse> {

    ApiResponseAssert(ApiResponse response) {
        super(response, ApiResponseAssert.class);
    }

    public ApiResponseAssert hasStatus(int status) {
        return expect("status", status, actual.status());
    }

    /** The header has that value; several lines of one name compare joined by a comma and a blank. */
    public ApiResponseAssert hasHeader(String name, String value) {
        List<String> values = actual.headerValues(name);
        return expect("header " + name, value, values.isEmpty() ? "(absent)" : String.join(", ", values));
    }

    /** There is such a header, whatever its value. */
    public ApiResponseAssert hasHeader(String name) {
        return expect("header " + name, "(present)", actual.header(name).isPresent() ? "(present)" : "(absent)");
    }

    public ApiResponseAssert hasNoHeader(String name) {
        return expect("header " + name, "(absent)", actual.header(name).orElse("(absent)"));
    }

    /** The body is that text, to the letter. */
    public ApiResponseAssert hasBody(String text) {
        return expect("body", text, actual.text());
    }

    public ApiResponseAssert hasBodyContaining(String text) {
        if (!actual.text().contains(text)) {
            throw failure("body containing", text, actual.text());
        }
        return this;
    }

    /** The body is that JSON, whatever its blanks and order of members; single quotes stand for double ones. */
    public ApiResponseAssert hasJson(String json) {
        JsonExpectation.check(json, actual.text()).ifPresent(difference -> {
            throw failure("JSON", json, actual.text() + "\n  " + difference);
        });
        return this;
    }

    /** The body has something at that JSONPath. */
    public ApiResponseAssert hasJsonPath(String path) {
        return expect("JSONPath " + path, "(present)", actual.jsonPath(path).isPresent() ? "(present)" : "(absent)");
    }

    /** The body has that value at that JSONPath; numbers compare by value. */
    public ApiResponseAssert hasJsonPath(String path, Object value) {
        Optional<Object> found = actual.jsonPath(path);
        boolean same =
                found.filter(actualValue -> sameValue(actualValue, value)).isPresent();
        if (!same) {
            throw failure("JSONPath " + path, value, found.orElse("(absent)"));
        }
        return this;
    }

    /** A gate refused the call for that reason. */
    public ApiResponseAssert wasRefusedWith(GatewayResponseType type) {
        return expect(
                "refusal",
                type,
                actual.trace()
                        .last(CallRefused.class)
                        .<Object>map(CallRefused::type)
                        .orElse("(not refused)"));
    }

    /** That authorizer of the API refused the call: by its decision, or because it could not make out the caller. */
    public ApiResponseAssert byAuthorizer(String name) {
        return expect("authorizer that refused", name, AuthorizerThatRefused.of(actual.trace()));
    }

    /** A token bucket of that kind was empty. */
    public ApiResponseAssert wasThrottledBy(ThrottleExceeded.Level level) {
        return expect(
                "throttle",
                level,
                actual.trace()
                        .last(ThrottleExceeded.class)
                        .<Object>map(ThrottleExceeded::level)
                        .orElse("(not throttled)"));
    }

    /** No gate refused the call. */
    public ApiResponseAssert wasNotRefused() {
        return expect(
                "refusal",
                "(not refused)",
                actual.trace()
                        .last(CallRefused.class)
                        .<Object>map(CallRefused::type)
                        .orElse("(not refused)"));
    }

    /** The answer has CORS headers; what follows asks about them. */
    public CorsAssert allowsCors() {
        hasHeader(CorsCheck.ALLOW_ORIGIN);
        return new CorsAssert(actual);
    }

    /** No header of the answer speaks of CORS. */
    public ApiResponseAssert allowsNoCors() {
        List<String> found = actual.headers().lines().stream()
                .map(Header::name)
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"))
                .toList();
        return expect("CORS headers", List.of(), found);
    }

    /**
     * A page of that origin that made this call may read the answer.
     *
     * <p>Where a browser would ask first, the preflight is sent now, through the client of the answer; access logs and
     * counters see it. Cookies in the request mean that the page calls with credentials.
     */
    public ApiResponseAssert isReadableByBrowserFrom(String origin) {
        return isReadableByBrowserFrom(BrowserPage.page(origin));
    }

    /** That page may read the answer, and the headers that it wants to read. */
    public ApiResponseAssert isReadableByBrowserFrom(BrowserPage page) {
        var outcome = BrowserOutcome.of(page, actual);
        outcome.obstacle().ifPresent(reason -> {
            throw failureWithActualExpected(reason, "readable", "%s", reason + "\n\n" + outcome.story());
        });
        return this;
    }

    /** A page of that origin that made this call may not read the answer, for a reason whose text contains that. */
    public ApiResponseAssert isNotReadableByBrowserFrom(String origin, String reason) {
        return isNotReadableByBrowserFrom(BrowserPage.page(origin), reason);
    }

    /** That page may not read the answer or one of the headers, for a reason whose text contains that. */
    public ApiResponseAssert isNotReadableByBrowserFrom(BrowserPage page, String reason) {
        var outcome = BrowserOutcome.of(page, actual);
        String found = outcome.obstacle().orElse("(readable)");
        if (!found.contains(reason)) {
            throw failureWithActualExpected(
                    found,
                    reason,
                    "%s",
                    "why a browser hides the answer\n  expected: " + reason + "\n  found:    " + found + "\n\n"
                            + outcome.story());
        }
        return this;
    }

    /** The canary of the stage served the call. */
    public ApiResponseAssert cameFromCanary() {
        return expect("deployment", "canary", deployment());
    }

    /** The stage's own deployment served the call. */
    public ApiResponseAssert cameFromProduction() {
        return expect("deployment", "production", deployment());
    }

    private String deployment() {
        isNotNull();
        boolean canary =
                actual.trace().last(CanaryDrawn.class).map(CanaryDrawn::canary).orElse(false);
        return canary ? "canary" : "production";
    }

    /** The stage's response cache had the answer. */
    public ApiResponseAssert wasServedFromCache() {
        return expect("response cache", CacheLookup.Outcome.HIT, cache());
    }

    /** The integration was asked, whether or not the stage caches. */
    public ApiResponseAssert wasNotServedFromCache() {
        if (cache() == CacheLookup.Outcome.HIT) {
            throw failure("response cache", "(no hit)", CacheLookup.Outcome.HIT);
        }
        return this;
    }

    private Object cache() {
        isNotNull();
        return actual.trace()
                .last(CacheLookup.class)
                .<Object>map(CacheLookup::outcome)
                .orElse("(not asked)");
    }

    private ApiResponseAssert expect(String what, Object expected, Object found) {
        isNotNull();
        if (!Objects.equals(expected, found)) {
            throw failure(what, expected, found);
        }
        return this;
    }

    private AssertionError failure(String what, Object expected, Object found) {
        return failureWithActualExpected(
                found,
                expected,
                "%s",
                what + "\n  expected: " + expected + "\n  found:    " + found + "\n\n"
                        + ExchangeStory.of(actual.trace()));
    }

    private static boolean sameValue(Object found, Object expected) {
        if (found instanceof Number a && expected instanceof Number b) {
            return new java.math.BigDecimal(a.toString()).compareTo(new java.math.BigDecimal(b.toString())) == 0;
        }
        return found.equals(expected);
    }
}
