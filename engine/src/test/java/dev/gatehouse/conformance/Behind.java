package dev.gatehouse.conformance;

import dev.gatehouse.control.AwsServices;
import dev.gatehouse.control.HttpBackends;
import dev.gatehouse.control.ServiceCall;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Query;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What backends and services received. */
final class Behind {

    private static final Set<String> MEMBERS =
            Set.of("action", "method", "path", "query", "headers", "body", "json", "base64", "parameters");

    private Behind() {}

    static void checkBackend(CaseWorld world, Json expected) {
        Members.known("backend", expected, Set.of("origin", "subset", "times"));
        String origin = expected.member("origin").map(Json::text).orElse("");
        var standIn = world.gateway().get(HttpBackends.class).get(origin);
        checkTimes(origin, expected, standIn.requests().size());
        expected.member("subset").ifPresent(subset -> check(origin, subset, last(standIn.requests(), Behind::shown)));
    }

    static void checkService(CaseWorld world, Json expected) {
        Members.known("service", expected, Set.of("name", "subset", "times"));
        String name = expected.member("name").map(Json::text).orElse("");
        var standIn = world.gateway().get(AwsServices.class).get(name);
        checkTimes(name, expected, standIn.requests().size());
        expected.member("subset").ifPresent(subset -> check(name, subset, last(standIn.requests(), Behind::shown)));
    }

    private static void checkTimes(String name, Json expected, int found) {
        expected.member("times").map(Json::text).map(Integer::parseInt).ifPresent(times -> {
            if (times != found) {
                throw new CaseFailure("calls of " + name + "\n  expected: " + times + "\n  found:    " + found);
            }
        });
    }

    private static <R> Map<String, Json> last(List<R> all, Function<R, Map<String, Json>> shown) {
        return all.isEmpty() ? Map.of() : shown.apply(all.get(all.size() - 1));
    }

    private static void check(String name, Json subset, Map<String, Json> found) {
        Members.known("a subset", subset, MEMBERS);
        if (found.isEmpty()) {
            throw new CaseFailure(name + " received nothing\n  expected: " + subset.toText());
        }
        Members.of(Optional.of(subset)).forEach((member, expected) -> {
            var matching = member.equals("headers")
                    ? new Matching(Matching.Members.SUBSET, Matching.Names.WITHOUT_CASE)
                    : Matching.SUBSET;
            matching.check(name + "." + member, expected, Optional.ofNullable(found.get(member)));
        });
    }

    private static Map<String, Json> shown(ServiceCall call) {
        Map<String, Json> shown = shown(call.request());
        shown.put("action", Json.of(call.action()));
        Map<String, Json> parameters = new LinkedHashMap<>();
        call.parameters().forEach((name, value) -> parameters.put(name, Json.of(value)));
        shown.put("parameters", new JsonObject(parameters));
        return shown;
    }

    /** A request as the members of a case name it. */
    static Map<String, Json> shown(HttpRequest request) {
        Map<String, Json> shown = new LinkedHashMap<>();
        shown.put("method", Json.of(request.method()));
        shown.put("path", Json.of(request.path()));
        shown.put("query", query(request));
        shown.put("headers", headers(request));
        Body body = request.body();
        shown.put("body", Json.of(body.text()));
        shown.put("base64", Json.of(Base64.getEncoder().encodeToString(body.bytes())));
        Json.tryParse(body.text()).ifPresent(json -> shown.put("json", json));
        return shown;
    }

    private static Json query(HttpRequest request) {
        Map<String, Json> query = new LinkedHashMap<>();
        Query.parse(request.rawQuery())
                .byName()
                .forEach((name, values) ->
                        query.put(name, values.size() == 1 ? Json.of(values.get(0)) : Json.strings(values)));
        return new JsonObject(query);
    }

    private static Json headers(HttpRequest request) {
        Map<String, String> joined = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers().forEach(line -> joined.merge(line.name(), line.value(), (a, b) -> a + ", " + b));
        Map<String, Json> headers = new LinkedHashMap<>();
        joined.forEach((name, value) -> headers.put(name, Json.of(value)));
        return new JsonObject(headers);
    }
}
