package dev.gatehouse.junit.internal.report;

import dev.gatehouse.events.CallRefused;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.events.Exchange.TimedFact;
import dev.gatehouse.events.FunctionInvoked;
import dev.gatehouse.events.RouteMatched;
import dev.gatehouse.events.TemplateRendered;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A call as the report's page reads it; long texts are cut. */
final class CallJson {

    private static final int LONGEST = 6_000;
    private static final String CONNECTIONS = "/@connections/";

    private CallJson() {}

    /**
     * The first call of a row, and ids and durations of those that are equal to it.
     *
     * @param logLine its line in the access log, if it has one
     * @param webSocketApis logical ids of the APIs whose calls are called by their routes
     */
    static Json of(KeptCalls.Row row, Optional<String> logLine, Set<String> webSocketApis) {
        Exchange exchange = row.first();
        var members = JsonObject.builder()
                .put("id", exchange.requestId())
                .put("api", exchange.api())
                .put("stage", exchange.stage())
                .put("method", exchange.request().method())
                .put("target", cut(exchange.request().target()))
                .put("requestHeaders", headers(exchange.request().headers()))
                .put("requestBody", body(exchange.request().body()))
                .put("status", exchange.response().status())
                .put("responseHeaders", headers(exchange.response().headers()))
                .put("responseBody", body(exchange.response().body()))
                .put("at", exchange.receivedAt().toString())
                .put("micros", micros(exchange));
        members.putIfPresent("route", exchange.last(RouteMatched.class).map(it -> Json.of(it.route())));
        if (webSocketApis.contains(exchange.api())
                && !exchange.request().target().contains(CONNECTIONS)) {
            members.put(
                    "title",
                    exchange.last(RouteMatched.class).map(RouteMatched::route).orElse("no route"));
        }
        if (row.calls().size() > 1) {
            members.put("equals", equals(row));
        }
        members.putIfPresent("refusal", exchange.last(CallRefused.class).map(CallJson::refusal));
        members.putIfPresent("log", logLine.map(line -> Json.of(cut(line))));
        return members.put(
                        "facts",
                        new JsonArray(
                                exchange.facts().stream().map(CallJson::fact).toList()))
                .build();
    }

    private static Json equals(KeptCalls.Row row) {
        return new JsonArray(row.calls().stream()
                .skip(1)
                .<Json>map(call -> new JsonArray(List.of(Json.of(call.requestId()), Json.fromJava(micros(call)))))
                .toList());
    }

    private static long micros(Exchange call) {
        return call.latency().toNanos() / 1_000;
    }

    private static Json refusal(CallRefused refused) {
        return JsonObject.builder()
                .put("gate", refused.gate().toString())
                .put("type", refused.type().name())
                .put("reason", cut(refused.reason()))
                .put("location", refused.location().toString())
                .build();
    }

    private static Json fact(TimedFact timed) {
        var fact = timed.fact();
        var members = JsonObject.builder()
                .put("gate", fact.gate().toString())
                .put("kind", fact.getClass().getSimpleName())
                .put("micros", timed.since().toNanos() / 1_000);
        if (fact instanceof FunctionInvoked invoked) {
            return members.put(
                            "story",
                            "function " + invoked.function() + " ("
                                    + invoked.purpose().name().toLowerCase(Locale.ROOT) + ")")
                    .put("event", cut(invoked.event()))
                    .put("output", cut(invoked.output()))
                    .putIfPresent("error", invoked.error().map(e -> Json.of(cut(fact.story()))))
                    .put("took", invoked.latency().toNanos() / 1_000)
                    .build();
        }
        if (fact instanceof TemplateRendered rendered) {
            return members.put(
                            "story",
                            rendered.purpose() + " template " + rendered.contentType() + ", " + rendered.location())
                    .put("output", cut(rendered.output()))
                    .build();
        }
        return members.put("story", cut(fact.story())).build();
    }

    private static Json headers(Headers headers) {
        return new JsonArray(headers.lines().stream()
                .map(header -> Json.strings(List.of(header.name(), cut(header.value()))))
                .toList());
    }

    private static String body(Body body) {
        String text = body.text();
        return text.indexOf('\0') >= 0 || text.indexOf('\uFFFD') >= 0 ? "(" + body.length() + " bytes)" : cut(text);
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " … (" + text.length() + " characters)";
    }
}
