package dev.gatehouse.conformance;

import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Functions that behave as a case says. */
final class Behaviours {

    private Behaviours() {}

    /** A function, and the events it received. */
    static final class StubFunction implements FunctionCode {

        private final FunctionCode behaviour;
        private final List<String> events = new ArrayList<>();

        StubFunction(FunctionCode behaviour) {
            this.behaviour = behaviour;
        }

        @Override
        public FunctionOutcome invoke(dev.gatehouse.function.Invocation invocation) {
            synchronized (events) {
                events.add(invocation.eventText());
            }
            return behaviour.invoke(invocation);
        }

        List<String> events() {
            synchronized (events) {
                return List.copyOf(events);
            }
        }
    }

    static FunctionCode function(Json definition) {
        Members.known(
                "a function",
                definition,
                Set.of("behaviour", "payload", "errorType", "errorMessage", "millis", "text", "of", "cause"));
        String behaviour = definition.member("behaviour").map(Json::text).orElse("");
        return switch (behaviour) {
            case "return" -> invocation -> FunctionOutcome.returned(payload(definition));
            case "echo" -> invocation -> FunctionOutcome.returned(echo(invocation.eventText()));
            case "raise" -> invocation -> raise(definition);
            case "raw" ->
                invocation -> FunctionOutcome.returned(
                        definition.member("text").map(Json::text).orElse(""));
            case "sleep" -> sleep(definition);
            case "sequence" -> sequence(Members.list(definition.member("of")));
            default -> throw new CaseFailure("the runner does not know the behaviour \"" + behaviour + "\"");
        };
    }

    private static String payload(Json definition) {
        return definition.member("payload").map(Json::toText).orElse("null");
    }

    private static FunctionOutcome raise(Json definition) {
        return FunctionOutcome.failed(FunctionError.unhandled(
                definition.member("errorType").map(Json::text).orElse("java.lang.RuntimeException"),
                definition.member("errorMessage").map(Json::text).orElse("")));
    }

    private static FunctionCode sleep(Json definition) {
        long millis = Long.parseLong(definition.member("millis").map(Json::text).orElse("0"));
        return invocation -> {
            invocation.elapse(Duration.ofMillis(millis));
            return FunctionOutcome.returned(payload(definition));
        };
    }

    private static FunctionCode sequence(List<Json> of) {
        List<FunctionCode> turns = of.stream().map(Behaviours::function).toList();
        var next = new AtomicInteger();
        return invocation ->
                turns.get(Math.min(next.getAndIncrement(), turns.size() - 1)).invoke(invocation);
    }

    // a proxy event is answered in proxy shape, anything else is given back
    private static String echo(String event) {
        boolean proxy = Json.tryParse(event)
                .filter(JsonObject.class::isInstance)
                .filter(json -> json.member("requestContext").isPresent())
                .isPresent();
        if (!proxy) {
            return event;
        }
        return JsonObject.builder()
                .put("statusCode", 200)
                .put(
                        "headers",
                        JsonObject.builder()
                                .put("content-type", "application/json")
                                .build())
                .put("body", event)
                .build()
                .toText();
    }

    static Optional<Json> parsed(String event) {
        return Json.tryParse(event);
    }
}
