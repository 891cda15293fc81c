package dev.gatehouse.conformance;

import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.http.Headers;
import dev.gatehouse.internal.json.Json;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks what a step expects. */
record Expectation(CaseWorld world, Json expect) {

    private static final Set<String> KNOWN = Set.of(
            "status",
            "headers",
            "json",
            "jsonSubset",
            "text",
            "base64",
            "invoked",
            "event",
            "backend",
            "service",
            "accessLog",
            "accessLogSubset",
            "metric",
            "nothing",
            "code");

    void check(ApiResponse response) {
        expect.member("status").ifPresent(status -> checkStatus(response, status));
        checkHeaders(response.headers());
        expect.member("text")
                .ifPresent(text -> Matching.EXACT.check("text", text, Optional.of(Json.of(response.text()))));
        expect.member("json")
                .ifPresent(json -> Matching.EXACT.check("json", json, Optional.of(parse(response.text()))));
        expect.member("jsonSubset")
                .ifPresent(json -> Matching.SUBSET.check("json", json, Optional.of(parse(response.text()))));
        expect.member("base64")
                .ifPresent(base64 -> Matching.EXACT.check(
                        "base64",
                        base64,
                        Optional.of(Json.of(Base64.getEncoder().encodeToString(response.bytes())))));
        checkBehind();
    }

    private void checkStatus(ApiResponse response, Json expected) {
        Json wanted = Matching.isMatcher(expected) ? expected : Json.of(Integer.parseInt(expected.text()));
        try {
            Matching.EXACT.check("status", wanted, Optional.of(Json.of(response.status())));
        } catch (CaseFailure e) {
            throw new CaseFailure(e.getMessage() + " " + response.text() + story(response));
        }
    }

    private static String story(ApiResponse response) {
        StringBuilder story = new StringBuilder();
        response.trace().facts().forEach(fact -> story.append("\n    ")
                .append(fact.fact().story()));
        return story.toString();
    }

    /** What stands behind the gateway, the logs and the metrics. */
    void checkBehind() {
        Members.known("expect", expect, KNOWN);
        expect.member("invoked").ifPresent(this::checkInvoked);
        expect.member("event").ifPresent(this::checkEvent);
        expect.member("backend").ifPresent(backend -> Behind.checkBackend(world, backend));
        expect.member("service").ifPresent(service -> Behind.checkService(world, service));
        expect.member("accessLog").ifPresent(line -> Observed.checkAccessLog(world, line));
        expect.member("accessLogSubset").ifPresent(subset -> Observed.checkAccessLogSubset(world, subset));
        expect.member("metric").ifPresent(metric -> Observed.checkMetric(world, metric));
    }

    void checkHeaders(Headers headers) {
        Members.of(expect.member("headers")).forEach((name, value) -> {
            List<String> found = headers.all(name);
            Optional<Json> actual = found.isEmpty() ? Optional.empty() : Optional.of(Json.of(String.join(", ", found)));
            Json expected = value instanceof dev.gatehouse.internal.json.JsonArray
                    ? Json.of(String.join(", ", Members.texts(value)))
                    : Matching.isMatcher(value) ? value : Json.of(value.text());
            Matching.EXACT.check("header " + name, expected, actual);
        });
    }

    private void checkInvoked(Json invoked) {
        String name = invoked.member("function").map(Json::text).orElse("");
        int times = Integer.parseInt(invoked.member("times").map(Json::text).orElse("1"));
        int found = world.function(name).events().size();
        if (found != times) {
            throw new CaseFailure("invocations of " + name + "\n  expected: " + times + "\n  found:    " + found);
        }
    }

    private void checkEvent(Json event) {
        String name = event.member("function").map(Json::text).orElse("");
        List<String> events = world.function(name).events();
        Optional<Json> last = events.isEmpty() ? Optional.empty() : Json.tryParse(events.get(events.size() - 1));
        Matching.SUBSET.check("event of " + name, event.member("subset").orElse(Json.nullValue()), last);
    }

    private static Json parse(String text) {
        return Json.tryParse(text).orElseThrow(() -> new CaseFailure("the body is not JSON: \"" + text + "\""));
    }
}
