package dev.gatehouse.conformance;

import dev.gatehouse.control.ServiceCall;
import dev.gatehouse.control.StandIn;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** Backends and services that behave as a case says. */
final class Responders {

    private static final Set<String> KNOWN = Set.of("behaviour", "status", "headers", "body", "base64", "of", "millis");

    private Responders() {}

    static Consumer<StandIn<HttpRequest>> backend(Json definition) {
        return standIn -> arrange(standIn, definition, Function.identity());
    }

    static Consumer<StandIn<ServiceCall>> service(Json definition) {
        return standIn -> arrange(standIn, definition, ServiceCall::request);
    }

    private static <R> void arrange(StandIn<R> standIn, Json definition, Function<R, HttpRequest> request) {
        definition
                .member("millis")
                .map(Json::text)
                .map(Long::parseLong)
                .ifPresent(millis -> standIn.sleeps(Duration.ofMillis(millis)));
        Function<HttpRequest, HttpResponse> responder = responder(definition);
        if (behaviour(definition).equals("fail")) {
            standIn.fails();
        } else {
            standIn.runs(received -> responder.apply(request.apply(received)));
        }
    }

    private static Function<HttpRequest, HttpResponse> responder(Json definition) {
        Members.known("a backend or service", definition, KNOWN);
        return switch (behaviour(definition)) {
            case "echo" -> Responders::echo;
            case "respond", "sleep" -> request -> respond(definition);
            case "sequence" -> sequence(Members.list(definition.member("of")));
            case "fail" -> request -> HttpResponse.of(500);
            default ->
                throw new CaseFailure("the runner does not know the behaviour \"" + behaviour(definition) + "\"");
        };
    }

    private static String behaviour(Json definition) {
        return definition.member("behaviour").map(Json::text).orElse("");
    }

    private static HttpResponse echo(HttpRequest request) {
        Map<String, Json> shown = new LinkedHashMap<>(Behind.shown(request));
        shown.keySet().retainAll(Set.of("method", "path", "query", "headers", "body"));
        return new HttpResponse(
                200, Headers.of("content-type", "application/json"), Body.of(new JsonObject(shown).toText()));
    }

    private static HttpResponse respond(Json definition) {
        List<Header> headers = new ArrayList<>();
        Members.of(definition.member("headers")).forEach((name, values) -> Members.texts(values)
                .forEach(value -> headers.add(new Header(name, value))));
        Body body = definition
                .member("base64")
                .map(base64 -> Body.of(Base64.getDecoder().decode(base64.text())))
                .or(() -> definition.member("body").map(text -> Body.of(text.text())))
                .orElse(Body.empty());
        int status = definition
                .member("status")
                .map(Json::text)
                .map(Integer::parseInt)
                .orElse(200);
        return new HttpResponse(status, new Headers(headers), body);
    }

    private static Function<HttpRequest, HttpResponse> sequence(List<Json> of) {
        List<Function<HttpRequest, HttpResponse>> turns =
                of.stream().map(Responders::responder).toList();
        var next = new AtomicInteger();
        return request ->
                turns.get(Math.min(next.getAndIncrement(), turns.size() - 1)).apply(request);
    }
}
