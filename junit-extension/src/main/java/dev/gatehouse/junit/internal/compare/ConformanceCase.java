package dev.gatehouse.junit.internal.compare;

import dev.gatehouse.events.BackendCalled;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.events.FunctionInvoked;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.http.Header;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.json.JsonString;
import dev.gatehouse.junit.internal.compare.SentGuards.Guards;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A call that a deployed stage answered as a conformance case: what it answers is what a gateway must answer.
 *
 * <p>Functions and backends give what they gave in the JVM; nothing of the deployment's own is known. Every text is masked.
 *
 * @param kind {@code rest} or {@code http}
 * @param template the template's text
 */
record ConformanceCase(String id, String kind, String template, ComparedCall call, Masking masking, Guards guards) {

    private static final Set<String> CLIENTS_OWN = Set.of("host", "content-length", "authorization", "x-api-key");

    /** The file's text. */
    String yaml() {
        StringBuilder text = new StringBuilder();
        line(text, "id", Json.of(id));
        line(text, "title", Json.of(masking.target(call.title()) + " of a deployed stage"));
        line(text, "area", Json.of("compared"));
        line(text, "evidence", Json.of("recorded"));
        line(text, "source", Json.of("a deployed stage, by gatehouse.target.compare"));
        line(text, "notes", Json.of(notes()));
        line(text, "api", Json.of(kind));
        line(text, "stage", Json.of(call.stage().stage()));
        text.append("template: |2\n");
        TemplateMasking.of(template, masking).lines().forEach(line -> text.append(line.isEmpty() ? "" : "  ")
                .append(line)
                .append('\n'));
        section(text, "functions", functions());
        section(text, "backends", backends());
        guards.principals().ifPresent(principals -> line(text, "principals", principals));
        text.append("steps:\n- request:\n");
        request().members().forEach((name, value) -> member(text, name, value));
        text.append("  expect:\n");
        expected().members().forEach((name, value) -> member(text, name, value));
        return text.toString();
    }

    private String notes() {
        return call.differences().stream()
                .map(it ->
                        masking.text(it.what()) + ": here " + shown(it.here()) + ", deployed " + shown(it.deployed()))
                .collect(Collectors.joining("; "));
    }

    /** Masked before it is cut: a part of a secret is none of the known ones. */
    private String shown(String text) {
        String value = masking.text(text);
        return value.length() > 80 ? value.substring(0, 80) + "…" : value;
    }

    private static void line(StringBuilder text, String name, Json value) {
        text.append(name).append(": ").append(value.toText()).append('\n');
    }

    private static void section(StringBuilder text, String name, Map<String, Json> members) {
        if (!members.isEmpty()) {
            text.append(name).append(":\n");
            members.forEach((key, value) -> text.append("  ")
                    .append(Json.of(key).toText())
                    .append(": ")
                    .append(value.toText())
                    .append('\n'));
        }
    }

    private static void member(StringBuilder text, String name, Json value) {
        text.append("    ").append(name).append(": ").append(value.toText()).append('\n');
    }

    private Map<String, Json> functions() {
        Map<String, Json> functions = new LinkedHashMap<>();
        for (FunctionInvoked invoked : here().facts(FunctionInvoked.class)) {
            String name = invoked.function().replaceFirst(":.*", "");
            functions.put(call.functions().getOrDefault(name, name), behaviour(invoked));
        }
        return functions;
    }

    private Json behaviour(FunctionInvoked invoked) {
        if (invoked.error().isPresent()) {
            FunctionError error = invoked.error().get();
            return JsonObject.builder()
                    .put("behaviour", "raise")
                    .put("errorType", error.errorType())
                    .put("errorMessage", masking.text(error.errorMessage()))
                    .build();
        }
        Optional<Json> payload = Json.tryParse(invoked.output()).map(masking::json);
        return payload.map(json -> JsonObject.builder()
                        .put("behaviour", "return")
                        .put("payload", json)
                        .build())
                .orElseGet(() -> JsonObject.builder()
                        .put("behaviour", "raw")
                        .put("text", masking.text(invoked.output()))
                        .build());
    }

    private Map<String, Json> backends() {
        Map<String, Json> backends = new LinkedHashMap<>();
        for (BackendCalled called : here().facts(BackendCalled.class)) {
            called.response()
                    .filter(response -> called.target().startsWith("http"))
                    .map(masking::response)
                    .ifPresent(response -> backends.put(masking.text(called.target()), responding(response)));
        }
        return backends;
    }

    private static Json responding(HttpResponse response) {
        return JsonObject.builder()
                .put("behaviour", "respond")
                .put("status", response.status())
                .put("headers", headers(response.headers().lines(), Set.of()))
                .put("body", response.body().text())
                .build();
    }

    private JsonObject request() {
        HttpRequest sent = here().request();
        HttpRequest masked = masking.request(sent);
        var request = JsonObject.builder().put("method", sent.method()).put("target", masked.target());
        Json headers = headers(masked.headers().lines(), CLIENTS_OWN);
        guards.members().forEach(request::put);
        boolean unknown = sent.headers().has("authorization")
                && !guards.members().containsKey("token")
                && !guards.members().containsKey("sign");
        Map<String, Json> all = new LinkedHashMap<>(((JsonObject) headers).members());
        if (unknown) {
            all.put("authorization", Json.of(Masking.REPLACED));
        }
        if (sent.headers().has("x-api-key") && !guards.members().containsKey("apiKey")) {
            all.put("x-api-key", Json.of(Masking.REPLACED));
        }
        if (!all.isEmpty()) {
            request.put("headers", new JsonObject(all));
        }
        if (!masked.body().isEmpty()) {
            request.put("body", masked.body().text());
        }
        return request.build();
    }

    private JsonObject expected() {
        HttpResponse deployed = call.deployed();
        var expected = JsonObject.builder().put("status", deployed.status());
        Set<String> names = new LinkedHashSet<>();
        deployed.headers().lines().stream()
                .filter(line -> !AnswerComparison.isVolatile(line.name()))
                .forEach(line -> names.add(line.name().toLowerCase(Locale.ROOT)));
        Map<String, Json> headers = new LinkedHashMap<>();
        names.forEach(name ->
                headers.put(name, expectedHeader(name, deployed.headers().all(name))));
        absent(headers);
        if (!headers.isEmpty()) {
            expected.put("headers", new JsonObject(headers));
        }
        body(deployed).forEach(expected::put);
        return expected.build();
    }

    /** What only the gateway in the JVM sends must not be sent. */
    private void absent(Map<String, Json> headers) {
        call.differences().stream()
                .filter(it -> it.what().startsWith("header ") && it.deployed().equals(Difference.ABSENT))
                .forEach(it -> headers.put(it.what().substring("header ".length()), Json.of("<absent>")));
    }

    private Json expectedHeader(String name, List<String> values) {
        String value = String.join(", ", values);
        String masked = masking.header(name, value);
        return Json.of(masked.equals(value) ? GeneratedValue.expected(value).orElse(value) : "<any>");
    }

    private Map<String, Json> body(HttpResponse deployed) {
        String text = deployed.body().text();
        Optional<Json> json = Json.tryParse(text).filter(it -> it instanceof JsonObject || it instanceof JsonArray);
        if (json.isPresent()) {
            return Map.of("json", matched(json.get(), masking.json(json.get())));
        }
        boolean same = masking.body(deployed.body()).text().equals(text);
        return same && GeneratedValue.levelled(text).equals(text) ? Map.of("text", Json.of(text)) : Map.of();
    }

    /** What is new in each answer, and what was replaced, is expected by its kind. */
    private static Json matched(Json answered, Json masked) {
        if (answered instanceof JsonObject object && masked instanceof JsonObject other) {
            Map<String, Json> members = new LinkedHashMap<>();
            object.members()
                    .forEach((name, value) ->
                            members.put(name, matched(value, other.member(name).orElse(Json.of(Masking.REPLACED)))));
            return new JsonObject(members);
        }
        if (answered instanceof JsonArray array && masked instanceof JsonArray other) {
            List<Json> elements = new ArrayList<>();
            for (int i = 0; i < array.elements().size(); i++) {
                elements.add(matched(array.elements().get(i), other.elements().get(i)));
            }
            return new JsonArray(elements);
        }
        Optional<String> kind = answered.isNull() ? Optional.empty() : GeneratedValue.expected(answered.text());
        if (kind.isPresent() && answered.equals(masked)) {
            return Json.of(kind.get());
        }
        return answered.equals(masked) ? answered : Json.of(answered instanceof JsonString ? "<string>" : "<any>");
    }

    private static Json headers(List<Header> lines, Set<String> without) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        for (Header line : lines) {
            if (!without.contains(line.name().toLowerCase(Locale.ROOT))) {
                byName.computeIfAbsent(line.name(), name -> new ArrayList<>()).add(line.value());
            }
        }
        Map<String, Json> members = new LinkedHashMap<>();
        byName.forEach((name, values) ->
                members.put(name, values.size() == 1 ? Json.of(values.get(0)) : Json.strings(values)));
        return new JsonObject(members);
    }

    private Exchange here() {
        return call.here();
    }
}
