package dev.gatehouse.junit.internal.mutation;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.events.CallRefused;
import dev.gatehouse.events.GateName;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.model.WebSocketApi;
import dev.gatehouse.mutation.GuardKind;
import dev.gatehouse.mutation.GuardMutant;
import dev.gatehouse.mutation.GuardMutant.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for a message that a WebSocket API refuses, since it fits no model, and that a mutant of it lets in. */
record MessageDoors(ApiGateway original, GuardMutant mutant) {

    private static final Pattern MEMBER = Pattern.compile("\\$\\{?request\\.body\\.([A-Za-z0-9_-]+)}?");

    /** A message to a route of a stage. */
    private record Letter(ProbedRoute connect, Place place, String text) {}

    boolean canLook() {
        return mutant.kind() == GuardKind.VALIDATOR && letters().findAny().isPresent();
    }

    /** The message and what comes of it, as text; empty if none was found. */
    Optional<String> find(ApiGateway mutated) {
        return letters()
                .filter(letter -> BypassSearch.on(original, gateway -> isRefused(gateway, letter)))
                .filter(letter -> !BypassSearch.on(mutated, gateway -> isRefused(gateway, letter)))
                .map(letter -> letter.place().route() + " with the message " + letter.text()
                        + ": refused now, allowed with the mutant")
                .findFirst();
    }

    private Stream<Letter> letters() {
        return original.apis().stream()
                .filter(WebSocketApi.class::isInstance)
                .map(WebSocketApi.class::cast)
                .flatMap(api -> mutant.places().stream()
                        .filter(place -> place.api().equals(api.logicalId()))
                        .flatMap(place -> letters(api, place)));
    }

    private Stream<Letter> letters(WebSocketApi api, Place place) {
        Matcher member = MEMBER.matcher(api.routeSelectionExpression());
        if (!member.matches()) {
            return Stream.empty();
        }
        boolean other = place.route().startsWith("$");
        List<Json> bodies = other
                ? List.of(Json.parse("{}"))
                : List.of(
                        Json.object(Map.of(member.group(1), Json.of(place.route()))),
                        Json.object(Map.of(member.group(1), Json.of(place.route()), "other", Json.of("1"))));
        return ProbedRoute.of(new Place(api.logicalId(), "$connect"), original)
                .flatMap(connect -> bodies.stream().map(body -> new Letter(connect, place, body.toText())));
    }

    private static boolean isRefused(ApiGateway gateway, Letter letter) {
        ProbedRoute connect = letter.connect();
        Optional<WebSocketSession> session =
                new Visitors(gateway, connect).welcome().session(gateway, connect);
        if (session.isEmpty()) {
            return false;
        }
        long before = gateway.callCount();
        session.get().send(letter.text()).next();
        return gateway.callsAfter(before).stream()
                .flatMap(call -> call.last(CallRefused.class).stream())
                .anyMatch(refusal -> refusal.gate() == GateName.VALIDATION);
    }
}
