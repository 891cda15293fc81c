package dev.gatehouse.assertions;

import dev.gatehouse.assertions.JsonExpectation.Members;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.events.CacheLookup;
import dev.gatehouse.events.ThrottleExceeded;
import dev.gatehouse.http.Header;
import dev.gatehouse.model.GatewayResponseType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Assertions about an answer. */
public final class ApiResponseAssert extends GatewayAssert<ApiResponseAssert, ApiResponse> {

    ApiResponseAssert(ApiResponse response, Failing failing) {
        super(response, ApiResponseAssert.class, failing);
    }

    /**
     * The answer has that HTTP status.
     *
     * @param status like 200
     * @return this assertion
     */
    public ApiResponseAssert hasStatus(int status) {
        return expect("status", status, ApiResponse::status);
    }

    /**
     * The header has that value; several lines of one name compare joined by a comma and a blank.
     *
     * @param name without regard to case
     * @param value the expected value, to the letter
     * @return this assertion
     */
    public ApiResponseAssert hasHeader(String name, String value) {
        return expect("header " + name, value, response -> CorsCheck.combined(response.headers(), name)
                .orElse("(absent)"));
    }

    /**
     * There is such a header, whatever its value.
     *
     * @param name without regard to case
     * @return this assertion
     */
    public ApiResponseAssert hasHeader(String name) {
        return expect("header " + name, "(present)", it -> it.header(name).isPresent() ? "(present)" : "(absent)");
    }

    /**
     * No header has that name.
     *
     * @param name without regard to case
     * @return this assertion
     */
    public ApiResponseAssert hasNoHeader(String name) {
        return expect("header " + name, "(absent)", it -> it.header(name).orElse("(absent)"));
    }

    /**
     * The body is that text, to the letter.
     *
     * @param text the expected body, read as UTF-8
     * @return this assertion
     */
    public ApiResponseAssert hasBody(String text) {
        return expect("body", text, ApiResponse::text);
    }

    /**
     * The body, read as UTF-8, contains that text.
     *
     * @param text in any place of the body
     * @return this assertion
     */
    public ApiResponseAssert hasBodyContaining(String text) {
        return check(response -> {
            if (!response.text().contains(text)) {
                fail("body containing", text, response.text());
            }
        });
    }

    /**
     * The body is that JSON, whatever its blanks and order of members; see {@link #hasJsonLike} for how to write it.
     *
     * @param json the expected JSON; single quotes may stand for double ones. It may also be the path of a file or
     *     class path resource
     * @return this assertion
     */
    public ApiResponseAssert hasJson(String json) {
        return compare("JSON", json, Members.THESE_ALONE);
    }

    /**
     * The body is that JSON, and may have other members beside those that are written; elements are compared in order.
     *
     * @param json in which single quotes may stand for double ones, or the path of a file or class path resource
     * @return this assertion
     */
    public ApiResponseAssert hasJsonLike(String json) {
        return compare("JSON like", json, Members.THESE_AMONG_OTHERS);
    }

    /**
     * The same with the JSON of a file.
     *
     * @param file a file that holds the expected JSON
     * @return this assertion
     */
    public ApiResponseAssert hasJsonLike(Path file) {
        return hasJsonLike(file.toString());
    }

    private ApiResponseAssert compare(String what, String json, Members members) {
        var expectation = JsonExpectation.of(json, members);
        return check(response -> expectation
                .difference(response.text())
                .ifPresent(difference -> failWith(
                        what + "\n  expected: " + json + "\n  found:    " + response.text() + "\n  " + difference
                                + "\n\n" + below(),
                        expectation.wanted().toIndentedText(),
                        JsonExpectation.comparable(response.text()))));
    }

    /**
     * The body has something at that JSONPath; a JSON null is nothing.
     *
     * @param path like {@code $.id}
     * @return this assertion
     */
    public ApiResponseAssert hasJsonPath(String path) {
        return at(path, (response, found) -> {
            if (!found.isThere()) {
                fail("JSONPath " + path, "(present)", found.shown());
            }
        });
    }

    /**
     * The body has that value at that JSONPath; numbers compare by value, null stands for JSON null.
     *
     * @param path like {@code $.id}
     * @param value null for a JSON null
     * @return this assertion
     */
    public ApiResponseAssert hasJsonPath(String path, @Nullable Object value) {
        return at(path, (response, found) -> {
            if (!found.is(value)) {
                fail("JSONPath " + path, JsonAt.shown(value, found), found.shownBeside(value));
            }
        });
    }

    /**
     * The body has nothing at that JSONPath, not even a JSON null.
     *
     * @param path like {@code $.id}
     * @return this assertion
     */
    public ApiResponseAssert hasNoJsonPath(String path) {
        return at(path, (response, found) -> same("JSONPath " + path, "(absent)", found.shown()));
    }

    private ApiResponseAssert at(String path, BiConsumer<ApiResponse, JsonAt> look) {
        return check(response -> look.accept(response, JsonAt.of(response.text(), path)));
    }

    /**
     * Goes on with what the body has at that JSONPath, like {@code json("$.orders").isArray().hasSize(3)}.
     *
     * @param path like {@code $.orders}
     * @return assertions about the value found there
     */
    public JsonAssert json(String path) {
        check(response -> {});
        return next(actual == null ? JsonAssert.told(path) : JsonAssert.of(actual, path, failing()));
    }

    /**
     * The answer is one that the API documents: its status, its content type, and a body that keeps the schema.
     *
     * <p>Of a REST API that is the method response with its model, of an HTTP API the response of the OpenAPI operation.
     *
     * @return this assertion
     */
    public ApiResponseAssert conformsToContract() {
        return check(response -> {
            List<String> breaches = response.contractBreaches();
            if (!breaches.isEmpty()) {
                String found = String.join("\n            ", breaches);
                fail("contract of " + facts(response).route(), "an answer that the API documents", found);
            }
        });
    }

    /**
     * The call came to that method or route, like {@code GET /orders/{id}}.
     *
     * @param route method and path as in the template, or a route key of an HTTP or WebSocket API
     * @return this assertion
     */
    public ApiResponseAssert matchedRoute(String route) {
        return ask("route", route, CallFacts::route);
    }

    /**
     * An integration invoked that function; a name without a qualifier fits any.
     *
     * @param name logical id or name of the function, with {@code :alias} for one alias only
     * @return this assertion
     */
    public ApiResponseAssert reachedFunction(String name) {
        return check(response -> {
            List<String> functions = response.functions();
            if (functions.stream().noneMatch(it -> it.equals(name) || it.startsWith(name + ":"))) {
                fail("function that was reached", name, functions.isEmpty() ? "(none)" : String.join(", ", functions));
            }
        });
    }

    /**
     * An integration called that origin, like {@code https://pay.example.com}, or that service, like {@code sqs}.
     *
     * @param target an origin with scheme and host, or the name of a service
     * @return this assertion
     */
    public ApiResponseAssert reachedBackend(String target) {
        return check(response -> {
            List<String> backends = facts(response).backends();
            if (!backends.contains(target)) {
                fail("backend that was reached", target, backends.isEmpty() ? "(none)" : String.join(", ", backends));
            }
        });
    }

    /**
     * No integration was asked: the gateway refused the call, or answered by itself.
     *
     * @return this assertion
     */
    public ApiResponseAssert reachedNothing() {
        return check(response -> {
            List<String> reached = new ArrayList<>();
            response.functions().forEach(name -> reached.add("function " + name));
            reached.addAll(facts(response).backends());
            if (!reached.isEmpty()) {
                fail("reached", "(nothing)", String.join(", ", reached));
            }
        });
    }

    /**
     * That authorizer let the call in; {@code AWS_IAM} where a signature did.
     *
     * @param authorizer name of the authorizer in the template, or {@code AWS_IAM}
     * @return this assertion
     */
    public ApiResponseAssert wasAllowedBy(String authorizer) {
        return ask("authorizer that allowed", authorizer, CallFacts::allowedBy);
    }

    /**
     * The Lambda authorizer was not asked: its decision came from its cache.
     *
     * @return this assertion
     */
    public ApiResponseAssert fromAuthorizerCache() {
        return ask("authorizer's decision", "from its cache", CallFacts::authorizerCache);
    }

    /**
     * The Lambda authorizer was asked for this call.
     *
     * @return this assertion
     */
    public ApiResponseAssert notFromAuthorizerCache() {
        return ask("authorizer's decision", "asked now", CallFacts::authorizerCache);
    }

    /**
     * The caller is known by that name: a principal id, a token's subject, the ARN of who signed.
     *
     * @param principal the expected name, to the letter
     * @return this assertion
     */
    public ApiResponseAssert hasPrincipal(String principal) {
        return ask("principal", principal, CallFacts::principal);
    }

    /**
     * The token carries each of these scopes.
     *
     * @param scopes like {@code orders/read}; the token may carry others as well
     * @return this assertion
     */
    public ApiResponseAssert hasScopes(String... scopes) {
        return check(response -> {
            List<String> found = facts(response).scopes().orElse(List.of());
            if (!found.containsAll(Arrays.asList(scopes))) {
                String shown = facts(response).scopes().isEmpty() ? "(no token was verified)" : found.toString();
                fail("scopes of the token", Arrays.asList(scopes), found, shown);
            }
        });
    }

    /**
     * A gate refused the call for that reason.
     *
     * @param type AWS's name for the reason, which is also the name of its gateway response
     * @return this assertion
     */
    public ApiResponseAssert wasRefusedWith(GatewayResponseType type) {
        return ask("refusal", type, CallFacts::refusal);
    }

    /**
     * That authorizer of the API refused the call: by its decision, or because it could not make out the caller.
     *
     * @param name name of the authorizer in the template
     * @return this assertion
     */
    public ApiResponseAssert byAuthorizer(String name) {
        return ask("authorizer that refused", name, CallFacts::refusedBy);
    }

    /**
     * A token bucket of that kind was empty.
     *
     * @param level which limit was reached: that of the account, stage, route or usage plan
     * @return this assertion
     */
    public ApiResponseAssert wasThrottledBy(ThrottleExceeded.Level level) {
        return ask("throttle", level, CallFacts::throttle);
    }

    /**
     * No gate refused the call.
     *
     * @return this assertion
     */
    public ApiResponseAssert wasNotRefused() {
        return ask("refusal", "(not refused)", CallFacts::refusal);
    }

    /**
     * The answer has CORS headers; what follows asks about them.
     *
     * @return assertions about the CORS headers
     */
    public CorsAssert allowsCors() {
        hasHeader(CorsCheck.ALLOW_ORIGIN);
        boolean there = actual != null && actual.header(CorsCheck.ALLOW_ORIGIN).isPresent();
        return next(new CorsAssert(actual, there ? failing() : Failing.told()));
    }

    /**
     * No header of the answer speaks of CORS.
     *
     * @return this assertion
     */
    public ApiResponseAssert allowsNoCors() {
        return expect("CORS headers", List.of(), response -> response.headers().lines().stream()
                .map(Header::name)
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"))
                .toList());
    }

    /**
     * A page of that origin that made this call may read the answer.
     *
     * <p>Where a browser would ask first, the preflight is sent now, through the client of the answer; access logs and
     * counters see it. Cookies in the request mean that the page calls with credentials.
     *
     * @param origin of the page, like {@code https://shop.example}
     * @return this assertion
     */
    public ApiResponseAssert isReadableByBrowserFrom(String origin) {
        return isReadableByBrowserFrom(BrowserPage.page(origin));
    }

    /**
     * That page may read the answer, and the headers that it wants to read.
     *
     * @param page its origin, whether it sends credentials, and which headers it reads
     * @return this assertion
     */
    public ApiResponseAssert isReadableByBrowserFrom(BrowserPage page) {
        return check(response -> {
            var outcome = BrowserOutcome.of(page, response);
            outcome.obstacle().ifPresent(reason -> failWith(reason + "\n\n" + outcome.story(), "readable", reason));
        });
    }

    /**
     * A page of that origin that made this call may not read the answer, for a reason whose text contains that.
     *
     * @param origin of the page, like {@code https://shop.example}
     * @param reason a part of the reason that a browser would give
     * @return this assertion
     */
    public ApiResponseAssert isNotReadableByBrowserFrom(String origin, String reason) {
        return isNotReadableByBrowserFrom(BrowserPage.page(origin), reason);
    }

    /**
     * That page may not read the answer or one of the headers, for a reason whose text contains that.
     *
     * @param page its origin, whether it sends credentials, and which headers it reads
     * @param reason a part of the reason that a browser would give
     * @return this assertion
     */
    public ApiResponseAssert isNotReadableByBrowserFrom(BrowserPage page, String reason) {
        return check(response -> {
            var outcome = BrowserOutcome.of(page, response);
            String found = outcome.obstacle().orElse("(readable)");
            if (!found.contains(reason)) {
                String what = "why a browser hides the answer\n  expected: " + reason + "\n  found:    " + found;
                failWith(what + "\n\n" + outcome.story(), reason, found);
            }
        });
    }

    /**
     * The canary of the stage served the call.
     *
     * @return this assertion
     */
    public ApiResponseAssert cameFromCanary() {
        return ask("deployment", "canary", CallFacts::deployment);
    }

    /**
     * The stage's own deployment served the call.
     *
     * @return this assertion
     */
    public ApiResponseAssert cameFromProduction() {
        return ask("deployment", "production", CallFacts::deployment);
    }

    /**
     * The stage's response cache had the answer.
     *
     * @return this assertion
     */
    public ApiResponseAssert wasServedFromCache() {
        return ask("response cache", CacheLookup.Outcome.HIT, CallFacts::cache);
    }

    /**
     * The integration was asked, whether or not the stage caches.
     *
     * @return this assertion
     */
    public ApiResponseAssert wasNotServedFromCache() {
        return check(response -> {
            if (facts(response).cache() == CacheLookup.Outcome.HIT) {
                fail("response cache", "(no hit)", CacheLookup.Outcome.HIT);
            }
        });
    }

    private ApiResponseAssert expect(String what, Object expected, Function<ApiResponse, Object> found) {
        return check(response -> same(what, expected, found.apply(response)));
    }

    private ApiResponseAssert ask(String what, Object expected, Function<CallFacts, Object> found) {
        return check(response -> same(what, expected, found.apply(facts(response))));
    }

    private static CallFacts facts(ApiResponse response) {
        return new CallFacts(response.trace());
    }

    @Override
    String below() {
        return actual.story();
    }

    @Override
    String noun() {
        return "response";
    }
}
