package dev.gatehouse.assertions;

import dev.gatehouse.assertions.internal.BrowserOutcome;
import dev.gatehouse.assertions.internal.CorsCheck;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.events.CacheLookup;
import dev.gatehouse.events.ResponseStreamed;
import dev.gatehouse.events.ThrottleExceeded;
import dev.gatehouse.http.Header;
import dev.gatehouse.model.GatewayResponseType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Assertions about a response. */
public final class ApiResponseAssert extends AnswerAssert<ApiResponseAssert> {

    ApiResponseAssert(ApiResponse response, Failing failing) {
        super(response, ApiResponseAssert.class, failing);
    }

    /**
     * Passes if the call matched that method or route, like {@code GET /orders/{id}}.
     *
     * @param route method and path as in the template, or a route key of an HTTP or WebSocket API
     * @return this assertion
     */
    public ApiResponseAssert matchedRoute(String route) {
        return ask("route", route, CallFacts::route);
    }

    /**
     * Passes if an integration invoked that function; a name without an alias matches any alias.
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
     * Passes if an integration called that origin, like {@code https://pay.example.com}, or that service, like {@code
     * sqs}.
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
     * Passes if no integration was called, because the gateway refused the call or responded itself.
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
     * Passes if that authorizer allowed the call; {@code AWS_IAM} for a signature.
     *
     * @param authorizer name of the authorizer in the template, or {@code AWS_IAM}
     * @return this assertion
     */
    public ApiResponseAssert wasAllowedBy(String authorizer) {
        return ask("authorizer that allowed", authorizer, CallFacts::allowedBy);
    }

    /**
     * Passes if the decision of the Lambda authorizer came from the cache.
     *
     * @return this assertion
     */
    public ApiResponseAssert fromAuthorizerCache() {
        return ask("authorizer's decision", "from its cache", CallFacts::authorizerCache);
    }

    /**
     * Passes if the Lambda authorizer was invoked for this call.
     *
     * @return this assertion
     */
    public ApiResponseAssert notFromAuthorizerCache() {
        return ask("authorizer's decision", "called for this request", CallFacts::authorizerCache);
    }

    /**
     * Passes if the caller has that name: a principal id, the subject of a token, or the ARN of the signer.
     *
     * @param principal the exact name
     * @return this assertion
     */
    public ApiResponseAssert hasPrincipal(String principal) {
        return ask("principal", principal, CallFacts::principal);
    }

    /**
     * Passes if the token has each of these scopes.
     *
     * @param scopes like {@code orders/read}; the token may have others
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
     * Passes if the call was refused for that reason.
     *
     * @param type AWS's name for the reason, which is also the name of its gateway response
     * @return this assertion
     */
    public ApiResponseAssert wasRefusedWith(GatewayResponseType type) {
        return ask("refusal", type, CallFacts::refusal);
    }

    /**
     * Passes if that authorizer refused the call, by its decision or because it could not identify the caller.
     *
     * @param name name of the authorizer in the template
     * @return this assertion
     */
    public ApiResponseAssert byAuthorizer(String name) {
        return ask("authorizer that refused", name, CallFacts::refusedBy);
    }

    /**
     * Passes if a throttle of that level refused the call.
     *
     * @param level which limit was reached: that of the account, stage, route or usage plan
     * @return this assertion
     */
    public ApiResponseAssert wasThrottledBy(ThrottleExceeded.Level level) {
        return ask("throttle", level, CallFacts::throttle);
    }

    /**
     * Passes if the call was not refused.
     *
     * @return this assertion
     */
    public ApiResponseAssert wasNotRefused() {
        return ask("refusal", "(not refused)", CallFacts::refusal);
    }

    /**
     * Passes if the response was streamed, and starts assertions about the stream.
     *
     * @return assertions about the stream
     */
    public StreamAssert streamed() {
        boolean streamed = actual != null && isStreamed(actual);
        expect("transfer of the answer", "STREAMED", response -> isStreamed(response) ? "STREAMED" : "BUFFERED");
        return next(new StreamAssert(actual, streamed ? failing() : Failing.told()));
    }

    /**
     * Passes if the response was not streamed.
     *
     * @return this assertion
     */
    public ApiResponseAssert buffered() {
        return expect("transfer of the answer", "BUFFERED", response -> isStreamed(response) ? "STREAMED" : "BUFFERED");
    }

    private static boolean isStreamed(ApiResponse response) {
        return response.trace().last(ResponseStreamed.class).isPresent();
    }

    /**
     * Passes if the response has CORS headers, and starts assertions about them.
     *
     * @return assertions about the CORS headers
     */
    public CorsAssert allowsCors() {
        hasHeader(CorsCheck.ALLOW_ORIGIN);
        boolean there = actual != null && actual.header(CorsCheck.ALLOW_ORIGIN).isPresent();
        return next(new CorsAssert(actual, there ? failing() : Failing.told()));
    }

    /**
     * Passes if the response has no CORS headers.
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
     * Passes if a page of that origin that made this call may read the response.
     *
     * <p>If a browser would send a preflight first, it is sent now, through the client of the call; access logs and
     * metrics include it. If the request has cookies, the page is assumed to call with credentials.
     *
     * @param origin of the page, like {@code https://shop.example}
     * @return this assertion
     */
    public ApiResponseAssert isReadableByBrowserFrom(String origin) {
        return isReadableByBrowserFrom(BrowserPage.page(origin));
    }

    /**
     * Passes if that page may read the response and the headers that it wants to read.
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
     * Passes if a page of that origin that made this call may not read the response, for that reason.
     *
     * @param origin of the page, like {@code https://shop.example}
     * @param reason a part of the browser's reason
     * @return this assertion
     */
    public ApiResponseAssert isNotReadableByBrowserFrom(String origin, String reason) {
        return isNotReadableByBrowserFrom(BrowserPage.page(origin), reason);
    }

    /**
     * Passes if that page may not read the response or one of the headers, for that reason.
     *
     * @param page its origin, whether it sends credentials, and which headers it reads
     * @param reason a part of the browser's reason
     * @return this assertion
     */
    public ApiResponseAssert isNotReadableByBrowserFrom(BrowserPage page, String reason) {
        return check(response -> {
            var outcome = BrowserOutcome.of(page, response);
            String found = outcome.obstacle().orElse("(readable)");
            if (!found.contains(reason)) {
                String what = "why a browser blocks the answer\n  expected: " + reason + "\n  found:    " + found;
                failWith(what + "\n\n" + outcome.story(), reason, found);
            }
        });
    }

    /**
     * Passes if the canary of the stage served the call.
     *
     * @return this assertion
     */
    public ApiResponseAssert cameFromCanary() {
        return ask("deployment", "canary", CallFacts::deployment);
    }

    /**
     * Passes if the stage's own deployment served the call.
     *
     * @return this assertion
     */
    public ApiResponseAssert cameFromProduction() {
        return ask("deployment", "production", CallFacts::deployment);
    }

    /**
     * Passes if the response came from the stage's cache.
     *
     * @return this assertion
     */
    public ApiResponseAssert wasServedFromCache() {
        return ask("response cache", CacheLookup.Outcome.HIT, CallFacts::cache);
    }

    /**
     * Passes if the response came from the integration, whether or not the stage has a cache.
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

    private ApiResponseAssert ask(String what, Object expected, Function<CallFacts, Object> found) {
        return check(response -> same(what, expected, found.apply(facts(response))));
    }

    private static CallFacts facts(ApiResponse response) {
        return new CallFacts(response.trace());
    }
}
